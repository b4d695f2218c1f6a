import type { DeadlineFilter, SearchFilter } from "../../../shared/model/search.ts";
import { prepared, type ReadableCorpus } from "../connection.ts";
import type { Segment } from "../search-index/segment.ts";

/** What a filter leaves of the corpus. */
export type Scope = {
  /** By `plan.number`; null for all. */
  readonly plans: ReadonlySet<number> | null;
  /** Which of these clauses, by number, meet the conditions that the index knows nothing of; null where there are none. */
  readonly meeting: ((clauses: readonly number[]) => ReadonlySet<number>) | null;
};

/** Reads a filter. */
export function readScope(corpus: ReadableCorpus, { plans, units, deadline, clauses }: SearchFilter): Scope {
  const conditions = [
    ...(units === undefined ? [] : [ofUnits(JSON.stringify(units))]),
    ...(deadline === undefined ? [] : [ofDeadline(deadline)]),
    ...(clauses === undefined ? [] : [amongClauses(JSON.stringify(clauses))]),
  ];
  return {
    plans: plans === undefined ? null : numbersOf(corpus, plans),
    meeting: conditions.length === 0 ? null : meetingAll(corpus, conditions),
  };
}

/** For every document of a segment whether its plan is in it still and in the scope; null where that is so for all. */
export function documentsInScope({ runs, removed, documents }: Segment, { plans }: Scope): Uint8Array | null {
  if (removed.size === 0 && plans === null) return null;
  const counts = new Uint8Array(documents.count);
  let from = 0;
  runs.forEach(({ plan, documents }, at) => {
    if (!removed.has(at) && (plans === null || plans.has(plan))) counts.fill(1, from, from + documents);
    from += documents;
  });
  return counts;
}

function numbersOf(corpus: ReadableCorpus, plans: readonly string[]): ReadonlySet<number> {
  const numbers = prepared<[string], { number: number }>(
    corpus,
    "SELECT number FROM plan WHERE id IN (SELECT value FROM json_each(?))",
  ).all(JSON.stringify(plans));
  return new Set(numbers.map(({ number }) => number));
}

type Condition = { readonly sql: string; readonly parameters: Readonly<Record<string, string>> };

function meetingAll(corpus: ReadableCorpus, conditions: readonly Condition[]) {
  const statement = prepared<[Readonly<Record<string, string>>], number>(
    corpus,
    `SELECT clause.number FROM json_each(@numbers) AS asked JOIN clause ON clause.number = asked.value
     WHERE ${conditions.map(({ sql }) => sql).join(" AND ")}`,
  ).pluck();
  const parameters: Record<string, string> = Object.assign({}, ...conditions.map(({ parameters }) => parameters));
  return (clauses: readonly number[]): ReadonlySet<number> =>
    new Set(statement.all({ ...parameters, numbers: JSON.stringify(clauses) }));
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
