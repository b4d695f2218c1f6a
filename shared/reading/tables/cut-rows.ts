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

/** Adds the lower part of a cut row to the last of the rows. Cells that reach down from rows above are the same in all of them. */
export function joinCutRow(rows: TableRow[], below: TableRow): void {
  const joined = new Map<TableCell, TableCell>();
  const whole = rows.pop()?.map((cell, column) => {
    const rest = below[column] ?? null;
    if (cell === null || rest === null || rest === cell || rest.words === "") return cell ?? rest;
    const known = joined.get(cell) ?? cellOf([...cell.passages, ...rest.passages]);
    joined.set(cell, known);
    return known;
  });
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index] ?? [];
    if (!row.some((cell) => cell !== null && joined.has(cell))) break;
    rows[index] = row.map((cell) => (cell === null ? null : (joined.get(cell) ?? cell)));
  }
  rows.push(whole ?? below);
}
