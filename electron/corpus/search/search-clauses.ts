import { ClauseIdSchema, PlanIdSchema } from "../../../shared/model/ids.ts";
import type { SearchHit, SearchResult } from "../../../shared/model/plan.ts";
import type { FirstHits, SearchCount, SearchFilter, SearchOrder } from "../../../shared/model/search.ts";
import { prepared, type ReadableCorpus, snapshot } from "../connection.ts";
import { type Candidate, firstCandidates, readShown, titleCandidates } from "./candidates.ts";
import { countByPlan, countHits } from "./count-hits.ts";
import { rateMatch } from "./rate-match.ts";
import { readWords, type Word } from "./search-words.ts";
import { cutSnippet } from "./snippet.ts";

/**
 * How many clauses are rated: those with the words in their titles, and as many others, in the order they were stored.
 * Beyond that a query says too little for an order to matter.
 */
const RATED = 500;
/** In queries of more words than this all count the same: each word's count takes time. */
const WEIGHED = 8;

export type SearchQuery = SearchFilter & {
  readonly query: string;
  /** The most hits to give. */
  readonly limit: number;
};

/** The clauses that hold every word of a query (shared/text/query-words.ts), the best first; `total` counts all. */
export function searchClauses(corpus: ReadableCorpus, { query, limit, ...filter }: SearchQuery): SearchResult {
  const words = readWords(query);
  if (words.length === 0) return { total: 0, hits: [] };
  return snapshot(corpus, () => ({
    total: countHits(corpus, words, filter),
    hits: bestCandidates(corpus, words, filter, limit).map((rated) => hit(corpus, words, rated)),
  }));
}

/** The first hits of a query alone, which takes the less time the fewer are wanted, however many there are. */
export function firstHits(
  corpus: ReadableCorpus,
  { query, limit, order, ...filter }: SearchQuery & { readonly order: SearchOrder },
): FirstHits {
  const words = readWords(query);
  if (words.length === 0) return { hits: [], more: false };
  return snapshot(corpus, () => {
    // One more than is wanted tells whether there is more.
    const rated =
      order === "best"
        ? bestCandidates(corpus, words, filter, limit + 1)
        : rate(corpus, words, firstCandidates(corpus, words, filter, limit + 1));
    return {
      hits: rated.slice(0, limit).map((rated) => hit(corpus, words, rated)),
      more: rated.length > limit,
    };
  });
}

/** How many clauses a query finds, in all and plan by plan. */
export function countClauses(
  corpus: ReadableCorpus,
  { query, ...filter }: SearchFilter & { readonly query: string },
): SearchCount {
  const words = readWords(query);
  if (words.length === 0) return { total: 0, plans: [] };
  const plans = snapshot(corpus, () => countByPlan(corpus, words, filter));
  return { total: plans.reduce((sum, { count }) => sum + count, 0), plans };
}

type Rated = { readonly candidate: Candidate; readonly score: number };

function bestCandidates(
  corpus: ReadableCorpus,
  words: readonly Word[],
  filter: SearchFilter,
  limit: number,
): readonly Rated[] {
  const most = Math.max(RATED, limit);
  const first = firstCandidates(corpus, words, filter, most);
  // Where all are there, those with the words in their titles are among them.
  const inTitles = first.length < most ? [] : titleCandidates(corpus, words, filter, RATED);
  const found = new Map([...first, ...inTitles].map((candidate) => [candidate.number, candidate]));
  return rate(corpus, words, [...found.values()])
    .toSorted((a, b) => b.score - a.score || a.candidate.number - b.candidate.number)
    .slice(0, limit);
}

function rate(corpus: ReadableCorpus, words: readonly Word[], candidates: readonly Candidate[]): readonly Rated[] {
  const needles = words.map(({ needle }) => needle);
  const rarities = words.map((word) => rarity(corpus, words, word));
  return candidates.map((candidate) => ({ candidate, score: rateMatch(candidate, needles, rarities) }));
}

/** A word that stands in more clauses than this is common, however many they are. */
const COMMON = 5000;

/** How telling a word is beside the others of its query: the logarithm of how few clauses hold it (as in tf-idf). */
function rarity(corpus: ReadableCorpus, words: readonly Word[], { expression }: Word): number {
  if (words.length === 1 || words.length > WEIGHED) return 1;
  const counted = prepared<[string], { total: number }>(
    corpus,
    `SELECT count(*) AS total FROM (SELECT 1 FROM clause_search WHERE clause_search MATCH ? LIMIT ${COMMON})`,
  ).get(expression);
  return Math.log(1 + COMMON / (1 + (counted?.total ?? 0)));
}

function hit(
  corpus: ReadableCorpus,
  words: readonly Word[],
  { candidate: { number, title, fold }, score }: Rated,
): SearchHit {
  const { plan, clause, path, text } = readShown(corpus, number);
  const needles = words.map(({ needle }) => needle);
  return {
    plan: PlanIdSchema.parse(plan),
    clause: ClauseIdSchema.parse(clause),
    title,
    path: JSON.parse(path),
    ...cutSnippet(text, needles, fold),
    score,
  };
}
