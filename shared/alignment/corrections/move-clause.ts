import type { AlignmentRow, ClauseRef, Decision } from "../../model/alignment.ts";
import type { PlanId } from "../../model/ids.ts";
import { rowClauses, rowOfClause } from "./row-clauses.ts";

/**
 * The one decision that moves a clause into another row of a table, or into a row of its own; null where it stands there
 * already or the table knows no such clause or row. To move back is a further move, or an undo.
 *
 * @param rows the rows of the alignment table
 * @param plans its plans, the base plan first: with whose clause the moved one stands, should the row ever part
 * @param toRow the id of the row, or null for a row of its own
 */
export function moveClause(
  rows: readonly AlignmentRow[],
  plans: readonly PlanId[],
  clause: ClauseRef,
  toRow: string | null,
): Decision | null {
  const left = rowOfClause(rows, clause);
  if (left === undefined || left.id === toRow) return null;
  const from = rowClauses(left, plans).filter((other) => other.plan !== clause.plan || other.clause !== clause.clause);
  if (toRow === null) return from.length === 0 ? null : { kind: "alone", clause, from, plans };
  const target = rows.find(({ id }) => id === toRow);
  return target === undefined ? null : { kind: "move", clause, to: rowClauses(target, plans), from };
}
