import type { GridRow } from "./grid.ts";
import { coveredWidth, filledCells, isFull, namesColumns, repeatsHeadings } from "./row-kinds.ts";

/**
 * The rows of a sheet, cut where another table begins: where a row repeats the headings of the first table, together
 * with a title above it. On a sheet of one table nothing is cut.
 *
 * @param width of the grid, in columns
 */
export function splitTables(rows: readonly GridRow[], width: number): (readonly GridRow[])[] {
  const start = startOfTable(rows, width);
  const headings = rows[start];
  if (headings === undefined || !namesColumns(headings)) return [rows];
  const cuts = rows.flatMap((row, at) =>
    at > start + 1 && coveredWidth(row.cells) === width && repeatsHeadings(row, headings)
      ? [firstOfTitle(rows, at, width)]
      : [],
  );
  return [0, ...cuts].map((from, at) => rows.slice(from, cuts[at]));
}

/** The first row that fills a table, and with it those above whose merged cells reach into it; -1 where there is none. */
export function startOfTable(rows: readonly GridRow[], width: number): number {
  const full = rows.findIndex((row) => isFull(row, width));
  return rows.findLastIndex((row, at) => at <= full && coveredWidth(row.cells) === width);
}

/** Of the rows right above headings, those of one cell, which are its title. */
function firstOfTitle(rows: readonly GridRow[], headings: number, width: number): number {
  let first = headings;
  for (let row = rows[first - 1]; row !== undefined && isTitle(row, width); row = rows[first - 1]) first -= 1;
  return first;
}

function isTitle(row: GridRow, width: number): boolean {
  return filledCells(row).length === 1 && coveredWidth(row.cells) === width;
}
