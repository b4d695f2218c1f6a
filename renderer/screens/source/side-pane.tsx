import { type RefObject, useEffect } from "react";
import type { Plan } from "../../../shared/model/plan.ts";
import type { Span } from "../../../shared/model/span.ts";
import { useWords } from "../../catalogue/words.tsx";
import { CitationMenu } from "../../citation/citation-menu.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { ScrollRegion } from "../../components/scroll-region.tsx";
import { SourceNotes } from "../../notes/source-notes.tsx";
import { Name } from "../../script/name.tsx";
import type { Row } from "../compare/table/compare-table.ts";
import { SimilarButton } from "../search/similar-button.tsx";
import { useSimilarCommand } from "../search/use-similar-command.ts";
import { ClauseFields } from "./clause-fields.tsx";
import { PlanFacts } from "./plan-facts.tsx";
import { PlanOverview } from "./plan-overview.tsx";
import { ScriptReview } from "./script-review.tsx";
import { useAmbiguous } from "./use-ambiguous.ts";
import type { OpenSource } from "./use-open-source.ts";

type SidePaneProps = {
  readonly ref: RefObject<HTMLElement | null>;
  readonly plan: Plan;
  readonly open: OpenSource;
  /** The row of the comparison in which the chosen clause stands; null for none. */
  readonly row: Row | null;
  readonly onReveal: (offset: number, focus: boolean) => void;
  /** Brings a place into sight and marks it. */
  readonly onMark: (place: Span) => void;
  /** Brings the pane into sight where it is folded away. */
  readonly onUnfold: () => void;
  /** Leads to the row with this number. */
  readonly onRow: (row: number) => void;
  /** Goes to the clause with this index. */
  readonly onClause: (clause: number) => void;
};

/** The fields of the chosen clause and what can be done with it; below, what to check of the script, and the plan as a whole. */
export function SidePane(props: SidePaneProps) {
  const { ref, plan, open, row, onReveal, onMark, onUnfold, onRow, onClause } = props;
  const { say } = useWords();
  const { text } = plan.source;
  const { script, reader } = open;
  const clause = reader.chosen === null ? undefined : plan.reading.clauses[reader.chosen];
  const similarTo =
    clause === undefined ? null : { plan: plan.summary.id, clause: clause.id, title: clause.title, path: clause.path };
  useSimilarCommand(similarTo);
  useEffect(() => {
    const pane = ref.current;
    // What was chosen in the text is shown; what was chosen in the pane itself leaves it where it is.
    if (clause !== undefined && pane !== null && !pane.contains(document.activeElement)) pane.scrollTop = 0;
  }, [ref, clause]);
  const ambiguous = useAmbiguous(text, script.conversion);
  return (
    <ScrollRegion
      ref={ref}
      tag="aside"
      className="side-pane"
      aria-label={say("source.fields")}
      data-region="fields"
      data-scrolls=""
    >
      <ClauseFields open={open} onReveal={onReveal} />
      {row === null ? null : (
        <p className="clause-row">
          <span className="aside">{say("source.link.row", { number: row.number })}</span>
          <Name>{row.title}</Name>
        </p>
      )}
      {clause === undefined || similarTo === null ? null : (
        <div className="clause-tools">
          {row === null ? null : (
            <button type="button" onClick={() => onRow(row.number)}>
              {say("source.to-row")}
              <KeyCap keys="O" />
            </button>
          )}
          <SimilarButton to={similarTo} />
          <CitationMenu key={clause.id} plan={plan.summary} clause={clause} />
        </div>
      )}
      <SourceNotes plan={plan} clause={clause} onReveal={onReveal} onUnfold={onUnfold} />
      {ambiguous.length === 0 ? null : (
        <ScriptReview into={script.lang} text={text} characters={ambiguous} onMark={onMark} />
      )}
      <PlanOverview key={plan.summary.id} clauses={plan.reading.clauses} script={script} onClause={onClause} />
      <PlanFacts plan={plan} />
    </ScrollRegion>
  );
}
