import type { RowBlock } from "../blocks.ts";
import { attribute, type PageElement, tagOf } from "./dom.ts";
import type { PageRow } from "./table-rows.ts";

/** The most columns or rows that a cell may cover, as in browsers for columns; a table of data has fewer of either. */
const MOST = 1000;

type Placed = { readonly cell: PageElement; readonly column: number; readonly columns: number; readonly rows: number };

/**
 * Rows of a page's table on the grid (HTML, 4.9.12). Rows without cells are left out, and so are columns in which no cell
 * begins: pages set one cell over a hundred columns where there are three.
 *
 * @param paragraphsOf the paragraphs of a cell; called once for each, in order
 */
export function tableBlock(
  rows: readonly PageRow[],
  paragraphsOf: (cell: PageElement) => readonly string[],
): RowBlock[] {
  const placed = place(rows);
  const columnAt = rankAmong(placed.flatMap((row) => row.map(({ column }) => column)));
  const rowAt = rankAmong(placed.flatMap((row, index) => (row.length > 0 ? [index] : [])));
  const headings = headingRows(rows);
  return placed.flatMap((row, index) => {
    if (row.length === 0) return [];
    const cells = row.map((one) => ({
      column: columnAt(one.column),
      columns: columnAt(one.column + one.columns) - columnAt(one.column),
      rows: rowAt(index + one.rows) - rowAt(index),
      paragraphs: paragraphsOf(one.cell),
    }));
    return [{ heading: index < headings, cells }];
  });
}

/** Every cell in the first places of its row that no cell from above covers. */
function place(rows: readonly PageRow[]): Placed[][] {
  const sectionEnd = new Map(rows.map(({ section }, index) => [section, index + 1]));
  /** For every column the first row that is free again. */
  const freeFrom: number[] = [];
  return rows.map(({ cells, section }, index) => {
    const end = sectionEnd.get(section) ?? rows.length;
    let column = 0;
    return cells.map((cell) => {
      while ((freeFrom[column] ?? 0) > index) column += 1;
      const columns = Math.max(1, Math.min(spanOf(cell, "colspan") ?? 1, MOST - column));
      const down = spanOf(cell, "rowspan") ?? 1;
      const covered = Math.min(down === 0 ? MOST : down, end - index, MOST);
      for (let at = column; at < column + columns; at += 1) freeFrom[at] = index + covered;
      column += columns;
      return { cell, column: column - columns, columns, rows: covered };
    });
  });
}

function spanOf(cell: PageElement, name: string): number | null {
  const written = /^\s*\+?(\d{1,9})/u.exec(attribute(cell, name) ?? "")?.[1];
  return written === undefined ? null : Number.parseInt(written, 10);
}

/** How many of the values stand below a limit, each counted once. */
function rankAmong(values: readonly number[]): (limit: number) => number {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  return (limit) => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((sorted[middle] ?? 0) < limit) from = middle + 1;
      else to = middle;
    }
    return from;
  };
}

/** The rows from the top that stand in a thead, or consist of th alone. */
function headingRows(rows: readonly PageRow[]): number {
  const first = rows.findIndex(
    ({ section, cells }) =>
      tagOf(section) !== "thead" && (cells.length < 2 || cells.some((cell) => tagOf(cell) !== "th")),
  );
  return first < 0 ? rows.length : first;
}
