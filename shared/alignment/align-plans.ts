import type { Alignment, Decision } from "../model/alignment.ts";
import type { PlanId } from "../model/ids.ts";
import type { AlignablePlan } from "./alignable-plan.ts";
import { readClause } from "./clauses/read-clause.ts";
import { weighClauses } from "./clauses/weigh-clauses.ts";
import { compareAll, judgePairs } from "./judge-pairs.ts";
import { type Lexicon, TRADE_LEXICON } from "./lexicon/lexicon.ts";
import { type AlignmentWeights, SHIPPED_WEIGHTS } from "./model/weights.ts";
import { bestCandidates, maybePairs } from "./pairs/list-candidates.ts";
import { proposePairs } from "./pairs/propose-pairs.ts";
import { buildRows } from "./rows/build-rows.ts";
import { decide } from "./rows/decided.ts";
import { describeRows } from "./rows/describe-rows.ts";
import { numberNodes } from "./rows/nodes.ts";
import { orderRows } from "./rows/order-rows.ts";

export type AlignmentOptions = {
  /** The plan whose order the rows follow; else the first. */
  readonly base?: PlanId;
  /** So many best partners of every clause in each other plan are listed, whether proposed or not; left out: none. */
  readonly candidates?: number;
  readonly lexicon?: Lexicon;
  readonly weights?: AlignmentWeights;
};

/**
 * Lines up the clauses of several plans: pairs with score, label and reasons, and rows in which every clause stands
 * exactly once. Pairs and rows are the same whatever the order of the plans, whose ids must differ; only which side of
 * a pair is `a`, and the order of the rows, follow it. Computed from the arguments alone.
 */
export function alignPlans(
  plans: readonly AlignablePlan[],
  decisions: readonly Decision[] = [],
  { base, candidates, lexicon = TRADE_LEXICON, weights = SHIPPED_WEIGHTS }: AlignmentOptions = {},
): Alignment {
  // All computing is done in the order of ids, so that not even a rounding depends on the order of the arguments.
  const sorted = plans.toSorted((x, y) => (x.id < y.id ? -1 : 1));
  const read = sorted.map((plan) => plan.clauses.map((clause) => readClause(clause, lexicon)));
  const clauses = weighClauses(read, lexicon.themes);
  const judged = judgePairs(clauses, compareAll(clauses), weights);

  const nodes = numberNodes(sorted);
  const decided = decide(decisions, nodes);
  const edges = judged.map(({ planA, planB, a, b, score, same }) => {
    return { a: nodes.number(planA, a), b: nodes.number(planB, b), score, same: score * same };
  });
  const rows = orderRows(
    buildRows(nodes.planOf, edges, decided.constraints),
    nodes.planOf,
    basePlanFirst(nodes.plans, base ?? plans[0]?.id),
    decided.places,
  );

  const order = plans.map(({ id }) => id);
  const pairs = proposePairs({ judged, clauses, nodes, decided, rows, order, lexicon });
  return {
    pairs,
    maybe: maybePairs(judged, nodes, decided, order),
    rows: describeRows({ rows, pairs, edges, clauses, nodes, decided, order, lexicon }),
    conflicts: decided.conflicts,
    ...(candidates === undefined ? {} : { candidates: bestCandidates(judged, nodes, order, candidates) }),
  };
}

/** The plans by index, in the order of their ids but for the base plan, which comes first. */
function basePlanFirst(plans: readonly PlanId[], base: PlanId | undefined): number[] {
  const indices = plans.map((_, index) => index);
  return indices.sort((x, y) => Number(plans[y] === base) - Number(plans[x] === base) || x - y);
}
