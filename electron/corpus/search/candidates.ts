import type { SearchFilter } from "../../../shared/model/search.ts";
import { prepared, type ReadableCorpus } from "../connection.ts";
import { matching, type Parameters } from "./matching.ts";
import { inTitles, provesAll, type Word } from "./search-words.ts";

/** A clause that holds every word, with what its rating and its line among the results need. */
export type Candidate = {
  readonly number: number;
  readonly plan: string;
  readonly clause: string;
  readonly title: string;
  readonly path: string;
  readonly text: string;
  readonly fold: string;
};

const SELECTED =
  "clause.number, plan.id AS plan, clause.id AS clause, clause.title, clause.path, clause.text, clause.fold";

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
  const statement = prepared<[Parameters], Candidate>(
    corpus,
    `SELECT ${SELECTED} FROM clause_search JOIN clause ON clause.number = clause_search.rowid
     JOIN plan ON plan.number = clause.plan WHERE ${where} ORDER BY clause_search.rowid LIMIT @limit`,
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
  if (word === undefined || others.length > 0 || word.proof !== "none" || [...word.needle.fold].length > 1) return null;
  if (Object.values(filter).some((condition) => condition !== undefined)) return null;
  const found = prepared<[Parameters], Candidate>(
    corpus,
    `SELECT ${SELECTED} FROM (SELECT number FROM clause ORDER BY number LIMIT @through) AS early
     JOIN clause ON clause.number = early.number JOIN plan ON plan.number = clause.plan
     WHERE plan.removed_at IS NULL AND instr(clause.fold, @fold) > 0 ORDER BY clause.number LIMIT @limit`,
  ).all({ through: THROUGH.each * limit + THROUGH.more, fold: word.needle.fold, limit });
  return found.length < limit ? null : found;
}
