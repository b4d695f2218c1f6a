import type { Line } from "../lines.ts";
import type { Copy } from "../passage.ts";
import { makeCell, type TableRow } from "./cell.ts";

/** The lines among which tables are looked for; `open` lines are those not yet accounted for. */
export type OpenLines = {
  readonly source: Copy;
  readonly lines: readonly Line[];
  readonly open: readonly boolean[];
};

/** A row of a table that is set in text, with the lines [first, end) that it takes up. */
export type TextRow = { readonly first: number; readonly end: number; readonly cells: TableRow };

/** The cells of one line. */
export function rowOfLine(source: Copy, line: Line): TableRow {
  return line.cells.map(({ paragraphs }) => makeCell(source, paragraphs));
}
