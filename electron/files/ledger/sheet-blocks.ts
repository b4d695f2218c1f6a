import type { Block, CellBlock } from "../blocks.ts";
import type { Grid, GridCell, GridRow } from "./grid.ts";
import { joinHeadings } from "./join-headings.ts";

/** A line end in a cell, however it was made. */
const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/u;

/** 填报单位：市发展改革委 and its like, which stand above and below tables. */
const LABELLED = /^[^：:（(]{1,8}[：:]/u;
const NOTE = /^[（(【]?(?:注|备注|说明|附注|填表|填报|制表|审核|联系)/u;

const LONGEST_HEADING = 30;
const SENTENCE = /[。；]/u;

/**
 * The blocks of a sheet. What stands above the row of headings (a title, the number of a document, a date) and below the
 * last row of the table (notes) is running text, not table: one paragraph for each line of a cell.
 *
 * @param lastRepeatedRow the last row that is repeated at the head of every page, from 0, or null
 */
export function sheetBlocks({ width, rows }: Grid, lastRepeatedRow: number | null): Block[] {
  const start = width > 1 ? startOfTable(rows, width) : -1;
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

function filledCells({ cells }: GridRow): GridCell[] {
  return cells.filter(({ text }) => text !== "");
}

/** The first row that fills the table, and with it those above whose merged cells reach into it; -1 where there is none. */
function startOfTable(rows: readonly GridRow[], width: number): number {
  const full = rows.findIndex((row) => isFull(row, width));
  return rows.findLastIndex((row, at) => at <= full && coveredWidth(row.cells) === width);
}

function coveredWidth(cells: readonly GridCell[]): number {
  return cells.reduce((sum, { columns }) => sum + columns, 0);
}

/** Whether a row fills the table: two cells at least, over half of its width, and not a line of labels above the table. */
function isFull(row: GridRow, width: number): boolean {
  const filled = filledCells(row);
  return filled.length > 1 && coveredWidth(filled) * 2 >= width && !filled.some(({ text }) => LABELLED.test(text));
}

/** How many of the rows, from the first of a table, name its columns; one at least is left for tasks. */
function countHeadings(rows: readonly GridRow[], lastRepeatedRow: number | null): number {
  const [first, second] = rows;
  if (first === undefined || !namesColumns(first)) return 0;
  const merged = Math.max(...filledCells(first).map(({ rows }) => rows));
  const divided = second !== undefined && divides(first, second) ? 2 : 1;
  const repeated = lastRepeatedRow === null ? 0 : rows.findIndex(({ row }) => row > lastRepeatedRow);
  return Math.min(Math.max(merged, divided, repeated), Math.max(rows.length - 1, 1));
}

function namesColumns(row: GridRow): boolean {
  return filledCells(row).every(
    ({ text }) => text.length <= LONGEST_HEADING && !SENTENCE.test(text) && !/^\d+$/u.test(text),
  );
}

/** Whether a row only divides the wide headings of the one above: 责任分工 into 牵头单位 and 配合单位. */
function divides(first: GridRow, second: GridRow): boolean {
  const wide = filledCells(first).filter(({ columns, rows }) => columns > 1 && rows === 1);
  const under = filledCells(second);
  const isUnder = (cell: GridCell) =>
    wide.some(({ column, columns }) => column <= cell.column && cell.column + cell.columns <= column + columns);
  return under.length > 1 && namesColumns(second) && under.every(isUnder);
}

/** The row after the last of the table. */
function endOfTable(rows: readonly GridRow[], start: number, width: number): number {
  let end = rows.length;
  for (let row = rows[end - 1]; end > start && row !== undefined && isNote(row, width); row = rows[end - 1]) end -= 1;
  return end;
}

/** Whether a row below a table stands outside it: one wide cell, a note by its first words, or labels. */
function isNote(row: GridRow, width: number): boolean {
  if (coveredWidth(row.cells) < width) return false;
  const filled = filledCells(row);
  const [first] = filled;
  if (first === undefined || filled.every(({ text }) => LABELLED.test(text))) return true;
  return filled.length === 1 && (first.columns * 2 > width || NOTE.test(first.text));
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
