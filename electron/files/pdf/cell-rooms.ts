import type { CellLine } from "./cell-paragraphs.ts";
import type { Line } from "./compose-line.ts";
import type { Grid, GridCell } from "./find-grids.ts";
import { median } from "./glyph.ts";

/** Room between the edge of a cell and its words is at most this, in parts of the size. */
const WIDEST_PADDING = 0.75;

type FilledCell = GridCell & { readonly lines: readonly Line[] };

/**
 * Tells the lines of each cell how much room they had. Between ruling lines that is the cell without the least padding
 * that any line leaves; without ruling lines it is as much as the longest line of the column takes.
 */
export function withRooms(grid: Grid, cells: readonly FilledCell[]): (GridCell & { lines: CellLine[] })[] {
  const padding = paddingOf(grid, cells);
  return cells.map((cell) => {
    const room = grid.isRuled
      ? { left: edgeOf(grid, cell.column) + padding, right: edgeOf(grid, cell.column + cell.columns) - padding }
      : roomTaken(cells.filter(({ column, row }) => column === cell.column && row > 0));
    return { ...cell, lines: cell.lines.map((line) => ({ line, room })) };
  });
}

function edgeOf({ xs }: Grid, index: number): number {
  return xs[index] ?? 0;
}

/** The least room that lines leave at the sides of their cells. */
function paddingOf(grid: Grid, cells: readonly FilledCell[]): number {
  let least = Infinity;
  for (const { column, columns, lines } of cells) {
    for (const { left, right } of lines)
      least = Math.min(least, left - edgeOf(grid, column), edgeOf(grid, column + columns) - right);
  }
  const size = median(cells.flatMap(({ lines }) => lines.map((line) => line.size)));
  return Math.min(Math.max(0, least), WIDEST_PADDING * size);
}

function roomTaken(column: readonly FilledCell[]): { left: number; right: number } {
  const lines = column.flatMap((cell) => cell.lines);
  return {
    left: lines.reduce((least, { left }) => Math.min(least, left), Infinity),
    right: lines.reduce((most, { right }) => Math.max(most, right), -Infinity),
  };
}
