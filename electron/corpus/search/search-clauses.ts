import type { ClauseId, PlanId } from "../../../shared/model/ids.ts";
import type { SearchHit, SearchResult } from "../../../shared/model/plan.ts";
import type { FirstHits, SearchCount, SearchFilter, SearchOrder } from "../../../shared/model/search.ts";
import { prepared, type ReadableCorpus, snapshot } from "../connection.ts";
import { bestMatches, rateMatches } from "./best-matches.ts";
import { countByPlan } from "./count-by-plan.ts";
import { findDocuments, findFirst, findMatches } from "./find-matches.ts";
import { readScope } from "./scope.ts";
import { readWords, type Word } from "./search-words.ts";
import type { RatedClause } from "./shortlist.ts";
import { cutSnippet } from "./snippet.ts";

export type SearchQuery = SearchFilter & {
  readonly query: string;
  /** The most hits to give. */
  readonly limit: number;
};

/** The clauses that hold every word of a query (shared/text/query-words.ts), the best first; `total` counts all. */
export function searchClauses(corpus: ReadableCorpus, { query, limit, ...filter }: SearchQuery): SearchResult {
  const words = readWords(query);
  if (words.length === 0) return { total: 0, hits: [] };
  return snapshot(corpus, () => {
    const matches = findMatches(corpus, words, readScope(corpus, filter));
    return {
      total: matches.reduce((sum, { documents }) => sum + documents.length, 0),
      hits: bestMatches(matches, limit).map((clause) => readHit(corpus, words, clause)),
    };
  });
}

/** The first hits of a query alone; as they are stored, it takes the less time the fewer are wanted. */
export function firstHits(
  corpus: ReadableCorpus,
  { query, limit, order, ...filter }: SearchQuery & { readonly order: SearchOrder },
): FirstHits {
  const words = readWords(query);
  if (words.length === 0) return { hits: [], more: false };
  return snapshot(corpus, () => {
    const scope = readScope(corpus, filter);
    // One more than is wanted tells whether there is more.
    const found =
      order === "best"
        ? bestMatches(findMatches(corpus, words, scope), limit + 1)
        : rateMatches(findFirst(corpus, words, scope, limit + 1));
    return {
      hits: found.slice(0, limit).map((clause) => readHit(corpus, words, clause)),
      more: found.length > limit,
    };
  });
}

/** How many clauses a query finds, in all and plan by plan, in the order in which the plans came into the corpus. */
export function countClauses(
  corpus: ReadableCorpus,
  { query, ...filter }: SearchFilter & { readonly query: string },
): SearchCount {
  const words = readWords(query);
  if (words.length === 0) return { total: 0, plans: [] };
  const plans = snapshot(corpus, () => countByPlan(findDocuments(corpus, words, readScope(corpus, filter))));
  return { total: plans.reduce((sum, { count }) => sum + count, 0), plans };
}

type ShownClause = {
  readonly plan: PlanId;
  readonly clause: ClauseId;
  readonly title: string;
  /** JSON. */
  readonly path: string;
  readonly text: Buffer;
  readonly fold: Buffer;
};

function readHit(corpus: ReadableCorpus, words: readonly Word[], { number, score }: RatedClause): SearchHit {
  const row = prepared<[number], ShownClause>(
    corpus,
    // A join would take longer, and so would texts as such: SQLite's driver is slower at making Chinese strings than Node.
    `SELECT (SELECT id FROM plan WHERE number = clause.plan) AS plan, id AS clause, title, path,
            CAST(text AS BLOB) AS text, CAST(fold AS BLOB) AS fold
     FROM clause WHERE number = ?`,
  ).get(number);
  if (row === undefined) throw new Error("the index knows a clause that there is none of");
  const { plan, clause, title, path, text, fold } = row;
  const needles = words.map(({ needle }) => needle);
  return {
    plan,
    clause,
    title,
    path: JSON.parse(path),
    ...cutSnippet(text.toString("utf8"), needles, fold.toString("utf8")),
    score: Math.round(score * 10_000) / 10_000,
  };
}
