import type { ClauseId, PlanId } from "../../../../shared/model/ids.ts";
import type { GridStep } from "../../../commands/grid-steps.ts";
import type { Place } from "../compare-view.ts";
import { type CompareTable, clausesOf, type Row } from "../table/compare-table.ts";

/**
 * Where a step leads. Up and down go through the clauses of a cell before they leave it; at the edge of the table the
 * place stays. Null where there is nothing to stand on.
 */
export function stepPlace(
  rows: readonly Row[],
  columns: readonly PlanId[],
  from: Place | null,
  step: GridStep,
): Place | null {
  const [firstRow] = rows;
  const [firstColumn] = columns;
  if (firstRow === undefined || firstColumn === undefined) return null;
  const at = rows.findIndex((row) => row.id === from?.row);
  const row = rows[at];
  if (from === null || row === undefined) return placeIn(firstRow, firstColumn, "first");
  const column = Math.max(columns.indexOf(from.plan), 0);
  const plan = columns[column] ?? firstColumn;
  const across = (index: number) =>
    placeIn(row, columns[Math.min(Math.max(index, 0), columns.length - 1)] ?? plan, "first");
  switch (step) {
    case "up":
      return neighbourClause(row, from, -1) ?? placeIn(rows[at - 1] ?? row, plan, at === 0 ? "first" : "last");
    case "down":
      return (
        neighbourClause(row, from, 1) ?? placeIn(rows[at + 1] ?? row, plan, at === rows.length - 1 ? "last" : "first")
      );
    case "left":
      return across(column - 1);
    case "right":
      return across(column + 1);
    case "line-start":
      return across(0);
    case "line-end":
      return across(columns.length - 1);
    case "first":
      return placeIn(firstRow, plan, "first");
    case "last":
      return placeIn(rows.at(-1) ?? row, plan, "first");
  }
}

/** The cell of a plan in a row, at its first or its last clause. */
export function placeIn(row: Row, plan: PlanId, end: "first" | "last"): Place {
  const clauses = row.cells.get(plan)?.clauses ?? [];
  const clause = end === "first" ? clauses[0] : clauses.at(-1);
  return { row: row.id, plan, clause: clause?.id ?? null };
}

function neighbourClause(row: Row, { plan, clause }: Place, step: 1 | -1): Place | null {
  const clauses = row.cells.get(plan)?.clauses ?? [];
  const at = clauses.findIndex(({ id }) => id === clause);
  const next = at === -1 ? undefined : clauses[at + step];
  return next === undefined ? null : { row: row.id, plan, clause: next.id };
}

/**
 * The place in a new table of what was the place in an old one: its clause, else its row, else the row where the first
 * clause of that row now stands, else the row at its height.
 */
export function relocate(place: Place, before: CompareTable | null, now: CompareTable): Place | null {
  const rowOfClause = place.clause === null ? undefined : now.rowOfClause.get(place.clause);
  const old = before?.rowById.get(place.row);
  const [first] = old === undefined ? [] : clausesOf(old);
  const row =
    rowOfClause ??
    now.rowById.get(place.row) ??
    (first === undefined ? undefined : now.rowOfClause.get(first.id)) ??
    now.rows[Math.min(old?.number ?? 1, now.rows.length) - 1];
  if (row === undefined) return null;
  const plan = row.cells.has(place.plan) ? place.plan : now.comparison.plans[0];
  if (plan === undefined) return null;
  return rowOfClause === undefined ? placeIn(row, plan, "first") : { row: row.id, plan, clause: place.clause };
}

/** The row with a number, or the one that stands next to where it would be; undefined where there are no rows. */
export function nearestRow(rows: readonly Row[], number: number): Row | undefined {
  return rows.find((row) => row.number >= number) ?? rows.at(-1);
}

/** The first doubtful row after a place, going round. */
export function nextDoubtful(rows: readonly Row[], from: Place | null): Row | null {
  const at = rows.findIndex((row) => row.id === from?.row);
  return [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find((row) => row.doubtful) ?? null;
}

/** A clause with its plan, where the place has one. */
export function clauseRefAt(place: Place | null): { readonly plan: PlanId; readonly clause: ClauseId } | null {
  return place === null || place.clause === null ? null : { plan: place.plan, clause: place.clause };
}
