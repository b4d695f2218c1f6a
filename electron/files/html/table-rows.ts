import { attribute, childElements, type PageElement, tagOf } from "./dom.ts";
import type { Measure, Measures } from "./measure.ts";

/** A row of a table as the page has it, without cells that are not shown. */
export type PageRow = {
  readonly cells: readonly PageElement[];
  /** The rows of a table that stand in one thead, tbody or tfoot have the same. */
  readonly section: PageElement;
};

/** A stretch of a table: rows of data that stand in columns, or a row that only sets pieces of the page side by side. */
export type Stretch =
  | { readonly kind: "data"; readonly rows: readonly PageRow[] }
  | { readonly kind: "flow"; readonly cells: readonly PageElement[] };

/** A cell with more characters than this, and most of its table's, holds a text and no entry. */
const LONGEST_ENTRY = 1200;
/** A row of one cell with more is a paragraph across a table, not the name of a group of rows. */
const LONGEST_GROUP_NAME = 300;
const MOST_OF_TABLE = 0.6;

function rowsOf(table: PageElement, measures: Measures): PageRow[] {
  const shown = (element: PageElement, tags: RegExp) =>
    childElements(element).filter((child) => measures.of.has(child) && tags.test(tagOf(child)));
  return shown(table, /^(?:thead|tbody|tfoot)$/u).flatMap((section) =>
    shown(section, /^tr$/u).map((row) => ({ section, cells: shown(row, /^t[dh]$/u) })),
  );
}

/**
 * Parts the rows of data from those that lay out the page: sites built with tables set menus, titles and whole documents
 * into cells, often below rows of true data.
 */
export function stretchesOf(table: PageElement, measures: Measures): Stretch[] {
  const rows = rowsOf(table, measures);
  const isLayout = /^(?:presentation|none)$/u.test(attribute(table, "role") ?? "");
  const all = measures.of.get(table);
  const stretches: Stretch[] = [];
  let data: PageRow[] = [];
  const close = () => {
    for (const stretch of dataStretch(data)) stretches.push(stretch);
    data = [];
  };
  for (const row of rows) {
    if (!isLayout && all !== undefined && isData(row, all, measures)) data.push(row);
    else {
      close();
      stretches.push({ kind: "flow", cells: row.cells });
    }
  }
  close();
  return stretches;
}

/** Rows of a single column are paragraphs. */
function dataStretch(rows: readonly PageRow[]): Stretch[] {
  if (rows.some(({ cells }) => cells.length > 1)) return [{ kind: "data", rows }];
  return rows.map(({ cells }) => ({ kind: "flow", cells }));
}

function isData({ cells }: PageRow, table: Measure, measures: Measures): boolean {
  const all = cells.flatMap((cell) => measures.of.get(cell) ?? []);
  if (all.some(({ tables, text }) => tables > 0 && text > 0)) return false;
  const filled = all.filter(({ text }) => text > 0);
  if (cells.length === 1 && filled.some(({ text }) => text > LONGEST_GROUP_NAME)) return false;
  return !filled.some(({ text }) => text > LONGEST_ENTRY && text > table.text * MOST_OF_TABLE);
}
