import type { SegmentMatches } from "./find-matches.ts";
import { Rating } from "./rate-match.ts";

/** A clause that a query finds, by its number, and how well it answers. */
export type RatedClause = { readonly number: number; readonly score: number };

/** The matches that answer best, the best first, all of them rated: at most so many. Equal ones are in their order. */
export function bestMatches(matches: readonly SegmentMatches[], most: number): readonly RatedClause[] {
  const rating = new Rating(weigh(matches));
  let best: RatedClause[] = [];
  let least = -1;
  for (const { segment, documents, marks } of matches) {
    const { clauses, starts, ends } = segment.documents;
    documents.forEach((document, at) => {
      const length = (ends[document] ?? 0) - (starts[document] ?? 0);
      const score = rating.rate(length, marks, at);
      if (score < least) return;
      best.push({ number: clauses[document] ?? 0, score });
      if (best.length < 2 * most) return;
      best = cutBest(best, most);
      least = best.at(-1)?.score ?? least;
    });
  }
  return cutBest(best, most);
}

/** All matches with how well they answer, in the order of the corpus. */
export function rateMatches(matches: readonly SegmentMatches[]): readonly RatedClause[] {
  return bestMatches(matches, Number.POSITIVE_INFINITY).toSorted((one, other) => one.number - other.number);
}

/** How telling each word is beside the others: the logarithm of how few clauses hold it (as in tf-idf). */
function weigh(matches: readonly SegmentMatches[]): number[] {
  const clauses = matches.reduce((sum, { segment }) => sum + segment.documents.count, 0);
  return (matches[0]?.holding ?? []).map((_, word) => {
    const holding = matches.reduce((sum, match) => sum + (match.holding[word] ?? 0), 0);
    return Math.log(1 + clauses / (1 + holding));
  });
}

function cutBest(clauses: readonly RatedClause[], most: number): RatedClause[] {
  return clauses.toSorted((one, other) => other.score - one.score || one.number - other.number).slice(0, most);
}
