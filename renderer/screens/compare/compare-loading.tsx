import type { PlanId } from "../../../shared/model/ids.ts";
import { useWords } from "../../catalogue/words.tsx";
import type { Corpus } from "../../client/use-corpus.ts";
import { Name } from "../../script/name.tsx";
import { placeOf, titleOf } from "../plans/plan-columns.ts";

type CompareLoadingProps = {
  readonly corpus: Corpus;
  /** The plans that are lined up; null where that is not known yet. */
  readonly columns: readonly PlanId[] | null;
  readonly busy: boolean;
  readonly onStop: () => void;
};

const COLUMNS = 5;

/** The table while its plans are read or lined up: real heads, ruled rows, how far it is, and a way to stop. */
export function CompareLoading({ corpus, columns: wanted, busy, onStop }: CompareLoadingProps) {
  const { say } = useWords();
  const { firstPlans } = corpus;
  const all = corpus.plans.state === "ready" ? corpus.plans.value : [];
  const plans = (wanted?.flatMap((id) => all.find((plan) => plan.id === id) ?? []) ?? all).slice(0, COLUMNS);
  const label =
    firstPlans !== null
      ? say("corpus.first-plans", firstPlans)
      : all.length === 0
        ? say("corpus.loading")
        : say("compare.aligning");
  const columns = Array.from({ length: Math.max(plans.length, firstPlans?.total ?? 0, 1) }, (_, index) => index);
  return (
    <main className="compare-screen loading" aria-labelledby="compare-heading">
      <h1 id="compare-heading" className="unseen">
        {say("nav.compare")}
      </h1>
      <div className="ruled-table" aria-hidden="true">
        {columns.map((column) => {
          const plan = plans[column];
          return (
            <div key={column} className="ruled-column">
              <div className="column-head">
                {plan === undefined ? null : (
                  <>
                    <Name className="city">{placeOf(plan) ?? titleOf(plan)}</Name>
                    <span className="aside">{plan.metadata.year}</span>
                    <p className="plan-title">
                      <Name>{titleOf(plan)}</Name>
                    </p>
                    <p className="plan-number">
                      <Name>{plan.metadata.documentNumber}</Name>
                      <span className="push">{say("compare.clauses", { count: plan.clauses })}</span>
                    </p>
                  </>
                )}
              </div>
              {["first", "second", "third"].map((row) => (
                <div key={row} className="ruled-cell">
                  <span />
                  <span />
                  <span />
                  <span />
                </div>
              ))}
            </div>
          );
        })}
      </div>
      <p className="progress-line">
        <span role="status">{label}</span>
        <progress
          aria-label={label}
          {...(firstPlans === null ? {} : { max: firstPlans.total, value: firstPlans.done })}
        />
        {busy ? (
          <button type="button" onClick={onStop}>
            {say("compare.stop")}
          </button>
        ) : null}
      </p>
    </main>
  );
}
