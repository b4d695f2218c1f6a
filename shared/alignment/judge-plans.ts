import type { AlignablePlan } from "./alignable-plan.ts";
import { readClause } from "./clauses/read-clause.ts";
import { type WeighedClause, weighClauses } from "./clauses/weigh-clauses.ts";
import { compareAll, type JudgedPair, judgePairs } from "./judge-pairs.ts";
import { type Lexicon, TRADE_LEXICON } from "./lexicon/lexicon.ts";
import { type AlignmentWeights, SHIPPED_WEIGHTS } from "./model/weights.ts";
import { type Nodes, numberNodes } from "./rows/nodes.ts";

/**
 * Plans compared clause by clause: all of an alignment that depends neither on decisions nor on the order of the plans,
 * and the dear part of it. Keep it where the same plans are aligned again.
 */
export type JudgedPlans = {
  /** Plans in the order of their ids, each with its clauses in the order of the source. */
  readonly clauses: readonly (readonly WeighedClause[])[];
  readonly judged: readonly JudgedPair[];
  readonly nodes: Nodes;
  readonly lexicon: Lexicon;
};

export type JudgingOptions = { readonly lexicon?: Lexicon; readonly weights?: AlignmentWeights };

/** Compares every two of the plans, whose ids must differ. */
export function judgePlans(
  plans: readonly AlignablePlan[],
  { lexicon = TRADE_LEXICON, weights = SHIPPED_WEIGHTS }: JudgingOptions = {},
): JudgedPlans {
  // All computing is done in the order of ids, so that not even a rounding depends on the order of the arguments.
  const sorted = plans.toSorted((x, y) => (x.id < y.id ? -1 : 1));
  const read = sorted.map((plan) => plan.clauses.map((clause) => readClause(clause, lexicon)));
  const clauses = weighClauses(read, lexicon);
  return { clauses, judged: judgePairs(clauses, compareAll(clauses), weights), nodes: numberNodes(sorted), lexicon };
}
