import type { GridCell, GridRow } from "./grid.ts";

/** 填报单位：市发展改革委 and its like, which stand above and below tables. */
const LABELLED = /^[^：:（(]{1,8}[：:]/u;
const NOTE = /^[（(【]?(?:注|备注|说明|附注|填表|填报|制表|审核|联系)/u;

const LONGEST_HEADING = 30;
const SENTENCE = /[。；]/u;

export function filledCells({ cells }: GridRow): GridCell[] {
  return cells.filter(({ text }) => text !== "");
}

/** How much of the width the cells take up; less than all where cells from above reach into their row. */
export function coveredWidth(cells: readonly GridCell[]): number {
  return cells.reduce((sum, { columns }) => sum + columns, 0);
}

/**
 * Whether a row fills a table: cells over half of its width, two at least, that are no label above the table and no
 * title with the number of its attachment before it.
 */
export function isFull(row: GridRow, width: number): boolean {
  const [first, second, ...others] = filledCells(row);
  if (first === undefined || second === undefined || LABELLED.test(first.text)) return false;
  const isTitle = others.length === 0 && width > 2 && Math.max(first.columns, second.columns) * 2 > width;
  return !isTitle && coveredWidth([first, second, ...others]) * 2 >= width;
}

/** Whether a row may be one of headings: short words, no sentences, no bare numbers. */
export function namesColumns(row: GridRow): boolean {
  return filledCells(row).every(
    ({ text }) => text.length <= LONGEST_HEADING && !SENTENCE.test(text) && !/^\d+$/u.test(text),
  );
}

/** Whether a row only divides the wide headings of the one above: 责任分工 into 牵头单位 and 配合单位. */
export function dividesHeadings(row: GridRow, above: GridRow): boolean {
  const wide = filledCells(above).filter(({ columns, rows }) => columns > 1 && rows === 1);
  const under = filledCells(row);
  const isUnder = (cell: GridCell) =>
    wide.some(({ column, columns }) => column <= cell.column && cell.column + cell.columns <= column + columns);
  return under.length > 1 && namesColumns(row) && under.every(isUnder);
}

/** Whether a row says the headings of another once more, most of them in the same place. */
export function repeatsHeadings(row: GridRow, headings: GridRow): boolean {
  const named = filledCells(headings);
  const repeated = named.filter(({ column, text }) =>
    row.cells.some((cell) => cell.column === column && cell.text === text),
  );
  return namesColumns(row) && repeated.length > 1 && repeated.length * 2 > named.length;
}

/** Whether a row below a table stands outside it: one wide cell, a note by its first words, or labels. */
export function isNote(row: GridRow, width: number): boolean {
  if (coveredWidth(row.cells) < width) return false;
  const filled = filledCells(row);
  const [first] = filled;
  if (first === undefined || filled.every(({ text }) => LABELLED.test(text))) return true;
  return filled.length === 1 && (first.columns * 2 > width || NOTE.test(first.text));
}
