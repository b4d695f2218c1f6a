import type { CellLine } from "./cell-paragraphs.ts";
import { withRooms } from "./cell-rooms.ts";
import { composeLines } from "./compose-lines.ts";
import { boxOf, type Grid, type GridCell } from "./find-grids.ts";
import { type Box, bottomOf, type Glyph, topOf } from "./glyph.ts";

/** A cell with its lines, from top to bottom. */
export type TableCell = GridCell & { readonly lines: readonly CellLine[] };

/** A table of one page. Its edges cut it into places, from left to right and from top to bottom. */
export type PageTable = Box & {
  readonly kind: "table";
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly TableCell[];
};

/** So many cells of a table hold words, and cells in so many of its columns; else the lines draw something else. */
const LEAST_FILLED = 2;
const LEAST_COLUMNS = 0.5;

/** Puts characters into the cells of a grid; null where the grid is a drawing without words. */
export function fillGrid(grid: Grid, glyphs: readonly Glyph[]): PageTable | null {
  const { xs, ys, cells } = grid;
  const cellAt = new Map<string, number>();
  cells.forEach((cell, index) => {
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columns; column += 1)
        cellAt.set(`${column} ${row}`, index);
    }
  });
  const held = cells.map((): Glyph[] => []);
  for (const glyph of glyphs) {
    const column = placeOf(xs, (glyph.left + glyph.right) / 2);
    const row = placeOf(ys, (topOf(glyph) + bottomOf(glyph)) / 2);
    held[cellAt.get(`${column} ${row}`) ?? -1]?.push(glyph);
  }
  const filled = cells.map((cell, index) => ({ ...cell, lines: composeLines(held[index] ?? []) }));
  const holding = filled.filter(({ lines }) => lines.length > 0);
  const columns = new Set(holding.map(({ column }) => column)).size;
  if (holding.length < LEAST_FILLED || columns < (xs.length - 1) * LEAST_COLUMNS) return null;
  return { kind: "table", ...boxOf(grid), xs, ys, cells: withRooms(grid, filled) };
}

/** True where the middle of a character lies within a frame. */
export function isWithin({ left, right, top, bottom }: Box, glyph: Glyph): boolean {
  const [x, y] = [(glyph.left + glyph.right) / 2, (topOf(glyph) + bottomOf(glyph)) / 2];
  return x > left && x < right && y > top && y < bottom;
}

/** The place between two edges where a coordinate lies. */
function placeOf(edges: readonly number[], at: number): number {
  const next = edges.findIndex((edge) => edge > at);
  return next - 1;
}
