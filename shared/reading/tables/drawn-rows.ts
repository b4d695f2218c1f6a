import { displayWidth } from "../white-space.ts";
import { cellOf, type TableRow } from "./cell.ts";
import { breaksOff, opensParagraph } from "./join-cell.ts";
import { isRule } from "./rules.ts";
import { type OpenLines, rowOfLine, type TextRow } from "./text-rows.ts";

/** How a table is drawn with bars. */
export type Drawing = {
  /** Rules part its rows, so that all lines between two of them are one row. */
  readonly isBoxed: boolean;
  /** The widths of its columns, where they are the same in every line; null where cells are as wide as their words. */
  readonly widths: readonly number[] | null;
};

/** So many lines tell how a table is drawn; a row is not longer. */
const MOST_LINES = 200;
/** A character that did not fit sticks out by so many columns. */
const RAGGED = 2;
/** A line that ends within so many columns of the side of its cell is full. */
const FULL = 4;

/** How the table is drawn whose last heading stands at a line. */
export function drawingOf(text: OpenLines, heading: number): Drawing {
  const { lines, open, source } = text;
  const width = lines[heading]?.cells.length ?? 0;
  const blocks: TableRow[][] = [];
  const rows: number[] = [heading];
  let block: TableRow[] = [];
  for (let index = heading + 1; index < Math.min(lines.length, heading + MOST_LINES); index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (isRule(source, line)) {
      if (block.length > 0) blocks.push(block);
      block = [];
    } else if (open[index] === true && line.divided === "bars" && line.cells.length === width) {
      block.push(rowOfLine(source, line));
      rows.push(index);
    } else break;
  }
  const isBoxed = blocks.some(({ length }) => length > 1) && blocks.every(isOneRow);
  return { isBoxed, widths: widthsOf(text, rows) };
}

/** Lines that are one row have empty cells below the first, and one number at most. */
function isOneRow(block: readonly TableRow[]): boolean {
  const numbers = block.filter((row) => /^\d{1,3}[.、]?$/u.test(row[0]?.words ?? ""));
  const full = block.filter((row) => row.every((cell) => (cell?.words.length ?? 0) > 0));
  return numbers.length < 2 && (block.length < 2 || full.length < block.length);
}

function widthsOf({ source, lines }: OpenLines, rows: readonly number[]): number[] | null {
  const measured = rows.map((index) =>
    (lines[index]?.cells ?? []).map(({ start, end }) => displayWidth(source.text.slice(start, end))),
  );
  const widths = (measured[0] ?? []).map((_, column) => middle(measured.map((row) => row[column] ?? 0)));
  const isEven = measured.every((row) => row.every((one, column) => Math.abs(one - (widths[column] ?? 0)) <= RAGGED));
  return measured.length > 1 && isEven ? widths : null;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The row that begins at a line of a drawn table. */
export function drawnRowAt(text: OpenLines, first: number, drawing: Drawing): TextRow {
  const { lines, open, source } = text;
  const head = lines[first];
  if (head === undefined) throw new RangeError(`no line ${first}`);
  const parts: TableRow[] = [rowOfLine(source, head)];
  let end = first + 1;
  for (; end < Math.min(lines.length, first + MOST_LINES); end += 1) {
    const line = lines[end];
    if (line === undefined || open[end] !== true || line.cells.length !== head.cells.length) break;
    const part = rowOfLine(source, line);
    if (!drawing.isBoxed && !goesOn(parts, part, drawing.widths)) break;
    parts.push(part);
  }
  const cells = head.cells.map((_, column) => cellOf(parts.flatMap((row) => row[column]?.passages ?? [])));
  return { first, end, cells };
}

/** Words that go on below: the cell above them is full, or breaks off; the first cell, with the number, is empty. */
function goesOn(parts: readonly TableRow[], below: TableRow, widths: readonly number[] | null): boolean {
  if ((below[0]?.words ?? "") !== "") return false;
  return below.every((cell, column) => {
    if (cell === null || cell.words === "") return true;
    const above = parts.at(-1)?.[column]?.words ?? "";
    if (above === "" || opensParagraph(cell.words)) return false;
    return breaksOff(above) || (widths !== null && displayWidth(above) >= (widths[column] ?? 0) - FULL);
  });
}
