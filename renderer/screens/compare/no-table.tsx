import { type PlainKey, useWords } from "../../catalogue/words.tsx";
import type { Corpus } from "../../client/use-corpus.ts";
import { Failure } from "../../components/failure.tsx";
import { CompareLoading } from "./compare-loading.tsx";
import type { ComparisonSession } from "./table/use-comparison.ts";

type NoTableProps = {
  /** What the screen is called. */
  readonly name: PlainKey;
  readonly corpus: Corpus;
  readonly session: ComparisonSession;
  readonly onPlans: () => void;
};

/** A screen of the comparison while there is no table: it is on its way, it failed, it was stopped, there are no plans. */
export function NoTable({ name, corpus, session, onPlans }: NoTableProps) {
  const { say } = useWords();
  const { table } = session;
  if (corpus.plans.state === "failed" || table.state === "failed") {
    const fault = corpus.plans.state === "failed" ? corpus.plans.fault : table.state === "failed" ? table.fault : null;
    return (
      <main className="compare-screen" aria-label={say(name)}>
        {fault === null ? null : (
          <Failure tag="h1" heading={say("compare.failed")} fault={fault}>
            <button
              type="button"
              className="primary"
              onClick={corpus.plans.state === "failed" ? corpus.reload : session.reload}
            >
              {say("retry")}
            </button>
            <button type="button" onClick={onPlans}>
              {say("broken.leave")}
            </button>
          </Failure>
        )}
      </main>
    );
  }
  if (table.state === "loading") {
    const columns = session.comparison?.plans ?? null;
    return <CompareLoading name={name} corpus={corpus} columns={columns} busy={session.busy} onStop={session.stop} />;
  }
  return (
    <main className="compare-screen" aria-label={say(name)}>
      <section className="notice">
        {table.state === "stopped" ? (
          <>
            <h1>{say("compare.stopped")}</h1>
            <p>{say("compare.stopped-text")}</p>
            <div className="actions">
              <button type="button" className="primary" onClick={session.reload}>
                {say("compare.again")}
              </button>
            </div>
          </>
        ) : (
          <>
            <h1>{say("compare.empty")}</h1>
            <p>{say("compare.empty-text")}</p>
            <div className="actions">
              <button type="button" className="primary" onClick={onPlans}>
                {say("compare.to-plans")}
              </button>
            </div>
          </>
        )}
      </section>
    </main>
  );
}
