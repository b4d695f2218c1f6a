import { compareDeadlines } from "../../../../shared/difference/fields/compare-deadlines.ts";
import { compareUnits, ROLES } from "../../../../shared/difference/fields/compare-units.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import type { Deadline } from "../../../../shared/model/reading.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { Name } from "../../../script/name.tsx";
import type { BaseFields } from "../cells/cell-fields.ts";
import { describeDeadline } from "../cells/describe-deadline.ts";
import { useAtDesk } from "../desk/desk-context.ts";

type FieldsComparedProps = {
  /** The plan beside which the other is read, and what it names. */
  readonly base: PlanId;
  readonly there: BaseFields;
  readonly plan: PlanId;
  readonly here: BaseFields;
};

/** Who answers in one plan and in another, as sets by role, and by when. */
export function FieldsCompared(props: FieldsComparedProps) {
  return (
    <dl className="fields-compared">
      <UnitsCompared {...props} />
      <DeadlinesCompared {...props} />
    </dl>
  );
}

function UnitsCompared({ base, there, plan, here }: FieldsComparedProps) {
  const { say } = useWords();
  const { setting } = useAtDesk();
  const { units, missing } = compareUnits(here.units, there.units);
  const all = ROLES.flatMap((role) => units[role].map((unit) => ({ role, ...unit })));
  const named = (standing: "shared" | "other-role" | "own") => all.filter((unit) => unit.standing === standing);
  const lines = [
    { label: say("fields.both"), names: named("shared") },
    { label: say("fields.both-otherwise"), names: named("other-role") },
    { label: say("fields.only", { plan: setting.nameOf(plan) }), names: named("own") },
    { label: say("fields.only", { plan: setting.nameOf(base) }), names: missing },
  ].filter(({ names }) => names.length > 0);
  return (
    <>
      <dt>{say("fields.units")}</dt>
      <dd>
        {lines.length === 0 ? <span className="aside">{say("fields.nobody")}</span> : null}
        {lines.map(({ label, names }) => (
          <p key={label}>
            <span className="aside">{label}</span>{" "}
            <Name>{names.map(({ role, name }) => `${name}（${say(`clause.${role}`)}）`).join("、")}</Name>
          </p>
        ))}
      </dd>
    </>
  );
}

function DeadlinesCompared({ base, there, plan, here }: FieldsComparedProps) {
  const words = useWords();
  const { say } = words;
  const { setting } = useAtDesk();
  const standing = compareDeadlines(here.deadlines, there.deadlines);
  // That one of them has none is seen from the days themselves.
  const isTold = standing.kind === "earlier" || standing.kind === "later" || standing.kind === "same";
  const told = (of: PlanId, deadlines: readonly Deadline[]) =>
    deadlines.length === 0
      ? say("fields.no-deadline")
      : [...new Set(deadlines.map(({ raw }) => setting.shownOf(of).words(raw)))].join("、");
  return (
    <>
      <dt>{say("fields.deadline")}</dt>
      <dd>
        {here.deadlines.length + there.deadlines.length === 0 ? (
          <span className="aside">{say("fields.no-deadlines")}</span>
        ) : (
          <>
            <p>
              <span className="aside">{setting.nameOf(base)}</span> {told(base, there.deadlines)}
            </p>
            <p>
              <span className="aside">{setting.nameOf(plan)}</span> {told(plan, here.deadlines)}
              {isTold ? <b className="apart"> {describeDeadline(standing, words)?.short}</b> : null}
            </p>
          </>
        )}
      </dd>
    </>
  );
}
