import type { DeadlineFilter, SearchFilter } from "../../../shared/model/search.ts";
import { prepared, type ReadableCorpus } from "../connection.ts";
import { expressionOfAll, type Word } from "./search-words.ts";

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
 */
export function matching(corpus: ReadableCorpus, words: readonly Word[], filter: SearchFilter): Matching {
  const conditions = [...foldProof(words), ...filterConditions(corpus, filter)];
  const looksAtText = words.some(({ proof }) => proof === "text");
  return {
    where: ["clause_search MATCH @expression", ...conditions.map(({ sql }) => sql)].join(" AND "),
    parameters: Object.assign(
      { expression: expressionOfAll(words) },
      ...conditions.map(({ parameters }) => parameters),
    ),
    byIndexAlone: conditions.length === 0 && !looksAtText,
    looksAtText,
  };
}

export type Condition = { readonly sql: string; readonly parameters: Parameters };

function foldProof(words: readonly Word[]): Condition[] {
  const folds = words.filter(({ proof }) => proof === "fold").map(({ needle }) => needle.fold);
  return folds.length === 0 ? [] : [holdsFolds(folds, "folds")];
}

/** That the fold of a clause's text holds all of these. */
export function holdsFolds(folds: readonly string[], name: string): Condition {
  const [only, ...others] = folds;
  if (only !== undefined && others.length === 0) {
    return { sql: `instr(clause.fold, @${name}) > 0`, parameters: { [name]: only } };
  }
  const sql = `NOT EXISTS (SELECT 1 FROM json_each(@${name}) WHERE instr(clause.fold, value) = 0)`;
  return { sql, parameters: { [name]: JSON.stringify(folds) } };
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
