import type { SheetPreview } from "../../../shared/model/sheet-preview.ts";

type PreviewCell = SheetPreview["rows"][number]["cells"][number];

/** A run of a cell and where its text begins in the cell's. */
type PlacedRun = PreviewCell["runs"][number] & { readonly at: number };

/** A cell and the column, from 0, in which it begins. */
export type PlacedCell = Omit<PreviewCell, "runs"> & { readonly column: number; readonly runs: readonly PlacedRun[] };

/** The rows with their numbers, from 1, and the places of cells and runs. */
export function placeCells(
  rows: SheetPreview["rows"],
): readonly { readonly number: number; readonly cells: readonly PlacedCell[] }[] {
  return rows.map(({ cells }, row) => {
    let column = 0;
    const placed = cells.map((cell) => {
      const here = { ...cell, column, runs: placeRuns(cell) };
      column += cell.span;
      return here;
    });
    return { number: row + 1, cells: placed };
  });
}

function placeRuns({ runs }: PreviewCell): readonly PlacedRun[] {
  let at = 0;
  return runs.map((run) => {
    const here = { ...run, at };
    at += run.text.length;
    return here;
  });
}
