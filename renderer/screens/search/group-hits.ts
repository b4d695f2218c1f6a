import type { PlanId } from "../../../shared/model/ids.ts";
import type { PlanSummary, SearchHit } from "../../../shared/model/plan.ts";

/** The hits of one plan, best first. */
export type HitGroup = {
  readonly plan: PlanId;
  readonly summary: PlanSummary | undefined;
  readonly hits: readonly SearchHit[];
};

/** Puts hits of the same plan together. The plan with the best hit comes first; inside a plan the order stays. */
export function groupHits(hits: readonly SearchHit[], plans: readonly PlanSummary[]): HitGroup[] {
  const groups = new Map<PlanId, SearchHit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.plan);
    if (group === undefined) groups.set(hit.plan, [hit]);
    else group.push(hit);
  }
  return [...groups].map(([plan, grouped]) => ({
    plan,
    summary: plans.find((summary) => summary.id === plan),
    hits: grouped,
  }));
}
