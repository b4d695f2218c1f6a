import type { SegmentMatches } from "./find-matches.ts";
import { Rating } from "./rate-match.ts";
import { type RatedClause, Shortlist } from "./shortlist.ts";

/** The matches that answer best, the best first, all of them rated: at most so many. Equal ones are in their order. */
export function bestMatches(matches: readonly SegmentMatches[], most: number): readonly RatedClause[] {
  const rating = new Rating(weigh(matches));
  const best = new Shortlist(most);
  for (const { segment, documents, marks } of matches) {
    const { clauses, starts, ends } = segment.documents;
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at] ?? 0;
      const length = (ends[document] ?? 0) - (starts[document] ?? 0);
      best.offer(clauses[document] ?? 0, rating.rate(length, marks, at));
    }
  }
  return best.list();
}

/** All matches with how well they answer, in the order of the corpus. */
export function rateMatches(matches: readonly SegmentMatches[]): readonly RatedClause[] {
  const all = matches.reduce((sum, { documents }) => sum + documents.length, 0);
  return bestMatches(matches, all).toSorted((one, other) => one.number - other.number);
}

/** How telling each word is beside the others: the logarithm of how few clauses hold it (as in tf-idf). */
function weigh(matches: readonly SegmentMatches[]): number[] {
  const clauses = matches.reduce((sum, { segment }) => sum + segment.documents.count, 0);
  return (matches[0]?.holding ?? []).map((_, word) => {
    const holding = matches.reduce((sum, match) => sum + (match.holding[word] ?? 0), 0);
    return Math.log(1 + clauses / (1 + holding));
  });
}
