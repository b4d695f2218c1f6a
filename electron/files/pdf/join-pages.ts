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
  let open: JoinedTable | null = null;
  pages.forEach(({ items, width }, page) => {
    if (page > 0) flow.push({ kind: "page" });
    const continued =
      open !== null && items.some(({ item }) => item.kind === "table") ? continuedLine(items, furniture) : null;
    for (const { item, place } of items) {
      if (item.kind === "line") {
        const aside = furniture.has(item) || item === continued ? "page-furniture" : null;
        if (aside === null) open = null;
        flow.push({ kind: "line", line: item, page, width, place, aside });
      } else if (open === null || !continueTable(open, item)) {
        open = startTable(item);
        flow.push({ kind: "table", table: open });
      }
    }
  });
  return flow;
}

/** The line above the first table of a page, where it says that a table goes on. */
function continuedLine(items: PageContent["items"], furniture: ReadonlySet<Line>): Line | null {
  for (const { item } of items) {
    if (item.kind === "table") return null;
    if (!furniture.has(item)) return CONTINUED.test(item.text.replace(/\s+/gu, "")) ? item : null;
  }
  return null;
}
