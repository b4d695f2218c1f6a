import type { TableCell, TableRow } from "./cell.ts";
import { type Column, columnOf, columnsOf } from "./columns.ts";

/** The rows that name the columns of a table: how many they are and what they say. */
export type Headings = { readonly rows: number; readonly columns: readonly Column[] };

/** More than three rows of headings no table has. */
const MOST_ROWS = 3;
const LONGEST_NAME = 16;

/** The columns that the rows from `start` on name, or null. A heading may stand over several: 责任分工 over 牵头单位, 配合单位. */
export function headingsAt(rows: readonly TableRow[], start: number, mostUnknown: number): Headings | null {
  const first = rows[start];
  if (first === undefined || first.filter((cell) => (cell?.words.length ?? 0) > 0).length < 2) return null;
  let found: Headings | null = null;
  for (let count = 1; count <= MOST_ROWS && start + count <= rows.length; count += 1) {
    if (count > 1 && !isLowerHeading(rows, start, start + count - 1)) break;
    const columns = columnsOf(namesOver(rows.slice(start, start + count), first.length), mostUnknown);
    if (columns !== null) found = { rows: count, columns };
  }
  return found;
}

/** For each column the headings over it, from the top down; an empty place below a wide heading has that heading. */
function namesOver(rows: readonly TableRow[], width: number): string[][] {
  return Array.from({ length: width }, (_, column) => {
    const above = rows.map((row, index) => {
      const cell = row[column] ?? null;
      const isBlank = cell === null || cell.words.length === 0;
      return isBlank && isNamedBelow(rows, index, column) ? wideHeading(row, column) : cell;
    });
    return [...new Set(above)].map((cell) => cell?.words ?? "");
  });
}

/** The heading to the left, which reaches over an empty place where merged cells were lost. */
function wideHeading(row: TableRow, column: number): TableCell | null {
  for (let left = column - 1; left >= 0; left -= 1) {
    const cell = row[left] ?? null;
    if (cell !== null && cell.words.length > 0) return cell;
  }
  return null;
}

function isNamedBelow(rows: readonly TableRow[], index: number, column: number): boolean {
  return rows.slice(index + 1).some((row) => (row[column]?.words.length ?? 0) > 0);
}

/** A row goes on with the headings above where all its words name columns, two at least, and some heading has none below it. */
function isLowerHeading(rows: readonly TableRow[], start: number, index: number): boolean {
  const [row, above] = [rows[index], rows[index - 1]];
  if (row === undefined || above === undefined) return false;
  const own = row.filter((cell, column) => cell !== above[column] && (cell?.words.length ?? 0) > 0);
  const reaches = row.some((cell, column) => cell === above[column] || (cell?.words.length ?? 0) === 0);
  const isNamed = own.every(
    (cell) => (cell?.words.length ?? 0) <= LONGEST_NAME && columnOf(cell?.words ?? "") !== null,
  );
  return own.length >= 2 && reaches && isNamed && rows[start]?.length === row.length;
}
