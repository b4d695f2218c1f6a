import type { Clause } from "../../../shared/model/reading.ts";
import { simplify } from "../../../shared/text/simplify.ts";
import { useWords } from "../../catalogue/words.tsx";

type CellFootProps = { readonly clause: Clause; readonly lang: string; readonly simplified: boolean };

const ROLES = ["lead", "cooperate", "responsible"] as const;

/** Who answers for a clause, by role, and by when. */
export function CellFoot({ clause, lang, simplified }: CellFootProps) {
  const { say } = useWords();
  const { responsibility, deadlines } = clause;
  const roles = ROLES.map((role) => ({ role, units: responsibility?.[role] ?? [] })).filter(
    ({ units }) => units.length > 0,
  );
  const [first, ...others] = deadlines;
  const shown = (words: string) => (simplified ? simplify(words) : words);
  return (
    <div className="cell-foot">
      <div className="units">
        {roles.map(({ role, units }) => (
          <p key={role} title={units.join("、")} lang="zh-Hans">
            <span className="label">{say(`clause.${role}`)}</span> {units.join("、")}
          </p>
        ))}
        {roles.length === 0 ? <p className="none">{say("compare.no-units")}</p> : null}
        {responsibility?.garbled === true ? <p className="garbled">{say("compare.garbled")}</p> : null}
      </div>
      {first === undefined ? (
        <p className="deadline none">{say("compare.no-deadline")}</p>
      ) : (
        <p className="deadline" lang={lang} title={deadlines.map(({ raw }) => shown(raw)).join("、")}>
          {shown(first.raw)}
          {others.length === 0 ? "" : ` ${say("compare.more-deadlines", { count: others.length })}`}
        </p>
      )}
    </div>
  );
}
