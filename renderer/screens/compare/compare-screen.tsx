import { useWords } from "../../catalogue/words.tsx";
import type { Corpus } from "../../client/use-corpus.ts";
import { Failure } from "../../components/failure.tsx";
import { CompareDesk, type CompareDeskProps } from "./compare-desk.tsx";
import { CompareLoading } from "./compare-loading.tsx";
import type { ComparisonSession } from "./use-comparison.ts";

type CompareScreenProps = Omit<CompareDeskProps, "table" | "plans"> & {
  readonly corpus: Corpus;
  readonly session: ComparisonSession;
  /** Leads to the list of plans, where files are imported. */
  readonly onPlans: () => void;
};

/** 对照: the plans side by side, or why they are not. */
export function CompareScreen(props: CompareScreenProps) {
  const { corpus, session, onPlans } = props;
  const { say } = useWords();
  const { table } = session;
  const plans = corpus.plans.state === "ready" ? corpus.plans.value : [];

  if (table.state === "ready" && table.value.comparison.plans.length > 0) {
    return <CompareDesk {...props} table={table.value} plans={plans} />;
  }
  if (corpus.plans.state === "failed" || table.state === "failed") {
    const fault = corpus.plans.state === "failed" ? corpus.plans.fault : table.state === "failed" ? table.fault : null;
    return (
      <main className="compare-screen" aria-label={say("nav.compare")}>
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
  if (table.state === "loading") return <CompareLoading corpus={corpus} busy={session.busy} onStop={session.stop} />;
  return (
    <main className="compare-screen" aria-label={say("nav.compare")}>
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
