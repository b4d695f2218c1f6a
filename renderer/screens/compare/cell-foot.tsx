import type { Clause } from "../../../shared/model/reading.ts";
import { useWords } from "../../catalogue/words.tsx";
import type { ShownText } from "../../script/shown-script.ts";
import { useShownScript } from "../../script/shown-script-context.tsx";

type CellFootProps = { readonly clause: Clause; readonly shown: ShownText };

const ROLES = ["lead", "cooperate", "responsible"] as const;

/** Who answers for a clause, by role, and by when. */
export function CellFoot({ clause, shown }: CellFootProps) {
  const { say } = useWords();
  const { responsibility, deadlines } = clause;
  const roles = ROLES.map((role) => ({ role, units: responsibility?.[role] ?? [] })).filter(
    ({ units }) => units.length > 0,
  );
  const [first, ...others] = deadlines;
  const names = useShownScript().simplified;
  return (
    <div className="cell-foot">
      <div className="units">
        {roles.map(({ role, units }) => (
          <p key={role} title={names.words(units.join("、"))} lang={names.lang}>
            <span className="label">{say(`clause.${role}`)}</span> {names.words(units.join("、"))}
          </p>
        ))}
        {roles.length === 0 ? <p className="none">{say("compare.no-units")}</p> : null}
        {responsibility?.garbled === true ? <p className="garbled">{say("compare.garbled")}</p> : null}
      </div>
      {first === undefined ? (
        <p className="deadline none">{say("compare.no-deadline")}</p>
      ) : (
        <p className="deadline" lang={shown.lang} title={deadlines.map(({ raw }) => shown.words(raw)).join("、")}>
          {shown.words(first.raw)}
          {others.length === 0 ? "" : ` ${say("compare.more-deadlines", { count: others.length })}`}
        </p>
      )}
    </div>
  );
}
