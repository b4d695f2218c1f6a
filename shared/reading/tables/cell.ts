import type { Span } from "../../model/span.ts";
import { type Copy, foldedOf, joinBlock, type Passage, spansOf, wholeBlock } from "../passage.ts";

/** A cell of a table: its paragraphs, and their folded words as one. */
export type TableCell = { readonly passages: readonly Passage[]; readonly words: string };

/**
 * A row of a table: for each column the cell that stands there, or null. A merged cell is the same object in every
 * column and row that it covers.
 */
export type TableRow = readonly (TableCell | null)[];

/** A cell whose paragraphs are stretches of the source. */
export function makeCell(source: Copy, paragraphs: readonly (readonly Span[])[]): TableCell {
  return cellOf(paragraphs.map((spans) => wholeBlock(joinBlock(source, spans))));
}

/** A cell of passages. */
export function cellOf(passages: readonly Passage[]): TableCell {
  return { passages, words: passages.map(foldedOf).join("") };
}

/** The words of several passages as one. */
export function joinPassages(source: Copy, passages: readonly Passage[]): Passage {
  const [only, ...others] = passages;
  if (only !== undefined && others.length === 0) return only;
  return wholeBlock(joinBlock(source, passages.flatMap(spansOf)));
}

/** The cells with words that begin in a row, left to right: what a row above or a column before covers is left out. */
export function ownCells(row: TableRow, above: TableRow | undefined): TableCell[] {
  return row.filter(
    (cell, column): cell is TableCell =>
      cell !== null && cell.words.length > 0 && cell !== row[column - 1] && !covers(above, column, cell),
  );
}

/** Whether a cell reaches down from the row above. */
export function covers(above: TableRow | undefined, column: number, cell: TableCell | null): boolean {
  return cell !== null && above?.[column] === cell;
}
