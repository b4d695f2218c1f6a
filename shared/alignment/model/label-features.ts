import { cosine } from "../clauses/sparse-vector.ts";
import type { WeighedClause } from "../clauses/weigh-clauses.ts";

/** What tells `same` from `partial`, in the order of the values. */
export const LABEL_FEATURES = ["text", "covered", "lead", "lengths", "best"] as const;

/**
 * The values for a pair that is matched: likeness of the whole, how far each side finds its sentences in the other
 * (the lesser of the two), likeness of the duties that come first, ratio of the lengths, and whether each is the
 * other's best.
 */
export function labelFeatures(a: WeighedClause, b: WeighedClause, mutuallyBest: boolean): Float64Array {
  const [leadA, leadB] = [a.sentences[0], b.sentences[0]];
  const [shorter, longer] = [a.read.dense.length, b.read.dense.length].sort((x, y) => x - y);
  return Float64Array.of(
    cosine(a.grams, b.grams),
    Math.min(coveredBy(a, b), coveredBy(b, a)),
    leadA === undefined || leadB === undefined ? 0 : cosine(leadA.duties, leadB.duties),
    (shorter ?? 0) / Math.max(1, longer ?? 0),
    mutuallyBest ? 1 : 0,
  );
}

/** How far the sentences of a clause are found in another, weighed by their length: 0–1. */
function coveredBy(clause: WeighedClause, other: WeighedClause): number {
  let covered = 0;
  for (const { share, grams, duties } of clause.sentences) {
    let best = 0;
    for (const sentence of other.sentences) {
      best = Math.max(best, (cosine(grams, sentence.grams) + cosine(duties, sentence.duties)) / 2);
    }
    covered += share * best;
  }
  return covered;
}
