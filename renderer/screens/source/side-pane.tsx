import { memo, type Ref } from "react";
import type { Plan } from "../../../shared/model/plan.ts";
import type { Span } from "../../../shared/model/span.ts";
import { useWords } from "../../catalogue/words.tsx";
import { ScrollRegion } from "../../components/scroll-region.tsx";
import { SourceNotes } from "../../notes/source-notes.tsx";
import type { ShownText } from "../../script/shown-script.ts";
import { ClausePane } from "./clause-pane.tsx";
import { PlanFacts } from "./plan-facts.tsx";
import { ScriptReview } from "./script-review.tsx";
import { useAmbiguous } from "./use-ambiguous.ts";

type SidePaneProps = {
  readonly ref: Ref<HTMLElement>;
  readonly plan: Plan;
  /** Index of the chosen clause. */
  readonly chosen: number | null;
  readonly script: ShownText;
  readonly onReveal: (offset: number, focus: boolean) => void;
  /** Brings a place into sight and marks it. */
  readonly onMark: (place: Span) => void;
};

/** The fields of the chosen clause, and below them what to check of the script and what is known of the plan. */
export const SidePane = memo(function SidePane(props: SidePaneProps) {
  const { ref, plan, chosen, script, onReveal, onMark } = props;
  const { say } = useWords();
  const { clauses } = plan.reading;
  const { text } = plan.source;
  const ambiguous = useAmbiguous(text, script.conversion);
  const clause = chosen === null ? undefined : clauses[chosen];
  return (
    <ScrollRegion
      ref={ref}
      tag="aside"
      className="side-pane"
      aria-label={say("source.fields")}
      data-region="fields"
      data-scrolls=""
    >
      {clause === undefined || chosen === null ? (
        <section>
          <p className="aside">{clauses.length === 0 ? say("source.no-clauses") : say("source.choose")}</p>
        </section>
      ) : (
        <ClausePane clause={clause} number={chosen + 1} total={clauses.length} script={script} onReveal={onReveal} />
      )}
      <SourceNotes plan={plan} clause={clause} onReveal={onReveal} />
      {ambiguous.length === 0 ? null : (
        <ScriptReview into={script.lang} text={text} characters={ambiguous} onMark={onMark} />
      )}
      <PlanFacts plan={plan} />
    </ScrollRegion>
  );
});
