import { cellOf, type TableCell, type TableRow } from "./cell.ts";
import type { Column } from "./columns.ts";
import { opensParagraph } from "./join-cell.ts";

// The edge of a page may cut a row of a table in two: below it the row goes on, without its number.

const STOP = /[。！？；!?;]["”’』」)\]】〉》]*$/u;

/** Whether a row at the top of a page goes on with the row above it. */
export function isCutRow(above: TableRow, below: TableRow, columns: readonly Column[]): boolean {
  const hasOwn = (kinds: readonly Column["kind"][]) =>
    columns.some(
      ({ kind }, column) => kinds.includes(kind) && wordsAt(below, column) !== "" && below[column] !== above[column],
    );
  if (hasOwn(["number", "area", "task"])) return false;
  const content = columns.findIndex(({ kind }) => kind === "content");
  const [upper, lower] = [wordsAt(above, content), wordsAt(below, content)];
  if (lower === "") return below.some((cell) => (cell?.words ?? "") !== "");
  return upper !== "" && !STOP.test(upper) && !opensParagraph(lower);
}

function wordsAt(row: TableRow, column: number): string {
  return row[column]?.words ?? "";
}

/**
 * Adds the lower part of a cut row to the last of the rows. Cells that reach down from rows above are the same in all of
 * them; gives what has become of the cells that were joined, which may reach down further.
 */
export function joinCutRow(rows: TableRow[], below: TableRow): ReadonlyMap<TableCell, TableCell> {
  const above = rows.pop() ?? below;
  const whole = joinedCells(above, below);
  const replaced = (cell: TableCell | null) => (cell === null ? null : (whole.get(cell) ?? cell));
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index] ?? [];
    if (!row.some((cell) => cell !== null && whole.has(cell))) break;
    rows[index] = row.map(replaced);
  }
  rows.push(above.map((cell, column) => replaced(cell) ?? (isFirst(below, column) ? (below[column] ?? null) : null)));
  return whole;
}

/** The cells that go on below and their lower parts, each with what it is as a whole. */
function joinedCells(above: TableRow, below: TableRow): Map<TableCell, TableCell> {
  const parts = new Map<TableCell, TableCell[]>();
  below.forEach((rest, column) => {
    const cell = above[column] ?? null;
    if (cell === null || rest === null || rest === cell || rest.words === "" || !isFirst(below, column)) return;
    parts.set(cell, [...(parts.get(cell) ?? [cell]), rest]);
  });
  const whole = new Map<TableCell, TableCell>();
  for (const all of parts.values()) {
    const joined = cellOf(all.flatMap(({ passages }) => passages));
    for (const part of all) whole.set(part, joined);
  }
  return whole;
}

/** A cell that reaches over several columns is joined in the first of them. */
function isFirst(row: TableRow, column: number): boolean {
  return column === 0 || row[column] !== row[column - 1];
}
