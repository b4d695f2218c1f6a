import { useWords } from "../../../catalogue/words.tsx";
import { KeyCap } from "../../../components/key-cap.tsx";
import { useAtDesk } from "../desk/desk-context.ts";
import { describeStop } from "./describe-stop.ts";
import type { Standing } from "./use-difference-walk.ts";

/** The difference at which the person stands, in words, and the ways on; nothing where she stands at none and looked for none. */
export function DifferenceBar() {
  const { say } = useWords();
  const { walk, grid } = useAtDesk();
  const { standing, step, toPartner, leave, end } = walk;
  if (standing === null && end === null) return null;
  const close = () => {
    leave();
    grid.current?.focus();
  };
  return (
    <section className="difference-bar" aria-label={say("walk.name")} data-region="walk">
      <div className="walk-words" role="status">
        {standing === null ? null : <StopView standing={standing} />}
        {end === null ? null : <p className="walk-end">{say(end === 1 ? "walk.last" : "walk.first")}</p>}
      </div>
      <p className="walk-ways">
        <button type="button" className="quiet" onClick={() => step(-1)}>
          {say("walk.previous")}
          <KeyCap keys="Alt ↑" />
        </button>
        <button type="button" className="quiet" onClick={() => step(1)}>
          {say("walk.next")}
          <KeyCap keys="Alt ↓" />
        </button>
        {toPartner === null ? null : (
          <button type="button" className="quiet" onClick={toPartner}>
            {say(standing?.isAtPartner === true ? "walk.back" : "walk.partner")}
            <KeyCap keys="." />
          </button>
        )}
        <button type="button" className="quiet" onClick={close}>
          {say("dialog.close")}
          <KeyCap keys="Esc" />
        </button>
      </p>
    </section>
  );
}

function StopView({ standing: { row, plan, stop, number, total, isAtPartner } }: { readonly standing: Standing }) {
  const words = useWords();
  const { say } = words;
  const { setting } = useAtDesk();
  const { base } = row;
  const shown = setting.shownOf(plan);
  const quoted = setting.shownOf(base ?? plan);
  const { layers, here, ...rest } = describeStop(
    stop,
    row.cells.get(plan)?.text ?? "",
    base === null ? "" : (row.cells.get(base)?.text ?? ""),
    { shown: shown.words, quoted: quoted.words, nameOf: setting.nameOf, words },
  );
  const isBeside = setting.drawing === "difference" && base !== null && plan !== base;
  return (
    <>
      <p>
        <b>{setting.nameOf(plan)}</b> {say("walk.nth", { number, total })}
        {layers.map((layer) => (
          <span key={layer} className={`layer-${layer}`}>
            {say(`layers.${layer}`)}
          </span>
        ))}
        {rest.notes.map((note) => (
          <span key={note} className="aside">
            {note}
          </span>
        ))}
      </p>
      <p className={isAtPartner ? "" : "current"}>
        <span className="label">{say("walk.here")}</span>
        <span className="words" lang={shown.lang}>
          {here === "" ? say("walk.nothing") : here}
        </span>
      </p>
      {isBeside ? (
        <p className={isAtPartner ? "current" : ""}>
          <span className="label">{setting.nameOf(base)}</span>
          <span className="words" lang={quoted.lang}>
            {rest.base === "" ? say("walk.nothing") : rest.base}
          </span>
        </p>
      ) : null}
    </>
  );
}
