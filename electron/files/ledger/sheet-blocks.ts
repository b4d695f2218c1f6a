import type { Block, CellBlock } from "../blocks.ts";
import type { Grid, GridCell, GridRow } from "./grid.ts";
import { joinHeadings } from "./join-headings.ts";
import { dividesHeadings, filledCells, isNote, namesColumns } from "./row-kinds.ts";
import { splitTables, startOfTable } from "./split-tables.ts";

/** A line end in a cell, however it was made. */
const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/u;

/**
 * The blocks of a sheet. What stands above the row of headings (a title, the number of a document, a date) and below the
 * last row of the table (notes) is running text, not table: one paragraph for each line of a cell. A sheet of one column
 * is running text altogether.
 *
 * @param lastRepeatedRow the last row that is repeated at the head of every page, from 0, or null
 */
export function sheetBlocks({ width, rows }: Grid, lastRepeatedRow: number | null): Block[] {
  if (width < 2) return rows.flatMap(runningText);
  return splitTables(rows, width).flatMap((part) => tableBlocks(part, width, lastRepeatedRow));
}

function tableBlocks(rows: readonly GridRow[], width: number, lastRepeatedRow: number | null): Block[] {
  const start = startOfTable(rows, width);
  if (start === -1) return rows.flatMap(runningText);
  const headings = countHeadings(rows.slice(start), lastRepeatedRow);
  const end = endOfTable(rows, start + headings, width);
  const joined = joinHeadings(rows.slice(start, start + headings));
  const table = [...joined, ...rows.slice(start + headings, end)].map(({ cells }, at) => ({
    heading: at < headings,
    cells: cells.map(cellBlock),
  }));
  return [
    ...rows.slice(0, start).flatMap(runningText),
    { kind: "table", rows: table },
    ...rows.slice(end).flatMap(runningText),
  ];
}

/** How many of the rows, from the first of a table, name its columns; one at least is left for tasks. */
function countHeadings(rows: readonly GridRow[], lastRepeatedRow: number | null): number {
  const [first, second] = rows;
  if (first === undefined || !namesColumns(first)) return 0;
  const merged = Math.max(...filledCells(first).map(({ rows }) => rows));
  const divided = second !== undefined && dividesHeadings(second, first) ? 2 : 1;
  const repeated = lastRepeatedRow === null ? 0 : rows.findIndex(({ row }) => row > lastRepeatedRow);
  return Math.min(Math.max(merged, divided, repeated), Math.max(rows.length - 1, 1));
}

/** The row after the last of the table. */
function endOfTable(rows: readonly GridRow[], start: number, width: number): number {
  let end = rows.length;
  for (let row = rows[end - 1]; end > start && row !== undefined && isNote(row, width); row = rows[end - 1]) end -= 1;
  return end;
}

function runningText(row: GridRow): Block[] {
  return filledCells(row)
    .flatMap(({ text }) => linesOf(text))
    .map((text) => ({ kind: "paragraph", text }));
}

function cellBlock({ column, columns, rows, text }: GridCell): CellBlock {
  return { column, columns, rows, paragraphs: linesOf(text) };
}

/** The lines of a cell; a tab within one would part cells. */
function linesOf(text: string): string[] {
  return text
    .split(LINE_END)
    .map((line) => line.replaceAll("\t", " ").trim())
    .filter((line) => line !== "");
}
