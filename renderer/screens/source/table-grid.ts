import type { LayoutCell, LayoutTable } from "../../../shared/model/layout.ts";
import type { Block } from "./block.ts";

/** A cell as one part of a table draws it. */
export type GridCell = {
  /** The first place it covers, from 0. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly Block[];
};

export type GridRow = {
  /** Its number in the table, from 0. */
  readonly row: number;
  /** The format repeats it on every page. */
  readonly heading: boolean;
  /** From left to right; a place that the format leaves out has an empty cell. */
  readonly cells: readonly GridCell[];
};

/**
 * The rows of a part of a table, made from the blocks that stand in it. A merged cell that begins above the part goes on
 * in it without words, and one that goes on below it ends with it.
 */
export function gridRows(blocks: readonly Block[]): GridRow[] {
  const places = blocks.flatMap(({ place }) => place ?? []);
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return [];
  const { table } = first;
  const byCell = blocksByCell(blocks);
  // The row before which each column is free again.
  const takenUntil: number[] = Array.from({ length: table.width }, () => 0);
  return table.rows.slice(first.row, last.row + 1).map(({ cells, heading }, index) => {
    const row = first.row + index;
    const drawn = cells.map((cell): GridCell => {
      const rows = Math.min(cell.rows, last.row + 1 - row);
      return { column: cell.column, columns: cell.columns, rows, blocks: byCell.get(cell) ?? [] };
    });
    if (index === 0) drawn.push(...cellsFromAbove(table, row, last.row + 1));
    for (const { column, columns, rows } of drawn) takenUntil.fill(row + rows, column, column + columns);
    const empty = takenUntil.flatMap((until, column) =>
      until > row ? [] : [{ column, columns: 1, rows: 1, blocks: [] }],
    );
    return { row, heading, cells: [...drawn, ...empty].sort((a, b) => a.column - b.column) };
  });
}

function blocksByCell(blocks: readonly Block[]): Map<LayoutCell, Block[]> {
  const byCell = new Map<LayoutCell, Block[]>();
  for (const block of blocks) {
    const { place } = block;
    const cell = place?.table.rows[place.row]?.cells[place.cell];
    if (cell === undefined) continue;
    const before = byCell.get(cell);
    if (before === undefined) byCell.set(cell, [block]);
    else before.push(block);
  }
  return byCell;
}

/** The merged cells that begin above a row and reach into it, as they go on before another row. */
function cellsFromAbove({ rows }: LayoutTable, row: number, end: number): GridCell[] {
  return rows.slice(0, row).flatMap(({ cells }, from) =>
    cells
      .filter((cell) => from + cell.rows > row)
      .map((cell) => ({
        column: cell.column,
        columns: cell.columns,
        rows: Math.min(from + cell.rows, end) - row,
        blocks: [],
      })),
  );
}

// A column is given room as if it held so many more characters than it does.
const LEAST_CHARACTERS = 4;

/** The room of a column, as a part of the table's width. */
export type ColumnShare = { readonly column: number; readonly percent: number };

/**
 * How wide each column is to be of a table, or of several of the same width that are drawn alike. More words get more room, but less than in proportion, so that a column of
 * numbers or units stays readable beside one of paragraphs.
 */
export function columnShares(tables: readonly LayoutTable[]): ColumnShare[] {
  const width = tables[0]?.width ?? 0;
  const lengths = Array.from({ length: width }, () => ({ characters: 0, cells: 0 }));
  for (const { cells } of tables.flatMap(({ rows }) => rows)) {
    for (const { column, columns, paragraphs } of cells) {
      const length = lengths[column];
      if (columns > 1 || paragraphs.length === 0 || length === undefined) continue;
      length.characters += paragraphs.reduce((sum, { start, end }) => sum + end - start, 0);
      length.cells += 1;
    }
  }
  const weights = lengths.map(({ characters, cells }) => Math.sqrt(LEAST_CHARACTERS + characters / Math.max(cells, 1)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, column) => ({ column, percent: (100 * weight) / total }));
}
