import type { PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { SourceHead } from "./source-head.tsx";

type RuledTextProps = { readonly summary: PlanSummary | undefined };

const LINES = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** The source view before the source is there: its head, and empty lines where text will stand. */
export function RuledText({ summary }: RuledTextProps) {
  const { say } = useWords();
  return (
    <main className="source-screen" aria-busy="true" aria-label={say("nav.source")}>
      <div className="source-bar" />
      <div className="outline-pane" />
      <div className="source-column">
        {summary === undefined ? null : <SourceHead summary={summary} level={1} facts={null} />}
        <RuledLines />
      </div>
      <div className="side-pane" />
    </main>
  );
}

/** Empty lines where a text will stand. */
export function RuledLines() {
  const { say } = useWords();
  return (
    <div className="ruled-text">
      <p className="unseen" role="status">
        {say("source.loading")}
      </p>
      {LINES.map((line) => (
        <span key={line} className="ruled-line" />
      ))}
    </div>
  );
}
