import { cosine } from "../clauses/sparse-vector.ts";
import type { WeighedClause } from "../clauses/weigh-clauses.ts";

/** What tells `same` from `partial`, in the order of the values. */
export const LABEL_FEATURES = ["text", "covered", "duties", "topics", "lead", "lengths", "best"] as const;

/** Two matched clauses. */
export type Match = {
  readonly a: WeighedClause;
  readonly b: WeighedClause;
  readonly score: number;
  /** Each is the other's best partner. */
  readonly mutuallyBest: boolean;
};

/** Matches of two plans are at least so alike in wording on average, and their sentences so far found again, in the plans learned from. */
const USUAL_TEXT = 0.23;
const USUAL_COVERED = 0.27;
/** The usual counts for as much as so many matches, so that few matches of two plans do not decide. */
const USUAL_COUNT = 4;
const MATCH = 0.5;

/**
 * The values for matches of two plans: likeness of the wording, how far each side finds its sentences
 * in the other (the lesser of the two), likeness of the duties, of their topics and of the duties that come first, ratio of the lengths, and whether each
 * is the other's best. Where two plans share little wording even in what matches, wording counts for more: `same` asks
 * for one action on one object, not for one source.
 */
export function labelFeatures(matches: readonly Match[]): Float64Array[] {
  const wordings = matches.map(({ a, b }) => {
    return { text: cosine(a.grams, b.grams), covered: mutuallyCovered(a, b) };
  });
  const sure = wordings.filter((_, at) => (matches[at]?.score ?? 0) >= MATCH);
  const textScale = scaleTo(
    USUAL_TEXT,
    sure.map(({ text }) => text),
  );
  const coveredScale = scaleTo(
    USUAL_COVERED,
    sure.map(({ covered }) => covered),
  );
  return matches.map(({ a, b, mutuallyBest }, at) => {
    const [leadA, leadB] = [a.sentences[0], b.sentences[0]];
    const lengths = [a.read.dense.length, b.read.dense.length];
    return Float64Array.of(
      (wordings[at]?.text ?? 0) * textScale,
      (wordings[at]?.covered ?? 0) * coveredScale,
      cosine(a.duties, b.duties),
      cosine(a.topics, b.topics),
      leadA === undefined || leadB === undefined ? 0 : cosine(leadA.duties, leadB.duties),
      Math.min(...lengths) / Math.max(1, ...lengths),
      mutuallyBest ? 1 : 0,
    );
  });
}

/** What lifts values to the usual mean; 1 where they are above it already. */
function scaleTo(usual: number, values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, USUAL_COUNT * usual);
  return Math.max(1, (usual * (values.length + USUAL_COUNT)) / sum);
}

/** How far the sentences of either clause are found in the other, weighed by their length: the lesser of the two, 0–1. */
function mutuallyCovered(a: WeighedClause, b: WeighedClause): number {
  const bestOfB = new Float64Array(b.sentences.length);
  let coveredA = 0;
  for (const { share, grams, duties } of a.sentences) {
    let best = 0;
    for (let at = 0; at < bestOfB.length; at += 1) {
      const sentence = b.sentences[at];
      if (sentence === undefined) continue;
      const match = (cosine(grams, sentence.grams) + cosine(duties, sentence.duties)) / 2;
      best = Math.max(best, match);
      bestOfB[at] = Math.max(bestOfB[at] ?? 0, match);
    }
    coveredA += share * best;
  }
  return Math.min(
    coveredA,
    b.sentences.reduce((covered, { share }, at) => covered + share * (bestOfB[at] ?? 0), 0),
  );
}
