import { span } from "../../model/span.ts";
import type { Line } from "../lines.ts";
import { type Copy, joinBlock, type Passage, wholeBlock } from "../passage.ts";
import { displayWidth } from "../white-space.ts";
import { cellOf } from "./cell.ts";
import type { OpenLines, TextRow } from "./text-rows.ts";

// A table whose columns are parted by blanks: where its headings stand tells which column a word belongs to.

/** Words between gaps: the column of the page at which they begin, and where they stand in the source. */
type Piece = { readonly at: number; readonly start: number; readonly end: number };

/** Words begin within so many columns of their heading. */
const RAGGED = 3;

/** Where the columns begin, counted in columns of the page, as the line with the headings has them. */
export function columnStarts(source: Copy, heading: Line): number[] {
  return piecesOf(source, heading).map(({ at }) => at);
}

/** The row that begins at a line: that line, and those below it that have nothing in the first column. */
export function spacedRowAt(text: OpenLines, first: number, starts: readonly number[]): TextRow {
  const { source, lines, open } = text;
  const cells: Passage[][] = starts.map(() => []);
  let end = first;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (line === undefined || open[end] !== true || line.laid !== null) break;
    if (end > first && !isLowerLine(source, line, starts)) break;
    const pieces = piecesOf(source, line);
    pieces.forEach((piece, index) => {
      const column = pieces.length === starts.length ? index : columnAt(starts, piece.at);
      cells[column]?.push(wholeBlock(joinBlock(source, [span(piece.start, piece.end)])));
    });
  }
  return { first, end, cells: cells.map(cellOf) };
}

/** Whether a line goes on with the cells above it: each of its words stands below a heading, none below the first. */
function isLowerLine(source: Copy, line: Line, starts: readonly number[]): boolean {
  if (line.blanksAbove > 0 || line.newPage || line.divided === "tabs" || line.divided === "bars") return false;
  const second = starts[1] ?? 0;
  return piecesOf(source, line).every(
    ({ at }) => at >= second - RAGGED && starts.some((start) => Math.abs(start - at) <= RAGGED),
  );
}

function columnAt(starts: readonly number[], at: number): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= at + RAGGED),
  );
}

function piecesOf({ text, folded }: Copy, line: Line): Piece[] {
  const lead = line.start - line.indent;
  return [...folded.slice(line.start, line.end).matchAll(/\S+(?:[ \u00a0]\S+)*/gu)].map(({ index, 0: words }) => ({
    at: displayWidth(text.slice(lead, line.start + index)),
    start: line.start + index,
    end: line.start + index + words.length,
  }));
}
