import type { GridCell, GridRow } from "./grid.ts";

/**
 * Draws a heading down over the empty cells below it in the other rows of headings: where one heading is divided, its
 * neighbours are often left unmerged.
 *
 * @param rows those that name columns, from above
 */
export function joinHeadings(rows: readonly GridRow[]): GridRow[] {
  const joined: { row: number; cells: GridCell[] }[] = rows.map(({ row, cells }) => ({ row, cells: [...cells] }));
  joined.forEach(({ cells }, at) => {
    cells.forEach((heading, place) => {
      if (heading.text !== "") cells[place] = drawDown(heading, joined.slice(at + heading.rows));
    });
  });
  return joined;
}

/** Takes the empty cells right below a heading out of their rows. */
function drawDown(heading: GridCell, below: readonly { cells: GridCell[] }[]): GridCell {
  let rows = heading.rows;
  for (const row of below) {
    const within = row.cells.filter(
      ({ column }) => column >= heading.column && column < heading.column + heading.columns,
    );
    const free = within.every(({ text, rows: deep }) => text === "" && deep === 1);
    if (!free || within.reduce((sum, { columns }) => sum + columns, 0) !== heading.columns) break;
    row.cells = row.cells.filter((cell) => !within.includes(cell));
    rows += 1;
  }
  return { ...heading, rows };
}
