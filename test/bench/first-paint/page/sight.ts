/** The rows of a table that can be seen, from top to bottom, and where they stand in the window. */
export type Sight = readonly { readonly row: Element; readonly top: number; readonly bottom: number }[];

const SCROLLERS = ".compare-grid, .peer-table";
/** What the ways to draw a table call a row. */
export const ROWS = ".compare-row, .peer-row";

/** The row that an element stands in, or null. */
export function rowOf(element: Element): Element | null {
  return element.closest(ROWS);
}

/** The rows of a table, wholly or in part in the window of what scrolls. */
export function rowsInSight(host: Element): Sight {
  const scroller = host.closest(SCROLLERS) ?? host.querySelector(SCROLLERS);
  if (scroller === null) return [];
  const box = scroller.getBoundingClientRect();
  return [...host.querySelectorAll(ROWS)]
    .map((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return { row, top, bottom };
    })
    .filter(({ top, bottom }) => bottom > box.top && top < box.bottom);
}
