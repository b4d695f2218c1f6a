import type { PlanId } from "../../shared/model/ids.ts";
import { change, prepared, type WritableCorpus } from "./connection.ts";
import { planNumber } from "./load-plan.ts";
import { indexPlan, unindexPlan } from "./search-index/index-plan.ts";

/**
 * Takes a plan out of every list and search; nothing of it is deleted. Removing a removed plan changes nothing.
 *
 * @param at ISO time, UTC
 * @returns whether there is such a plan
 */
export function removePlan(corpus: WritableCorpus, id: PlanId, at: string): boolean {
  return change(corpus, () => {
    const plan = planNumber(corpus, id);
    if (plan === null) return false;
    if (markRemoved(corpus, plan, at)) unindexPlan(corpus, plan);
    return true;
  });
}

/** Brings a removed plan back with its ids. Returns whether there is such a plan. */
export function restorePlan(corpus: WritableCorpus, id: PlanId): boolean {
  return change(corpus, () => {
    const plan = planNumber(corpus, id);
    if (plan === null) return false;
    if (markPresent(corpus, plan)) indexPlan(corpus, plan);
    return true;
  });
}

function markRemoved(corpus: WritableCorpus, plan: number, at: string): boolean {
  const mark = prepared(corpus, "UPDATE plan SET removed_at = ? WHERE number = ? AND removed_at IS NULL");
  return mark.run(at, plan).changes === 1;
}

function markPresent(corpus: WritableCorpus, plan: number): boolean {
  const mark = prepared(corpus, "UPDATE plan SET removed_at = NULL WHERE number = ? AND removed_at IS NOT NULL");
  return mark.run(plan).changes === 1;
}
