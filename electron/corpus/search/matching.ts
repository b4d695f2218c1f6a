import type { DeadlineFilter, SearchFilter } from "../../../shared/model/search.ts";
import { prepared, type ReadableCorpus } from "../connection.ts";
import type { Word } from "./search-words.ts";

/** Conditions on `clause_search` and on the `clause` that it is joined with, and their parameters. */
export type Matching = {
  readonly where: string;
  readonly parameters: Parameters;
  /** Whether the index says all: `clause` need not be joined. */
  readonly byIndexAlone: boolean;
  /** Whether the text must be looked at besides: `provesAll` says. */
  readonly looksAtText: boolean;
};

export type Parameters = Readonly<Record<string, string | number>>;

/**
 * What finds the clauses that hold all words and meet the filter. The index holds the clauses of plans that are not
 * removed, so the plans need not be asked.
 *
 * @param expression what the index is asked
 */
export function matching(
  corpus: ReadableCorpus,
  words: readonly Word[],
  filter: SearchFilter,
  expression: string,
): Matching {
  const conditions = [...foldProof(words), ...filterConditions(corpus, filter)];
  const looksAtText = words.some(({ proof }) => proof === "text");
  return {
    where: ["clause_search MATCH @expression", ...conditions.map(({ sql }) => sql)].join(" AND "),
    parameters: Object.assign({ expression }, ...conditions.map(({ parameters }) => parameters)),
    byIndexAlone: conditions.length === 0 && !looksAtText,
    looksAtText,
  };
}

type Condition = { readonly sql: string; readonly parameters: Parameters };

function foldProof(words: readonly Word[]): Condition[] {
  const folds = words.filter(({ proof }) => proof === "fold").map(({ needle }) => needle.fold);
  const [only, ...others] = folds;
  if (only === undefined) return [];
  if (others.length === 0) return [{ sql: "instr(clause.fold, @fold) > 0", parameters: { fold: only } }];
  const sql = "NOT EXISTS (SELECT 1 FROM json_each(@folds) WHERE instr(clause.fold, value) = 0)";
  return [{ sql, parameters: { folds: JSON.stringify(folds) } }];
}

function filterConditions(corpus: ReadableCorpus, { plans, units, deadline, clauses }: SearchFilter): Condition[] {
  return [
    ...(plans === undefined ? [] : [ofPlans(corpus, JSON.stringify(plans))]),
    ...(units === undefined ? [] : [ofUnits(JSON.stringify(units))]),
    ...(deadline === undefined ? [] : [ofDeadline(deadline)]),
    ...(clauses === undefined ? [] : [amongClauses(JSON.stringify(clauses))]),
  ];
}

/** Plans come with the first and last row of their clauses, which lets the index pass over all others. */
function ofPlans(corpus: ReadableCorpus, plans: string): Condition {
  const bounds = prepared<[string], { first: number | null; last: number | null }>(
    corpus,
    `SELECT min(number) AS first, max(number) AS last FROM clause
     WHERE plan IN (SELECT number FROM plan WHERE id IN (SELECT value FROM json_each(?)))`,
  ).get(plans);
  return {
    sql: `clause_search.rowid BETWEEN @first AND @last
      AND clause.plan IN (SELECT number FROM plan WHERE id IN (SELECT value FROM json_each(@plans)))`,
    parameters: { plans, first: bounds?.first ?? 0, last: bounds?.last ?? 0 },
  };
}

function ofUnits(units: string): Condition {
  return {
    sql: `EXISTS (SELECT 1 FROM responsible_unit AS unit
      WHERE unit.clause = clause.number AND unit.name IN (SELECT value FROM json_each(@units)))`,
    parameters: { units },
  };
}

function ofDeadline(deadline: DeadlineFilter): Condition {
  const some = "SELECT 1 FROM deadline WHERE deadline.clause = clause.number";
  if (deadline === "any") return { sql: `EXISTS (${some})`, parameters: {} };
  if (deadline === "none") return { sql: `NOT EXISTS (${some})`, parameters: {} };
  return { sql: `EXISTS (${some} AND substr(deadline.due, 1, 4) = @year)`, parameters: { year: String(deadline) } };
}

function amongClauses(clauses: string): Condition {
  return { sql: "clause.id IN (SELECT value FROM json_each(@clauses))", parameters: { clauses } };
}
