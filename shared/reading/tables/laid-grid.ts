import type { LayoutCell, LayoutTable } from "../../model/layout.ts";
import type { Span } from "../../model/span.ts";
import { paragraphsIn } from "../cut-line.ts";
import type { Markup } from "../find-markup.ts";
import type { Copy } from "../passage.ts";
import { makeCell, type TableCell, type TableRow } from "./cell.ts";

/** A grid with more places is no table of tasks; its words are read as running text. */
const MOST_PLACES = 2_000_000;
/** More columns no table of tasks has. */
const MOST_COLUMNS = 100;

/** The rows of a table of the layout as a grid; null where it is too large for one, or its cells lie over each other. */
export function gridOf(source: Copy, table: LayoutTable, markup: readonly Markup[]): TableRow[] | null {
  const { rows, width } = table;
  if (width > MOST_COLUMNS || width * rows.length > MOST_PLACES) return null;
  const grid = rows.map((): (TableCell | null)[] => new Array<TableCell | null>(width).fill(null));
  let places = 0;
  for (const [at, row] of rows.entries()) {
    for (const cell of row.cells) {
      const bottom = Math.min(at + cell.rows, rows.length);
      const right = Math.min(cell.column + cell.columns, width);
      places += (bottom - at) * (right - cell.column);
      if (places > MOST_PLACES) return null;
      const read = cellOf(source, cell, markup);
      if (!put(read, grid.slice(at, bottom), cell.column, right)) return null;
    }
  }
  return grid;
}

/** Puts a cell into its places, as far as no other cell reaches into them; false where one covers its first. */
function put(cell: TableCell, rows: readonly (TableCell | null)[][], left: number, right: number): boolean {
  const taken = rows[0]?.findIndex((other, column) => column >= left && column < right && other !== null) ?? -1;
  const end = taken < 0 ? right : taken;
  for (const row of rows) {
    if (row.some((other, column) => column >= left && column < end && other !== null)) break;
    row.fill(cell, left, end);
  }
  return end > left || cell.words === "";
}

function cellOf(source: Copy, { paragraphs }: LayoutCell, markup: readonly Markup[]): TableCell {
  return makeCell(
    source,
    paragraphs.flatMap((stretch) => paragraphsWithin(source, stretch, markup)),
  );
}

/** The paragraphs between the line ends and tags within a stretch. */
function paragraphsWithin({ folded }: Copy, stretch: Span, markup: readonly Markup[]): Span[][] {
  const found: Span[][] = [];
  const add = (start: number, end: number) => {
    if (end > start) found.push(...paragraphsIn(folded, { start, end }, markupWithin(markup, start, end)));
  };
  let start: number = stretch.start;
  for (const match of folded.slice(stretch.start, stretch.end).matchAll(LINE_ENDS)) {
    add(start, stretch.start + match.index);
    start = stretch.start + match.index + match[0].length;
  }
  add(start, stretch.end);
  return found;
}

const LINE_ENDS = /[\n\r\u0085\u2028\u2029\f\v]+/gu;

/** The markup that lies in a stretch. */
function markupWithin(markup: readonly Markup[], start: number, end: number): Markup[] {
  let low = 0;
  let high = markup.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((markup[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Markup[] = [];
  for (let index = low; index < markup.length; index += 1) {
    const one = markup[index];
    if (one === undefined || one.start >= end) break;
    if (one.end <= end) found.push(one);
  }
  return found;
}
