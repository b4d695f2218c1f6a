import type { AlignmentRow, Decision } from "../../model/alignment.ts";
import type { DecisionEntry } from "../../model/history.ts";
import { rowOfClause } from "./row-clauses.ts";
import { subjectsOf } from "./subjects-of.ts";

/** An entry in force and its decision with the clauses of today. */
export type EntryInForce = { readonly entry: DecisionEntry; readonly today: Decision };

/** The entries that are about each row of a table, in the order in which they were made, by row id. */
export function entriesOfRows(
  rows: readonly AlignmentRow[],
  entries: readonly EntryInForce[],
): ReadonlyMap<string, readonly DecisionEntry[]> {
  const found = new Map<string, DecisionEntry[]>();
  for (const { entry, today } of entries) {
    const ids = subjectsOf(today).map((clause) => rowOfClause(rows, clause)?.id);
    for (const id of new Set(ids)) if (id !== undefined) found.set(id, [...(found.get(id) ?? []), entry]);
  }
  return found;
}
