import { type ClauseId, ClauseIdSchema, type PlanId, PlanIdSchema } from "../../shared/model/ids.ts";
import type { Clause } from "../../shared/model/reading.ts";
import { prepared, type ReadableCorpus } from "./connection.ts";

/** A plan as it is read today. */
export type PresentReading = { readonly plan: PlanId; readonly number: number; readonly readerVersion: number };

/** A clause by its text in the form in which texts are compared. */
export type FoldedClause = { readonly id: ClauseId; readonly fold: string };

/** What a list of clauses of several plans shows of one. */
export type ShownClause = Pick<Clause, "path" | "title" | "text"> & { readonly plan: PlanId };

/** The plans that are not removed, in the order in which they came in. */
export function listReadings(corpus: ReadableCorpus): readonly PresentReading[] {
  return prepared<[], { id: string; number: number; readerVersion: number }>(
    corpus,
    "SELECT id, number, reader_version AS readerVersion FROM plan WHERE removed_at IS NULL ORDER BY number",
  )
    .all()
    .map(({ id, ...row }) => ({ plan: PlanIdSchema.parse(id), ...row }));
}

/** The clauses of a plan, in their order. */
export function foldedClauses(corpus: ReadableCorpus, plan: number): readonly FoldedClause[] {
  return prepared<[number], { id: string; fold: string }>(
    corpus,
    "SELECT id, fold FROM clause WHERE plan = ? ORDER BY ordinal",
  )
    .all(plan)
    .map(({ id, fold }) => ({ id: ClauseIdSchema.parse(id), fold }));
}

/** A clause of a plan that is not removed; null where there is none. */
export function readShownClause(corpus: ReadableCorpus, clause: ClauseId): ShownClause | null {
  const row = prepared<[string], { plan: string; path: string; title: string; text: string }>(
    corpus,
    `SELECT plan.id AS plan, clause.path, clause.title, clause.text FROM clause JOIN plan ON plan.number = clause.plan
     WHERE clause.id = ? AND plan.removed_at IS NULL`,
  ).get(clause);
  return row === undefined ? null : { ...row, plan: PlanIdSchema.parse(row.plan), path: JSON.parse(row.path) };
}
