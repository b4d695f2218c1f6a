import type { Line } from "../lines.ts";
import { markerAt } from "../outline/marker.ts";
import { type Copy, foldedOf, joinBlock, type Passage, wholeBlock } from "../passage.ts";
import { cellOf, type TableRow } from "./cell.ts";
import { type Column, columnOf, columnsOf } from "./columns.ts";
import { isUnits } from "./sort-cells.ts";
import type { OpenLines, TextRow } from "./text-rows.ts";

// A table that was pasted one cell to a line: its headings stand one below the other, and so do the cells of each row.

export type StackedTable = { readonly columns: readonly Column[]; readonly rows: readonly TextRow[] };

const LEAST_COLUMNS = 3;
const MOST_COLUMNS = 12;
const LONGEST_NAME = 16;

/** The table whose headings begin at a line, or null. */
export function stackedTableAt(text: OpenLines, start: number): StackedTable | null {
  const columns = stackedColumns(text, start);
  if (columns === null) return null;
  const first = start + columns.length;
  const rows =
    columns[0]?.kind === "number" ? numberedRows(text, first, columns) : unnumberedRows(text, first, columns);
  return { columns, rows };
}

function stackedColumns({ source, lines, open }: OpenLines, start: number): Column[] | null {
  const headings: string[][] = [];
  for (let index = start; index < lines.length && headings.length < MOST_COLUMNS; index += 1) {
    const line = lines[index];
    const isShort = line !== undefined && line.cells.length === 1 && line.end - line.start <= LONGEST_NAME;
    if (!isShort || open[index] !== true) break;
    const words = passagesOf(source, [line]).map(foldedOf).join("");
    if (columnOf(words) === null) break;
    headings.push([words]);
  }
  const columns = headings.length < LEAST_COLUMNS ? null : columnsOf(headings, 0);
  const isTable = columns?.[0]?.kind === "number" || columns?.some(({ kind }) => kind === "units") === true;
  return isTable ? columns : null;
}

/** Each row goes from its number to the next. */
function numberedRows(text: OpenLines, start: number, columns: readonly Column[]): TextRow[] {
  const rows: TextRow[] = [];
  let index = start;
  for (let number = 1; isNumber(text, index, number); number += 1) {
    const end = endOfRow(text, index, columns.length, number + 1);
    rows.push({ first: index, end, cells: cellsOf(text, index, end, columns) });
    index = end;
  }
  return rows;
}

/** Rows without numbers have one line to a cell; the first that names no units where units belong ends the table. */
function unnumberedRows(text: OpenLines, start: number, columns: readonly Column[]): TextRow[] {
  const rows: TextRow[] = [];
  const width = columns.length;
  for (let first = start; first + width <= text.lines.length; first += width) {
    const passages = passagesOf(text.source, text.lines.slice(first, first + width));
    const isOpen = columns.every((_, at) => text.open[first + at] === true);
    if (!isOpen || passages.length !== width) break;
    if (passages.some((passage, at) => columns[at]?.kind === "units" && !isUnits(passage))) break;
    rows.push({ first, end: first + width, cells: passages.map((passage) => cellOf([passage])) });
  }
  return rows;
}

function isNumber({ source, lines, open }: OpenLines, index: number, number: number): boolean {
  const line = lines[index];
  if (line === undefined || open[index] !== true) return false;
  return source.folded.slice(line.start, line.end).replace(/[.、\s]+$/u, "") === String(number);
}

/** A cell may hold a few paragraphs; a row that never ends is none. */
const MOST_PARAGRAPHS = 4;

function endOfRow(text: OpenLines, start: number, width: number, next: number): number {
  const { source, lines, open } = text;
  const limit = Math.min(lines.length, start + width * MOST_PARAGRAPHS);
  for (let index = start + 1; index < limit; index += 1) {
    const line = lines[index];
    if (line === undefined || open[index] !== true || isNumber(text, index, next)) return index;
    const marker = markerAt(source.folded.slice(line.start, line.end));
    if (index > start + 1 && marker !== null && (marker.style === "section" || marker.style === "item")) return index;
  }
  return Math.min(lines.length, start + width);
}

/** One line to a cell where the counts agree; otherwise the lines are told apart by what they hold. */
function cellsOf({ source, lines }: OpenLines, first: number, end: number, columns: readonly Column[]): TableRow {
  const passages = passagesOf(source, lines.slice(first, end));
  if (passages.length === columns.length) return passages.map((passage) => cellOf([passage]));
  const cells: Passage[][] = columns.map(() => []);
  const content = columns.findIndex(({ kind }) => kind === "content");
  const units = columns.flatMap(({ kind }, index) => (kind === "units" ? [index] : []));
  const time = columns.findIndex(({ kind }) => kind === "time");
  let nextUnits = 0;
  passages.forEach((passage, index) => {
    if (index === 0) cells[0]?.push(passage);
    else if (nextUnits < units.length && isUnits(passage)) cells[units[nextUnits++] ?? 0]?.push(passage);
    else if (time >= 0 && nextUnits > 0 && /[年月底期]/u.test(foldedOf(passage)) && passage.to < 24)
      cells[time]?.push(passage);
    else cells[content]?.push(passage);
  });
  return cells.map(cellOf);
}

function passagesOf(source: Copy, lines: readonly Line[]): Passage[] {
  return lines.flatMap(({ cells }) =>
    cells.flatMap(({ paragraphs }) => paragraphs.map((spans) => wholeBlock(joinBlock(source, spans)))),
  );
}
