import type { Line } from "./compose-line.ts";
import { composeLines, type LineMaker, lineMaker } from "./compose-lines.ts";
import { fillGrid, isWithin, type PageTable } from "./fill-grid.ts";
import { findAlignedGrids } from "./find-aligned-grids.ts";
import { boxOf, findGrids, type Grid } from "./find-grids.ts";
import { findRuns, type Run } from "./find-runs.ts";
import { type Glyph, median } from "./glyph.ts";
import { keepVisible } from "./keep-visible.ts";
import type { PageMarks } from "./marks.ts";
import { type Place, readingOrder, rowsOf } from "./reading-order.ts";
import { turnUpright, type UprightPage } from "./turn-upright.ts";

/** A line or a table, in which column it stands, and whether it stands aslant over the page or beside it. */
export type PageItem = { readonly place: Place; readonly item: Line | PageTable; readonly aslant: boolean };

/** What a page says, in reading order. */
export type PageContent = { readonly width: number; readonly height: number; readonly items: readonly PageItem[] };

/** From the marks of a page to its lines and tables. */
export function readPage(marks: PageMarks): PageContent {
  const page = turnUpright(marks);
  const glyphs = keepVisible(page.glyphs, page);
  const ruled = takeTables(glyphs, findGrids(page.level, page.upright));
  const aligned = takeTables(ruled.rest, findAlignedGrids(findRuns(ruled.rest), page.level));
  const runs = findRuns(aligned.rest);
  const pieces = [...runs, ...ruled.tables, ...aligned.tables];
  const make = lineMaker(aligned.rest);
  const rows = readingOrder<Run | PageTable>(pieces, median(runs.map(({ size }) => size)));
  const items = rows.flatMap(({ place, pieces: row }) =>
    itemsOf(row, make).map((item): PageItem => ({ place, item, aslant: false })),
  );
  return { width: page.width, height: page.height, items: [...items, ...aslantItems(page)] };
}

function takeTables(glyphs: readonly Glyph[], grids: readonly Grid[]): { tables: PageTable[]; rest: readonly Glyph[] } {
  const tables: PageTable[] = [];
  let rest = glyphs;
  for (const grid of grids) {
    const box = boxOf(grid);
    const inside = rest.filter((glyph) => isWithin(box, glyph));
    const table = fillGrid(grid, inside);
    if (table === null) continue;
    tables.push(table);
    rest = rest.filter((glyph) => !isWithin(box, glyph));
  }
  return { tables, rest };
}

/** A row of runs is a line; words beside a table come before it, line by line. */
function itemsOf(row: readonly (Run | PageTable)[], make: LineMaker): (Line | PageTable)[] {
  const tables = row.filter((piece) => piece.kind === "table");
  const runs = row.filter((piece) => piece.kind === "run");
  const rows = tables.length === 0 ? [runs] : rowsOf(runs);
  return [...rows.flatMap((one) => make(one) ?? []), ...tables];
}

/** Words across the page (a watermark) and words turned against the rest (the number of a page that lies on its side). */
function aslantItems({ aslant }: UprightPage): PageItem[] {
  return aslant.flatMap(({ glyphs, isSkew, ...size }) =>
    composeLines(keepVisible(glyphs, size)).map(
      (item): PageItem => ({
        place: { column: 0, columns: 1 },
        item: isSkew ? { ...item, artifact: true } : item,
        aslant: true,
      }),
    ),
  );
}
