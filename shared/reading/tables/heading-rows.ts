import { cellOf, type TableCell, type TableRow } from "./cell.ts";
import { type Column, columnOf, columnsOf } from "./columns.ts";

/** The rows that name the columns of a table: how many they are, what they say, and the places of the grid under each. */
export type Headings = { readonly rows: number; readonly columns: readonly Column[]; readonly places: Places };

/** For each column of a table the places of the grid that it takes up, from left to right. */
export type Places = readonly (readonly number[])[];

/** More than three rows of headings no table has. */
const MOST_ROWS = 3;
const LONGEST_NAME = 16;
const LEAST_NAMES = 2;

/** The columns that the rows from `start` on name, or null. A heading may stand over several: 责任分工 over 牵头单位, 配合单位. */
export function headingsAt(rows: readonly TableRow[], start: number, mostUnknown: number): Headings | null {
  if (!mayName(rows[start])) return null;
  let found: Headings | null = null;
  for (let count = 1; count <= MOST_ROWS && start + count <= rows.length; count += 1) {
    if (count > 1 && !isLowerHeading(rows, start, start + count - 1)) break;
    const places = placesUnder(rows, start, count);
    const names = namesOver(rows.slice(start, start + count));
    const columns = columnsOf(
      places.map(([first]) => names[first ?? 0] ?? []),
      mostUnknown,
    );
    if (columns !== null) found = { rows: count, columns, places };
  }
  return found;
}

/** Some words of a row of headings name columns, or one stands over others that do. */
function mayName(row: TableRow | undefined): boolean {
  const cells = new Set((row ?? []).filter((cell) => cell !== null && cell.words.length > 0));
  const named = [...cells].filter((cell) => cell !== null && columnOf(cell.words) !== null);
  return cells.size >= LEAST_NAMES && named.length > 0;
}

/** So many rows tell whether the places under a wide heading are one column. */
const FEW_ROWS = 3;
const MOST_LOOKED_AT = 12;

/** The places of each column: one heading and the cells below it may take up several. */
function placesUnder(rows: readonly TableRow[], start: number, count: number): Places {
  const next = rows.slice(start + count, start + count + MOST_LOOKED_AT);
  const again = next.findIndex((row) => wordsOf(row) === wordsOf(rows[start] ?? []));
  const below = next
    .slice(0, again < 0 ? next.length : again)
    .filter((row) => row.some((cell, place) => place > 0 && cell !== row[place - 1]));
  const sample = [...rows.slice(start, start + count), ...below.slice(0, FEW_ROWS)];
  const places: number[][] = [];
  for (let place = 0; place < (rows[start]?.length ?? 0); place += 1) {
    const isOne = place > 0 && sample.every((row) => row[place] !== null && row[place] === row[place - 1]);
    if (isOne) places.at(-1)?.push(place);
    else places.push([place]);
  }
  return places;
}

const MOST_CHARACTERS = 60;

/** What the cells of a row begin with, however wide they are. */
export function wordsOf(row: TableRow): string {
  return row
    .filter((cell, place) => place === 0 || cell !== row[place - 1])
    .map((cell) => cell?.words.slice(0, MOST_CHARACTERS) ?? "")
    .join("\t");
}

/** The cells of a row in the columns of its table. */
export function cellsAt(row: TableRow, places: Places): TableRow {
  return places.map((column) => {
    const cells = [...new Set(column.map((place) => row[place] ?? null))].filter((cell) => cell !== null);
    const [only, ...others] = cells;
    return others.length === 0 ? (only ?? null) : cellOf(cells.flatMap(({ passages }) => passages));
  });
}

/** For each column the headings over it, from the top down; an empty place below a wide heading has that heading. */
function namesOver(rows: readonly TableRow[]): string[][] {
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => {
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

/**
 * A row goes on with the headings above where all its words name columns, two at least, and some heading has none below
 * it; or where it stands under wide headings alone, whatever it says.
 */
function isLowerHeading(rows: readonly TableRow[], start: number, index: number): boolean {
  const [row, above] = [rows[index], rows[index - 1]];
  if (row === undefined || above === undefined || rows[start]?.length !== row.length) return false;
  const own = row.filter((cell, column) => cell !== above[column] && (cell?.words.length ?? 0) > 0);
  if (own.length < 2 || own.some((cell) => (cell?.words.length ?? 0) > LONGEST_NAME)) return false;
  const reaches = row.some((cell, column) => cell === above[column] || (cell?.words.length ?? 0) === 0);
  const isNamed = own.every((cell) => columnOf(cell?.words ?? "") !== null);
  return reaches && (isNamed || row.every((cell, column) => cell === above[column] || isWide(above, column)));
}

function isWide(row: TableRow, column: number): boolean {
  const cell = row[column] ?? null;
  return cell !== null && (row[column - 1] === cell || row[column + 1] === cell);
}
