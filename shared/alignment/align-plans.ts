import type { Alignment, Decision } from "../model/alignment.ts";
import type { PlanId } from "../model/ids.ts";
import type { AlignablePlan } from "./alignable-plan.ts";
import { type JudgedPlans, type JudgingOptions, judgePlans } from "./judge-plans.ts";
import { bestCandidates, maybePairs } from "./pairs/list-candidates.ts";
import { proposePairs } from "./pairs/propose-pairs.ts";
import { explainPairs } from "./reasons/explain-pairs.ts";
import { buildRows } from "./rows/build-rows.ts";
import { decide } from "./rows/decided.ts";
import { describeRows } from "./rows/describe-rows.ts";
import { findConflicts } from "./rows/find-conflicts.ts";
import { orderRows } from "./rows/order-rows.ts";

/** How an alignment is laid out. */
export type LayoutOptions = {
  /** The plan whose order the rows follow; else the first. */
  readonly base?: PlanId | undefined;
  /** So many best partners of every clause in each other plan are listed, whether proposed or not; left out: none. */
  readonly candidates?: number | undefined;
  /** Whether the reasons for all pairs are found as well; of a few pairs `explainPairs` finds them. */
  readonly reasons?: boolean | undefined;
};

export type AlignmentOptions = LayoutOptions & JudgingOptions;

/**
 * Lines up the clauses of several plans: pairs with score and label, and rows in which every clause stands
 * exactly once. Pairs and rows are the same whatever the order of the plans, whose ids must differ; only which side of
 * a pair is `a`, and the order of the rows, follow it. Computed from the arguments alone.
 */
export function alignPlans(
  plans: readonly AlignablePlan[],
  decisions: readonly Decision[] = [],
  options: AlignmentOptions = {},
): Alignment {
  const order = plans.map(({ id }) => id);
  return alignJudged(judgePlans(plans, options), order, decisions, options);
}

/** The same for plans judged before, in the order of their columns. */
export function alignJudged(
  plans: JudgedPlans,
  order: readonly PlanId[],
  decisions: readonly Decision[] = [],
  { base, candidates, reasons = false }: LayoutOptions = {},
): Alignment {
  const { clauses, judged, nodes, lexicon } = plans;
  const decided = decide(decisions, nodes);
  const edges = judged.map(({ planA, planB, a, b, score, same }) => {
    return { a: nodes.number(planA, a), b: nodes.number(planB, b), score, same: score * same };
  });
  const rows = orderRows(
    buildRows(nodes.planOf, edges, decided.constraints),
    nodes.planOf,
    edges,
    basePlanFirst(nodes.plans, base ?? order[0]),
    decided.places,
  );
  const pairs = proposePairs({ judged, nodes, decided, rows, order });
  const described = describeRows({ rows, pairs, edges, clauses, nodes, decided, order, lexicon });
  return {
    pairs,
    maybe: maybePairs(judged, nodes, decided, order),
    rows: described,
    conflicts: findConflicts(decided.overruled, decisions, described),
    ...(candidates === undefined ? {} : { candidates: bestCandidates(judged, nodes, order, candidates) }),
    ...(reasons ? { reasons: explainPairs(pairs, plans, decided) } : {}),
  };
}

/** The plans by index, in the order of their ids but for the base plan, which comes first. */
function basePlanFirst(plans: readonly PlanId[], base: PlanId | undefined): number[] {
  const indices = plans.map((_, index) => index);
  return indices.sort((x, y) => Number(plans[y] === base) - Number(plans[x] === base) || x - y);
}
