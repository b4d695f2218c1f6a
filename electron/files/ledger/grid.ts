import type { Budget } from "./budget.ts";
import type { Sheet } from "./read-sheet.ts";
import { MAX_COLUMNS, type Range } from "./references.ts";

/** A cell of a grid; a merged cell stands where it begins. Columns from 0. */
export type GridCell = {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** Empty where the cell is. */
  readonly text: string;
};

/** A row with all its cells but those that a merged cell from above covers. */
export type GridRow = {
  /** Its row on the sheet, from 0. */
  readonly row: number;
  readonly cells: readonly GridCell[];
};

export type Grid = { readonly width: number; readonly rows: readonly GridRow[] };

/**
 * What a person sees of a sheet: hidden rows and columns are taken out, and so are those in which nothing begins; merged
 * cells shrink by as much. What a merged cell covers is not seen. Raises file/too-complex where the budget is used up.
 */
export function visibleGrid(sheet: Sheet, budget: Budget): Grid {
  const texts = new Map(sheet.cells.map(({ row, column, text }) => [place(row, column), text]));
  const merged = settle(sheet, texts, budget);
  for (const key of texts.keys()) {
    if (sheet.hiddenRows.has(rowOf(key)) || sheet.isHiddenColumn(columnOf(key))) texts.delete(key);
  }
  const axes = axesOf(texts);
  return { width: axes.columns.length, rows: layRows(axes, texts, merged, budget) };
}

/** A place as one number, in reading order. */
function place(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

function rowOf(key: number): number {
  return Math.floor(key / MAX_COLUMNS);
}

function columnOf(key: number): number {
  return key % MAX_COLUMNS;
}

type Axes = { readonly rows: readonly number[]; readonly columns: readonly number[] };

/** The rows and columns in which something stands, in order. */
function axesOf(texts: ReadonlyMap<number, string>): Axes {
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  for (const key of texts.keys()) {
    rows.add(rowOf(key));
    columns.add(columnOf(key));
  }
  const sorted = (numbers: Set<number>) => [...numbers].sort((a, b) => a - b);
  return { rows: sorted(rows), columns: sorted(columns) };
}

/**
 * Takes away the texts that merged cells cover, and moves the text of one that begins in a hidden row or column to where
 * it begins to be seen. Gives the merged cells with text by that place; one that overlaps an earlier one is none.
 */
function settle(
  { merged, hiddenRows, isHiddenColumn }: Sheet,
  texts: Map<number, string>,
  budget: Budget,
): Map<number, Range> {
  const axes = axesOf(texts);
  const taken = new Set<number>();
  const settled = new Map<number, Range>();
  for (const range of merged) {
    const covers = placesWithin(range, axes, budget);
    if (covers.some((key) => taken.has(key))) continue;
    const text = texts.get(place(range.top, range.left));
    for (const key of covers) {
      taken.add(key);
      texts.delete(key);
    }
    if (text === undefined) continue;
    const row = firstSeen(range.top, range.bottom, (at) => hiddenRows.has(at), budget);
    const column = firstSeen(range.left, range.right, isHiddenColumn, budget);
    if (row === null || column === null) continue;
    texts.set(place(row, column), text);
    settled.set(place(row, column), range);
  }
  return settled;
}

/** The places of a range at which anything might stand. */
function placesWithin({ top, bottom, left, right }: Range, { rows, columns }: Axes, budget: Budget): number[] {
  const [firstRow, lastRow] = [lowerBound(rows, top), lowerBound(rows, bottom + 1)];
  const [firstColumn, lastColumn] = [lowerBound(columns, left), lowerBound(columns, right + 1)];
  return rows.slice(firstRow, lastRow).flatMap((row) =>
    columns.slice(firstColumn, lastColumn).map((column) => {
      budget.spend(0);
      return place(row, column);
    }),
  );
}

function firstSeen(first: number, last: number, isHidden: (at: number) => boolean, budget: Budget): number | null {
  for (let at = first; at <= last; at += 1) {
    if (!isHidden(at)) return at;
    budget.spend(0);
  }
  return null;
}

/** How many numbers of a sorted list are smaller. */
function lowerBound(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The cells of each row, the empty ones with them. */
function layRows(
  { rows, columns }: Axes,
  texts: ReadonlyMap<number, string>,
  merged: ReadonlyMap<number, Range>,
  budget: Budget,
): GridRow[] {
  /** For each column the number of the first row that nothing covers. */
  const free = columns.map(() => 0);
  return rows.map((row, at) => {
    const cells: GridCell[] = [];
    columns.forEach((name, column) => {
      budget.spend(0);
      if ((free[column] ?? 0) > at) return;
      const range = merged.get(place(row, name));
      const bottom = range === undefined ? at + 1 : lowerBound(rows, range.bottom + 1);
      const right = range === undefined ? column + 1 : lowerBound(columns, range.right + 1);
      free.fill(bottom, column, right);
      cells.push({ column, columns: right - column, rows: bottom - at, text: texts.get(place(row, name)) ?? "" });
    });
    return { row, cells };
  });
}
