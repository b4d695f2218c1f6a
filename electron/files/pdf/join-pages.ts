import type { Line } from "./compose-line.ts";
import { findFurniture } from "./find-furniture.ts";
import { continueTable, type JoinedTable, startTable } from "./join-tables.ts";
import type { PageContent } from "./read-page.ts";
import type { Place } from "./reading-order.ts";

/** A stretch of the document: a line with the page and column where it stands, a whole table, the end of a page. */
export type Flow =
  | {
      readonly kind: "line";
      readonly line: Line;
      readonly page: number;
      /** Width of that page. */
      readonly width: number;
      readonly place: Place;
      readonly aside: "page-furniture" | null;
    }
  | { readonly kind: "table"; readonly table: JoinedTable }
  | { readonly kind: "page" };

/** A line that says no more than that the table goes on. */
const CONTINUED = /^[（(]?(?:续|續)(?:上|前)?(?:表|页|頁)?[）)]?$/u;

/** The pages one after another, with the tables that go on over them made whole. */
export function joinPages(pages: readonly PageContent[]): Flow[] {
  const furniture = findFurniture(pages);
  const flow: Flow[] = [];
  /** The table with which the page before ended, or the one above on this page. */
  let open: { table: JoinedTable; page: number } | null = null;
  pages.forEach(({ items, width }, page) => {
    if (page > 0) flow.push({ kind: "page" });
    const continued = open === null ? null : continuedLine(items, furniture);
    for (const { item, place } of items) {
      if (item.kind === "line") {
        const aside = furniture.has(item) || item === continued ? "page-furniture" : null;
        if (aside === null) open = null;
        flow.push({ kind: "line", line: item, page, width, place, aside });
      } else if (open !== null && open.page < page && continueTable(open.table, item)) {
        open.page = page;
      } else {
        open = { table: startTable(item), page };
        flow.push({ kind: "table", table: open.table });
      }
    }
  });
  return flow;
}

/** The line with which a page begins, where it says that a table goes on. */
function continuedLine(items: PageContent["items"], furniture: ReadonlySet<Line>): Line | null {
  const first = items.find(({ item }) => item.kind === "table" || !furniture.has(item))?.item;
  return first?.kind === "line" && CONTINUED.test(first.text.replace(/\s+/gu, "")) ? first : null;
}
