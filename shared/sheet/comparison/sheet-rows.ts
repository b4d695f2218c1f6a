import { heightOf } from "../row-height.ts";
import { type Cell, cell, type Row } from "../workbook.ts";

/** A row as tall as its cells need. */
export function sizedRow(cells: readonly Cell[], columns: readonly number[]): Row {
  return { cells, height: heightOf(cells, columns) };
}

/** A row of one cell over all columns. */
export function wideRow(kind: "title" | "note" | "section", text: string, columns: readonly number[]): Row {
  return sizedRow([cell(kind, text, "plain", columns.length)], columns);
}
