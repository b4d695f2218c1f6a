import type { PlanId } from "../../../../shared/model/ids.ts";
import type { Row } from "../table/compare-table.ts";

/** Several rows that were marked together, drawn or not. */
export type RowSelection = {
  /** The row at which marking began, and the one up to which it went; either may be the upper one. */
  readonly anchor: string;
  readonly focus: string;
  /** The columns that were marked; null: all that stand open. */
  readonly plans: readonly PlanId[] | null;
};

/** The marked rows in their order; none where one of the two ends is hidden. */
export function selectedRows(rows: readonly Row[], selection: RowSelection | null): readonly Row[] {
  if (selection === null) return [];
  const [from, to] = [selection.anchor, selection.focus].map((end) => rows.findIndex(({ id }) => id === end));
  if (from === undefined || to === undefined || from === -1 || to === -1) return [];
  return rows.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** The selection with its end a row further up (-1) or down (1); at the edge of the table it stays. */
export function extendSelection(
  rows: readonly Row[],
  selection: RowSelection | null,
  row: string,
  step: 1 | -1,
): RowSelection | null {
  const from = selection ?? { anchor: row, focus: row, plans: null };
  const at = rows.findIndex(({ id }) => id === from.focus);
  const next = rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
  return next === undefined ? null : { ...from, focus: next.id };
}

/** Every row. */
export function selectAll(rows: readonly Row[]): RowSelection | null {
  const [first, last] = [rows[0], rows.at(-1)];
  return first === undefined || last === undefined ? null : { anchor: first.id, focus: last.id, plans: null };
}
