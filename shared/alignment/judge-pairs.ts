import type { WeighedClause } from "./clauses/weigh-clauses.ts";
import { type ComparedPair, comparePlans } from "./features/compare-plans.ts";
import { labelFeatures, type Match } from "./model/label-features.ts";
import { logitOf, probability } from "./model/logistic.ts";
import { agreementOf, type ScoredPair } from "./model/third-plans.ts";
import { thresholdOf } from "./model/threshold.ts";
import type { AlignmentWeights } from "./model/weights.ts";

/** Two plans compared, by index. */
export type ComparedPlans = { readonly planA: number; readonly planB: number; readonly pairs: readonly ComparedPair[] };

/** Two clauses of two plans, by index, with what the model thinks of them. */
export type JudgedPair = {
  readonly planA: number;
  readonly planB: number;
  readonly a: number;
  readonly b: number;
  /** Probability that a careful reader would pair them. */
  readonly score: number;
  /** Probability that the pair is `same`, if it is one; 0 where it is too unlikely to be one. */
  readonly same: number;
  /** The values of `LABEL_FEATURES` from which that was judged. */
  readonly evidence: Float64Array | null;
  readonly proposed: boolean;
  /** Places of the partner among the candidates of either side; 1 is the best. */
  readonly rankForA: number;
  readonly rankForB: number;
};

/** Below this nobody asks what kind of pair it would be. */
const LEAST_LIKELY = 0.1;

/** Compares every two plans. */
export function compareAll(plans: readonly (readonly WeighedClause[])[]): ComparedPlans[] {
  return plans.flatMap((a, planA) =>
    plans.slice(planA + 1).map((b, after) => {
      return { planA, planB: planA + 1 + after, pairs: comparePlans(a, b) };
    }),
  );
}

/** Judges the compared pairs of all plans together. */
export function judgePairs(
  plans: readonly (readonly WeighedClause[])[],
  compared: readonly ComparedPlans[],
  weights: AlignmentWeights,
): JudgedPair[] {
  const first: ScoredPair[] = compared.flatMap(({ planA, planB, pairs }) =>
    pairs.map(({ a, b, features }) => ({ planA, planB, a, b, logit: logitOf(weights.pair, features) })),
  );
  const agreements = agreementOf(first, weights.agreement.neutral);
  const scored = first.map((pair, at) => ({
    ...pair,
    score: probability(pair.logit + weights.agreement.weight * (agreements[at] ?? 0)),
  }));
  return Object.values(Object.groupBy(scored, ({ planA, planB }) => `${planA}/${planB}`)).flatMap((pairs = []) =>
    judgePlanPair(pairs, plans, weights),
  );
}

function judgePlanPair(
  pairs: readonly (ScoredPair & { readonly score: number })[],
  plans: readonly (readonly WeighedClause[])[],
  weights: AlignmentWeights,
): JudgedPair[] {
  const threshold = thresholdOf(pairs.map(({ score }) => score));
  const ranksForA = ranks(pairs, ({ a }) => a);
  const ranksForB = ranks(pairs, ({ b }) => b);
  const judged = pairs.map(({ planA, planB, a, b, score }, at): JudgedPair => {
    const [rankForA = 1, rankForB = 1] = [ranksForA[at], ranksForB[at]];
    return { planA, planB, a, b, score, proposed: score >= threshold, rankForA, rankForB, same: 0, evidence: null };
  });
  const likely = judged.filter(({ score }) => score >= LEAST_LIKELY);
  const evidence = labelFeatures(likely.map((pair) => toMatch(pair, plans)));
  const labelled = new Map(likely.map((pair, at) => [pair, evidence[at] ?? null]));
  return judged.map((pair) => {
    const values = labelled.get(pair) ?? null;
    return values === null ? pair : { ...pair, evidence: values, same: probability(logitOf(weights.label, values)) };
  });
}

function toMatch(pair: JudgedPair, plans: readonly (readonly WeighedClause[])[]): Match {
  const [a, b] = [plans[pair.planA]?.[pair.a], plans[pair.planB]?.[pair.b]];
  if (a === undefined || b === undefined) throw new RangeError("a pair of clauses that are not there");
  return { a, b, score: pair.score, mutuallyBest: pair.rankForA === 1 && pair.rankForB === 1 };
}

/** The place of every pair among those of the same clause, by falling score; equals share a place. */
function ranks<Pair extends { readonly score: number }>(
  pairs: readonly Pair[],
  clauseOf: (pair: Pair) => number,
): number[] {
  const scores = new Map<number, number[]>();
  for (const pair of pairs) {
    const known = scores.get(clauseOf(pair));
    if (known === undefined) scores.set(clauseOf(pair), [pair.score]);
    else known.push(pair.score);
  }
  for (const list of scores.values()) list.sort((x, y) => y - x);
  return pairs.map((pair) => 1 + (scores.get(clauseOf(pair))?.indexOf(pair.score) ?? 0));
}
