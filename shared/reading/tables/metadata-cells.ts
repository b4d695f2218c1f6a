import { fieldOfKey, type MetadataField, readMetadataLine } from "../frame/metadata-line.ts";
import { type Copy, textOf } from "../passage.ts";
import { joinPassages, type TableCell, type TableRow } from "./cell.ts";

/** What a table says of the document, and which of its rows say it. */
export type MetadataRows = {
  readonly values: ReadonlyMap<MetadataField, string>;
  readonly rows: ReadonlySet<number>;
};

/** Fields that no other table has. */
const TELLING: readonly MetadataField[] = ["indexNumber", "documentNumber", "issuer", "status"];
const KNOWN: readonly MetadataField[] = [...TELLING, "category", "issuedOn", "publishedOn", "title"];
const LEAST_FIELDS = 3;

type Entry = { readonly field: MetadataField; readonly value: TableCell | string | null };

/** Reads the table that a site sets above a document: keys with their values beside or below them. Null where it is none. */
export function readMetadataCells(source: Copy, grid: readonly TableRow[]): MetadataRows | null {
  const entries = new Map<number, readonly Entry[]>();
  for (let row = 0; row < grid.length; row += 1) {
    const beside = entriesBeside(distinctCells(grid[row] ?? []));
    const below = beside === null ? entriesBelow(grid, row) : null;
    if (beside !== null) entries.set(row, beside);
    if (below === null) continue;
    entries.set(row, below);
    row += 1;
    entries.set(row, []);
  }
  const fields = new Set([...entries.values()].flat().map(({ field }) => field));
  const known = KNOWN.filter((field) => fields.has(field)).length;
  const isTelling = TELLING.some((field) => fields.has(field));
  if (!isTelling || known < Math.min(LEAST_FIELDS, grid.length + 1)) return null;
  return { values: valuesOf(source, [...entries.values()].flat()), rows: new Set(entries.keys()) };
}

/** The cells of a row from left to right, each once, empty ones too. */
function distinctCells(row: TableRow): TableCell[] {
  return row.filter((cell, column): cell is TableCell => cell !== null && cell !== row[column - 1]);
}

/** Keys with their values to the right, or in the same cell; null where a cell with words is neither. */
function entriesBeside(cells: readonly TableCell[]): Entry[] | null {
  const entries: Entry[] = [];
  let key: MetadataField | null = null;
  let isKnown = false;
  for (const cell of cells) {
    const field = fieldOfKey(cell.words);
    const within = field === null && key === null ? readMetadataLine(cell.words) : null;
    isKnown ||= field !== null || within !== null;
    if (field !== null) {
      if (key !== null) return null;
      key = field;
    } else if (key !== null) {
      entries.push({ field: key, value: cell });
      key = null;
    } else if (within !== null) {
      for (const entry of within)
        entries.push({ field: entry.field, value: cell.words.slice(entry.valueStart, entry.end) });
    } else if (isStrangeKey(cell.words)) key = "other";
    else if (cell.words !== "") return null;
  }
  if (key !== null) entries.push({ field: key, value: null });
  return isKnown && entries.length > 0 ? entries : null;
}

/** A key that sites seldom have, between others: 公开目录, 公文种类. */
function isStrangeKey(words: string): boolean {
  return /^[\p{Script=Han}\s]{2,10}:?$/u.test(words);
}

/** A row of keys alone with the values in the row below. */
function entriesBelow(grid: readonly TableRow[], row: number): Entry[] | null {
  const [keys, values] = [distinctCells(grid[row] ?? []), grid[row + 1]];
  const fields = keys.map(({ words }) => fieldOfKey(words));
  if (values === undefined || fields.length < LEAST_FIELDS || fields.includes(null) || grid.length > row + 3)
    return null;
  const columns = keys.map((key) => grid[row]?.indexOf(key) ?? 0);
  return fields.flatMap((field, index) =>
    field === null ? [] : [{ field, value: values[columns[index] ?? 0] ?? null }],
  );
}

function valuesOf(source: Copy, entries: readonly Entry[]): Map<MetadataField, string> {
  const values = new Map<MetadataField, string>();
  for (const { field, value } of entries) {
    const words = value === null ? "" : typeof value === "string" ? value : textIn(source, value);
    if (words.trim().length > 0 && !values.has(field)) values.set(field, words.trim());
  }
  return values;
}

function textIn(source: Copy, { passages }: TableCell): string {
  return passages.length === 0 ? "" : textOf(joinPassages(source, passages));
}
