import type { LayoutTable } from "../../../shared/model/layout.ts";
import type { CellPlace } from "./block.ts";
import { lastStartingAt } from "./offset-search.ts";

/** A part of a table's text that is drawn in one cell, with the tabs and line ends around its words. */
type CellStretch = { readonly start: number; readonly end: number; readonly place: CellPlace };

/** Parts the text of the tables among their cells, in order; what stands between two rows goes with the upper one. */
function cellStretches(tables: readonly LayoutTable[]): CellStretch[] {
  return tables.flatMap((table) => {
    const stretches: CellStretch[] = [];
    table.rows.forEach(({ start, end, cells }, row) => {
      const next = table.rows[row + 1]?.start ?? end + 1;
      const filled = cells.flatMap(({ paragraphs: [first] }, cell) => (first === undefined ? [] : [{ cell, first }]));
      const begun = filled.length === 0 ? [{ cell: 0, first: { start } }] : filled;
      begun.forEach(({ cell, first }, index) => {
        stretches.push({
          start: index === 0 ? start : first.start,
          end: begun[index + 1]?.first.start ?? next,
          place: { table, row, cell },
        });
      });
    });
    return stretches;
  });
}

/** Gives the cell that an offset stands in, or null outside tables. */
export function cellPlaces(tables: readonly LayoutTable[]): (offset: number) => CellPlace | null {
  const stretches = cellStretches(tables);
  return (offset) => {
    const stretch = stretches[lastStartingAt(stretches, offset)];
    return stretch !== undefined && offset < stretch.end ? stretch.place : null;
  };
}
