import { foldText } from "../../text/fold.ts";
import { findCommonRuns } from "../common-runs.ts";
import { FreePlaces } from "../free-places.ts";

const SILENT = /[\p{P}\p{Z}\p{Cc}\p{Cf}]/gu;

/** Shorter stretches stand in any two sentences. */
const SHORTEST_RUN = 3;
/** One sentence answers another if they share so much of the shorter one, and so many characters … */
const LEAST_SHARE = 0.3;
const FEWEST = 4;
/** … or so many characters alone. */
const ENOUGH = 10;

/** A sentence as it is compared: folded, without punctuation. */
export function sentenceContent(sentence: string): string {
  return foldText(sentence).text.replace(SILENT, "");
}

/**
 * For each of some sentences the one it answers, by its number among `bases`, or null. Several may answer one, so that a
 * long sentence stands beside the short ones that say the same. All are given as contents.
 */
export function matchSentences(bases: readonly string[], sentences: readonly string[]): (number | null)[] {
  return sentences.map((sentence) => {
    const scores = bases.map((base) => scoreOf(base, sentence));
    const best = Math.max(0, ...scores);
    return best === 0 ? null : scores.indexOf(best);
  });
}

/** How much two sentences share, in characters and the share of the shorter; 0 where it is too little to be an answer. */
function scoreOf(base: string, sentence: string): number {
  const shared = sharedCharacters(base, sentence);
  const share = shared / Math.max(1, Math.min(base.length, sentence.length));
  const isAnswer = shared >= ENOUGH || (shared >= FEWEST && share >= LEAST_SHARE);
  return isAnswer ? shared * (1 + share) : 0;
}

/** The longest common stretches first, none over another, wherever they stand. */
function sharedCharacters(a: string, b: string): number {
  const free = { a: new FreePlaces(a.length), b: new FreePlaces(b.length) };
  const runs = findCommonRuns(a, b, SHORTEST_RUN) ?? [];
  let shared = 0;
  for (const run of [...runs].sort((one, other) => other.length - one.length)) {
    if (!free.a.isFree(run.a, run.a + run.length) || !free.b.isFree(run.b, run.b + run.length)) continue;
    free.a.take(run.a, run.a + run.length);
    free.b.take(run.b, run.b + run.length);
    shared += run.length;
  }
  return shared;
}
