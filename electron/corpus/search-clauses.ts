import type { PlanId } from "../../shared/model/ids.ts";
import { type SearchHit, SearchHitSchema, type SearchResult } from "../../shared/model/plan.ts";
import { wordTokens } from "../../shared/text/bigrams.ts";
import { holdsWord, type Needle, needle } from "../../shared/text/find-word.ts";
import { queryWords } from "../../shared/text/query-words.ts";
import { prepared, type ReadableCorpus, snapshot } from "./connection.ts";
import { rateMatch } from "./rate-match.ts";
import { cutSnippet } from "./snippet.ts";

/** How many clauses are rated, in the order they were stored. Beyond that a query says too little for an order to matter. */
const RATED = 1000;
/** In queries of more words than this all count the same: each word's count takes time. */
const WEIGHED = 8;
/** SQLite's LIMIT for none. */
const UNLIMITED = -1;

export type SearchQuery = {
  readonly query: string;
  /** Only these plans; all where it is undefined. */
  readonly plans?: readonly PlanId[] | undefined;
  /** The most hits to give. */
  readonly limit: number;
};

/** A word of the query: how to find it in the index and how in a text. */
type Word = { readonly expression: string; readonly certain: boolean; readonly needle: Needle };

type Candidate = {
  readonly number: number;
  readonly plan: string;
  readonly clause: string;
  readonly title: string;
  readonly path: string;
  readonly text: string;
  readonly fold: string;
};

/** The clauses that hold every word of a query (shared/text/query-words.ts), the best first; `total` counts all. */
export function searchClauses(corpus: ReadableCorpus, search: SearchQuery): SearchResult {
  const words = readWords(search.query);
  if (words.length === 0) return { total: 0, hits: [] };
  return snapshot(corpus, () => {
    const matched = words.every(({ certain }) => certain)
      ? matchInIndex(corpus, words, search.plans)
      : matchInTexts(corpus, words, search.plans);
    return { total: matched.total, hits: bestHits(corpus, words, matched.candidates, search.limit) };
  });
}

function readWords(query: string): readonly Word[] {
  return queryWords(query).flatMap((word) => {
    const tokens = wordTokens(word);
    return tokens === null ? [] : [{ ...tokens, needle: needle(word) }];
  });
}

type Matched = { readonly total: number; readonly candidates: readonly Candidate[] };

/** For words whose tokens prove a match, the index alone counts. */
function matchInIndex(corpus: ReadableCorpus, words: readonly Word[], plans: SearchQuery["plans"]): Matched {
  const first = candidates(corpus, plans).all({ ...parameters(words, plans), limit: RATED });
  const total = first.length < RATED ? first.length : countInIndex(corpus, words, plans);
  return { total, candidates: first };
}

/** For other words each clause that the index proposes is looked at. */
function matchInTexts(corpus: ReadableCorpus, words: readonly Word[], plans: SearchQuery["plans"]): Matched {
  const found: Candidate[] = [];
  let total = 0;
  for (const candidate of candidates(corpus, plans).iterate({ ...parameters(words, plans), limit: UNLIMITED })) {
    if (!words.every((word) => holdsWord(candidate.text, word.needle, candidate.fold))) continue;
    total += 1;
    if (found.length < RATED) found.push(candidate);
  }
  return { total, candidates: found };
}

type Parameters = { readonly expression: string; readonly plans: string };

function parameters(words: readonly Word[], plans: SearchQuery["plans"]): Parameters {
  return { expression: words.map(({ expression }) => expression).join(" AND "), plans: JSON.stringify(plans ?? []) };
}

function candidates(corpus: ReadableCorpus, plans: SearchQuery["plans"]) {
  return prepared<[Parameters & { readonly limit: number }], Candidate>(
    corpus,
    `SELECT clause.number, plan.id AS plan, clause.id AS clause, clause.title, clause.path, clause.text, clause.fold
     ${matching(plans)} ORDER BY clause_search.rowid LIMIT @limit`,
  );
}

function countInIndex(corpus: ReadableCorpus, words: readonly Word[], plans: SearchQuery["plans"]): number {
  const count = prepared<[Parameters], { total: number }>(corpus, `SELECT count(*) AS total ${matching(plans)}`);
  return count.get(parameters(words, plans))?.total ?? 0;
}

function matching(plans: SearchQuery["plans"]): string {
  const everywhere = `FROM clause_search JOIN clause ON clause.number = clause_search.rowid
    JOIN plan ON plan.number = clause.plan WHERE clause_search MATCH @expression`;
  return plans === undefined ? everywhere : `${everywhere} AND plan.id IN (SELECT value FROM json_each(@plans))`;
}

function bestHits(
  corpus: ReadableCorpus,
  words: readonly Word[],
  candidates: readonly Candidate[],
  limit: number,
): readonly SearchHit[] {
  const rarities = words.map((word) => rarity(corpus, words, word));
  return candidates
    .map((candidate) => ({
      candidate,
      score: rateMatch(
        candidate,
        words.map(({ needle }) => needle),
        rarities,
      ),
    }))
    .toSorted((a, b) => b.score - a.score || a.candidate.number - b.candidate.number)
    .slice(0, limit)
    .map(({ candidate, score }) => hit(candidate, words, score));
}

/** How telling a word is beside the others of its query: the logarithm of how few clauses hold it (as in tf-idf). */
function rarity(corpus: ReadableCorpus, words: readonly Word[], word: Word): number {
  if (words.length === 1 || words.length > WEIGHED) return 1;
  const clauses = prepared<[], { total: number }>(corpus, "SELECT count(*) AS total FROM clause").get()?.total ?? 0;
  return Math.log(1 + clauses / (1 + countInIndex(corpus, [word], undefined)));
}

function hit({ plan, clause, title, path, text }: Candidate, words: readonly Word[], score: number): SearchHit {
  const snippet = cutSnippet(
    text,
    words.map(({ needle }) => needle),
  );
  return SearchHitSchema.parse({ plan, clause, title, path: JSON.parse(path), ...snippet, score });
}
