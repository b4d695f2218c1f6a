import { memo, useMemo } from "react";
import type { Clause } from "../../../shared/model/reading.ts";
import { useWords } from "../../catalogue/words.tsx";
import type { ShownText } from "../../script/shown-script.ts";
import { useShownScript } from "../../script/shown-script-context.tsx";
import { OverviewPart } from "./overview-part.tsx";
import { deadlinesOf, documentsOf, unitsOf } from "./plan-fields.ts";

type PlanOverviewProps = {
  readonly clauses: readonly Clause[];
  readonly script: ShownText;
  /** Goes to the clause with this index. */
  readonly onClause: (clause: number) => void;
};

// The words of such a limit say its date themselves; those of one within the year do not.
const NAMES_YEAR = /\d{4}/u;

/** Who is named in a plan and how often, by when what is due, and what it cites; every line leads to its clauses. */
export const PlanOverview = memo(function PlanOverview({ clauses, script, onClause }: PlanOverviewProps) {
  const { say, date } = useWords();
  const names = useShownScript().simplified;
  const units = useMemo(() => unitsOf(clauses), [clauses]);
  const deadlines = useMemo(() => deadlinesOf(clauses), [clauses]);
  const documents = useMemo(() => documentsOf(clauses), [clauses]);
  const link = (clause: number) => (
    <button
      key={clause}
      type="button"
      className="link path"
      title={clauses[clause]?.title}
      onClick={() => onClause(clause)}
    >
      {clauses[clause]?.path.join(" › ")}
    </button>
  );
  return (
    <section className="plan-overview" aria-labelledby="overview-heading">
      <header>
        <h2 id="overview-heading">{say("overview.name")}</h2>
        <span className="aside">{say("overview.clauses", { count: clauses.length })}</span>
      </header>
      <OverviewPart heading={say("overview.units")}>
        {units.map(({ what, clauses: named }) => (
          <details key={what}>
            <summary>
              <span lang={names.lang}>{names.words(what)}</span>
              <span className="aside">{say("overview.clauses", { count: named.length })}</span>
            </summary>
            {named.map(link)}
          </details>
        ))}
      </OverviewPart>
      <OverviewPart heading={say("clause.deadlines")}>
        {deadlines.map(({ deadline: { raw, date: day }, clause }) => (
          <p key={`${clause} ${raw}`} className="due">
            <span lang={script.lang}>{script.words(raw)}</span>
            {day === null || NAMES_YEAR.test(raw) ? null : <span className="figure">{date(day)}</span>}
            {link(clause)}
          </p>
        ))}
      </OverviewPart>
      <OverviewPart heading={say("overview.documents")}>
        {documents.map(({ what: { title, documentNumber }, clauses: named }) => (
          <details key={`${title} ${documentNumber}`}>
            <summary>
              <span lang={script.lang}>
                {title === null ? null : `《${script.words(title)}》`}
                {documentNumber === null ? null : script.words(documentNumber)}
              </span>
            </summary>
            {named.map(link)}
          </details>
        ))}
      </OverviewPart>
    </section>
  );
});
