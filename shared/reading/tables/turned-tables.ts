import { ownCells, type TableCell, type TableRow } from "./cell.ts";
import { type Column, columnOf, columnsOf } from "./columns.ts";

// Tables whose headings stand at the left: one for each task (项目名称 | …, 牵头单位 | …), or with a task in every column.

/** A table turned so that its headings stand on top. */
export type TurnedTable = { readonly columns: readonly Column[]; readonly rows: readonly TableRow[] };

const LEAST_KEYS = 3;

type Entry = { readonly key: TableCell; readonly value: TableCell | null };

/** The tasks of a table with its headings at the left; null where it is another table. */
export function turnTable(grid: readonly TableRow[]): TurnedTable | null {
  return columnsAsTasks(grid) ?? recordsAsTasks(grid);
}

/** Every row is a heading and as many values as there are tasks. */
function columnsAsTasks(grid: readonly TableRow[]): TurnedTable | null {
  const rows = grid.map((row) => row.filter((cell, column) => cell === null || cell !== row[column - 1]));
  const width = rows[0]?.length ?? 0;
  const keys = rows.map((row) => row[0] ?? null);
  const hasKeysInside = keys.some((_, column) => column > 0 && rows.every((row) => isKey(row[column] ?? null)));
  if (width < 3 || rows.some(({ length }) => length !== width) || hasKeysInside) return null;
  const columns = columnsFrom(keys);
  if (columns === null) return null;
  // A value that is merged downwards is that of the first heading beside it.
  const valueAt = (row: number, task: number) => {
    const cell = rows[row]?.[task + 1] ?? null;
    return cell === rows[row - 1]?.[task + 1] ? null : cell;
  };
  const tasks = Array.from({ length: width - 1 }, (_, task) => rows.map((_, row) => valueAt(row, task)));
  return { columns, rows: tasks };
}

function columnsFrom(keys: readonly (TableCell | null)[]): Column[] | null {
  if (keys.length < LEAST_KEYS || !keys.every(isKey)) return null;
  const columns = columnsOf(
    keys.map((key) => [key?.words.replace(/:$/u, "") ?? ""]),
    0,
  );
  return columns?.some(({ kind }) => kind === "units" || kind === "time") === true ? columns : null;
}

/** Headings and values alternate; a heading that comes again begins the next task. */
function recordsAsTasks(grid: readonly TableRow[]): TurnedTable | null {
  const records: Entry[][] = [];
  for (const [index, row] of grid.entries()) {
    const entries = entriesOf(row, grid[index - 1]);
    if (entries === null) return null;
    for (const entry of entries) {
      const open = records.at(-1);
      if (open === undefined || open.some(({ key }) => key.words === entry.key.words)) records.push([entry]);
      else open.push(entry);
    }
  }
  const keys = [...new Map(records.flat().map(({ key }) => [key.words, key])).values()];
  const columns = columnsFrom(keys);
  if (columns === null) return null;
  const rows = records.map((record) =>
    keys.map((key) => record.find((entry) => entry.key.words === key.words)?.value ?? null),
  );
  return { columns, rows };
}

/** The headings and values of a row from left to right; null where it does not hold them in turn. */
function entriesOf(row: TableRow, above: TableRow | undefined): Entry[] | null {
  const cells = row.filter(
    (cell, column): cell is TableCell => cell !== null && cell !== row[column - 1] && cell !== above?.[column],
  );
  const entries: Entry[] = [];
  for (let index = 0; index < cells.length; index += 2) {
    const [key, value] = [cells[index], cells[index + 1]];
    if (key === undefined || !isKey(key)) return null;
    entries.push({ key, value: value ?? null });
  }
  if (cells.length > 2 && cells.every(isKey)) return null;
  return entries.length > 0 || ownCells(row, above).length === 0 ? entries : null;
}

function isKey(cell: TableCell | null): boolean {
  return cell !== null && columnOf(cell.words.replace(/:$/u, "")) !== null;
}
