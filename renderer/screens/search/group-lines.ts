import type { PlanId } from "../../../shared/model/ids.ts";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import type { SearchCount } from "../../../shared/model/search.ts";
import type { ResultLine } from "./result-line.ts";

/** The lines of one plan, in their order. */
export type LineGroup = {
  readonly plan: PlanId;
  readonly summary: PlanSummary | undefined;
  readonly lines: readonly ResultLine[];
  /** How many there are, listed or not; null while that is not known. */
  readonly count: number | null;
};

/** Puts lines of the same plan together. The plan with the first line comes first; inside a plan the order stays. */
export function groupLines(
  lines: readonly ResultLine[],
  plans: readonly PlanSummary[],
  count: SearchCount | null,
): LineGroup[] {
  const groups = new Map<PlanId, ResultLine[]>();
  for (const line of lines) {
    const group = groups.get(line.plan);
    if (group === undefined) groups.set(line.plan, [line]);
    else group.push(line);
  }
  return [...groups].map(([plan, grouped]) => ({
    plan,
    summary: plans.find((summary) => summary.id === plan),
    lines: grouped,
    count: count?.plans.find((counted) => counted.plan === plan)?.count ?? null,
  }));
}
