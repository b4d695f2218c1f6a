import type { SearchFilter } from "../../../shared/model/search.ts";
import { holdsWord } from "../../../shared/text/find-word.ts";
import { prepared, type ReadableCorpus } from "../connection.ts";
import { matching, type Parameters } from "./matching.ts";
import { inTitles, provesAll, type Word } from "./search-words.ts";

/** A clause that holds every word, with what its rating needs. */
export type Candidate = { readonly number: number; readonly title: string; readonly fold: string };

/** What a line of results needs besides. */
export type ShownCandidate = {
  readonly plan: string;
  readonly clause: string;
  /** JSON. */
  readonly path: string;
  readonly text: string;
};

/** The rest of a clause: of the few that are shown, not of the many that are rated. */
export function readShown(corpus: ReadableCorpus, number: number): ShownCandidate {
  const row = prepared<[number], ShownCandidate>(
    corpus,
    `SELECT plan.id AS plan, clause.id AS clause, clause.path, clause.text
     FROM clause JOIN plan ON plan.number = clause.plan WHERE clause.number = ?`,
  ).get(number);
  if (row === undefined) throw new Error("the index knows a clause that there is none of");
  return row;
}

/** The first clauses that hold all words, as they stand in the corpus. */
export function firstCandidates(
  corpus: ReadableCorpus,
  words: readonly Word[],
  filter: SearchFilter,
  limit: number,
): readonly Candidate[] {
  return earlyCandidates(corpus, words, filter, limit) ?? indexedCandidates(corpus, words, filter, limit);
}

/** The first clauses that hold all words in their title, too. */
export function titleCandidates(
  corpus: ReadableCorpus,
  words: readonly Word[],
  filter: SearchFilter,
  limit: number,
): readonly Candidate[] {
  return indexedCandidates(corpus, inTitles(words), filter, limit);
}

/** SQLite's LIMIT for none. */
const UNLIMITED = -1;

function indexedCandidates(
  corpus: ReadableCorpus,
  words: readonly Word[],
  filter: SearchFilter,
  limit: number,
): readonly Candidate[] {
  const { where, parameters, looksAtText } = matching(corpus, words, filter);
  const statement = prepared<[Parameters], Candidate & { readonly text: string }>(
    corpus,
    `SELECT clause.number, clause.title, clause.fold${looksAtText ? ", clause.text" : ""}
     FROM clause_search JOIN clause ON clause.number = clause_search.rowid
     WHERE ${where} ORDER BY clause_search.rowid LIMIT @limit`,
  );
  if (!looksAtText) return statement.all({ ...parameters, limit });
  const found: Candidate[] = [];
  for (const candidate of statement.iterate({ ...parameters, limit: UNLIMITED })) {
    if (provesAll(words, candidate.text, candidate.fold)) found.push(candidate);
    if (found.length === limit) break;
  }
  return found;
}

/** So many clauses are looked through for each hit that is wanted, and so many more. */
const THROUGH = { each: 3, more: 400 };

/**
 * The same for a single character that stands nearly everywhere, by looking through the first clauses: the index would
 * put together all the bigrams that begin with it first. Null where that does not apply or not enough are found.
 */
function earlyCandidates(
  corpus: ReadableCorpus,
  words: readonly Word[],
  filter: SearchFilter,
  limit: number,
): readonly Candidate[] | null {
  const [word, ...others] = words;
  if (word === undefined || others.length > 0 || [...word.needle.fold].length > 1) return null;
  if (Object.values(filter).some((condition) => condition !== undefined)) return null;
  const found: Candidate[] = [];
  const early = prepared<[Parameters], Candidate & { readonly text: string }>(
    corpus,
    `SELECT clause.number, clause.title, clause.fold, clause.text
     FROM (SELECT number FROM clause ORDER BY number LIMIT @through) AS early
     JOIN clause ON clause.number = early.number JOIN plan ON plan.number = clause.plan
     WHERE plan.removed_at IS NULL ORDER BY clause.number`,
  );
  for (const candidate of early.iterate({ through: THROUGH.each * limit + THROUGH.more })) {
    if (holdsWord(candidate.text, word.needle, candidate.fold)) found.push(candidate);
    if (found.length === limit) return found;
  }
  return null;
}
