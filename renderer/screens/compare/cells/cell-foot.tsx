import { type ComparedUnit, ROLES } from "../../../../shared/difference/fields/compare-units.ts";
import type { Clause } from "../../../../shared/model/reading.ts";
import { useWords } from "../../../catalogue/words.tsx";
import type { ShownText } from "../../../script/shown-script.ts";
import { useShownScript } from "../../../script/shown-script-context.tsx";
import type { FieldsBeside } from "./cell-fields.ts";
import { describeDeadline } from "./describe-deadline.ts";

type CellFootProps = {
  readonly clause: Clause;
  readonly shown: ShownText;
  /** How the clause stands to the base; null or left out in the base itself and where there is none beside it. */
  readonly beside?: FieldsBeside | null;
  readonly marksDamage?: boolean;
};

/** Who answers for a clause, by role, and by when; beside the base, what is only here and what is only there. */
export function CellFoot({ clause, shown, beside = null, marksDamage = true }: CellFootProps) {
  const { say } = useWords();
  const { responsibility } = clause;
  const roles = ROLES.filter((role) => (responsibility?.[role] ?? []).length > 0);
  return (
    <div className="cell-foot">
      <div className="units">
        {roles.map((role, index) => (
          <UnitLine
            key={role}
            label={say(`clause.${role}`)}
            names={responsibility?.[role] ?? []}
            units={beside?.units?.units[role] ?? null}
            missing={index === 0 ? (beside?.units?.missing ?? []) : []}
          />
        ))}
        {roles.length === 0 ? (
          <p className="none">
            <MissingUnits missing={beside?.units?.missing ?? []} />
            {say("compare.no-units")}
          </p>
        ) : null}
        {responsibility?.garbled === true ? (
          <p className={marksDamage ? "garbled" : "none"}>{say("compare.garbled")}</p>
        ) : null}
      </div>
      <DueLine clause={clause} shown={shown} beside={beside} />
    </div>
  );
}

type Missing = NonNullable<FieldsBeside["units"]>["missing"];

type UnitLineProps = {
  readonly label: string;
  readonly names: readonly string[];
  /** The same names beside the base's; null where there is nothing to compare them with. */
  readonly units: readonly ComparedUnit[] | null;
  readonly missing: Missing;
};

function UnitLine({ label, names, units, missing }: UnitLineProps) {
  const script = useShownScript().simplified;
  const all = script.words(names.join("、"));
  return (
    <p title={all} lang={script.lang} className={units === null ? undefined : "compared"}>
      <span className="label">{label}</span> <MissingUnits missing={missing} />
      {units === null ? all : units.map((unit, index) => <Unit key={unit.name} unit={unit} isFirst={index === 0} />)}
    </p>
  );
}

function Unit({ unit: { name, standing }, isFirst }: { readonly unit: ComparedUnit; readonly isFirst: boolean }) {
  const { say } = useWords();
  const script = useShownScript().simplified;
  const comma = isFirst ? "" : "、";
  if (standing === "shared") return `${comma}${script.words(name)}`;
  return (
    <>
      {comma}
      <span className={`unit ${standing}`} title={say(`fields.unit.${standing}`)}>
        {script.words(name)}
      </span>
    </>
  );
}

/** A caret with how many units only the base names; they are told on hover and in words. */
function MissingUnits({ missing }: { readonly missing: Missing }) {
  const { say } = useWords();
  const script = useShownScript().simplified;
  if (missing.length === 0) return null;
  const names = script.words(missing.map(({ name }) => name).join("、"));
  const words = say("fields.missing-units", { units: names });
  return <span className="missing" role="img" aria-label={words} title={words} data-mark={missing.length} />;
}

function DueLine({ clause: { deadlines }, shown, beside = null }: CellFootProps) {
  const words = useWords();
  const { say } = words;
  const [first, ...others] = deadlines;
  const standing = beside === null ? null : describeDeadline(beside.deadline, words);
  if (first === undefined) {
    return (
      <p className="deadline none" title={standing?.full}>
        {say("compare.no-deadline")}
        {standing === null ? null : <span className="due-standing"> {standing.short}</span>}
      </p>
    );
  }
  const all = deadlines.map(({ raw }) => shown.words(raw)).join("、");
  return (
    <p className="deadline" lang={shown.lang} title={standing === null ? all : `${all}\n${standing.full}`}>
      {shown.words(first.raw)}
      {others.length === 0 ? "" : ` ${say("compare.more-deadlines", { count: others.length })}`}
      {standing === null ? null : <span className="due-standing"> {standing.short}</span>}
    </p>
  );
}
