import { type Span, span } from "../../model/span.ts";
import type { Line } from "../lines.ts";
import { markerAt } from "../outline/marker.ts";
import type { Copy } from "../passage.ts";
import { makeCell, type TableRow } from "./cell.ts";
import { namesUnits } from "./row-signs.ts";
import { type OpenLines, rowOfLine, type TextRow } from "./text-rows.ts";

/**
 * The row that begins at a line. A cell with a line end inside spreads its row over lines: they are put together until
 * the row has its cells. Where such cells were pasted from a spreadsheet they stand in quotes, which tell their ends.
 */
export function tabbedRowAt(text: OpenLines, first: number, width: number): TextRow {
  const quoted = quotedRowAt(text, first);
  if (quoted !== null) return quoted;
  const end = endOfRow(text, first, width);
  return { first, end, cells: cellsOf(text.source, text.lines.slice(first, end)) };
}

/** No cell has more lines. */
const MOST_LINES = 100;

/** A row in which some cell opens with a quote that only a later line closes; null for any other. */
function quotedRowAt({ source, lines, open }: OpenLines, first: number): TextRow | null {
  const head = lines[first];
  if (head === undefined || !leavesQuoteOpen(source, head, false)) return null;
  let isOpen = true;
  let end = first + 1;
  for (; isOpen && end < Math.min(lines.length, first + MOST_LINES); end += 1) {
    const line = lines[end];
    if (line === undefined || open[end] !== true) return null;
    isOpen = leavesQuoteOpen(source, line, true);
  }
  return isOpen ? null : { first, end, cells: quotedCells(source, lines.slice(first, end)) };
}

/** Whether a line ends within a quoted cell. */
function leavesQuoteOpen({ folded }: Copy, { cells }: Line, isOpenAbove: boolean): boolean {
  let isOpen = isOpenAbove;
  for (const { start, end } of cells) {
    const words = folded.slice(start, end).trim();
    const opens = !isOpen && words.startsWith('"') && words.length > 0;
    const closes = words.length > (opens ? 1 : 0) && words.endsWith('"');
    isOpen = (isOpen || opens) && !closes;
  }
  return isOpen;
}

/** The cells of a row whose lines end within cells: the first of a line goes on with the last above, in a paragraph of its own. */
function quotedCells(source: Copy, lines: readonly Line[]): TableRow {
  const cells: (readonly Span[])[][] = [];
  lines.forEach(({ cells: parts }, number) => {
    parts.forEach(({ paragraphs }, index) => {
      const above = number > 0 && index === 0 ? cells.at(-1) : undefined;
      const own = paragraphs.map((spans) => withoutQuotes(source, spans));
      if (above === undefined) cells.push(own);
      else above.push(...own);
    });
  });
  return cells.map((paragraphs) => makeCell(source, paragraphs));
}

function withoutQuotes({ folded }: Copy, spans: readonly Span[]): Span[] {
  return spans.flatMap(({ start, end }, index) => {
    const from = index === 0 && folded[start] === '"' ? start + 1 : start;
    const to = index === spans.length - 1 && folded[end - 1] === '"' ? end - 1 : end;
    return from < to ? [span(from, to)] : [];
  });
}

function endOfRow({ source, lines, open }: OpenLines, start: number, width: number): number {
  const line = lines[start];
  let count = line?.cells.length ?? 0;
  let end = start + 1;
  if (line === undefined || count >= width || namesUnits(rowOfLine(source, line))) return end;
  for (; end < lines.length && count < width; end += 1) {
    const next = lines[end];
    if (next === undefined || open[end] !== true || next.blanksAbove > 0 || next.newPage) break;
    if (count + next.cells.length - 1 > width || beginsRow(source, next)) break;
    count += next.cells.length - 1;
  }
  // Lines without a tab below a short row belong to it only if a later line goes on with the row's cells.
  while (end > start + 1 && lines[end - 1]?.cells.length === 1) end -= 1;
  return end;
}

function beginsRow(source: Copy, line: Line): boolean {
  const words = rowOfLine(source, line)[0]?.words ?? "";
  return words.length === 0 || /^\d{1,3}$/u.test(words) || markerAt(words) !== null;
}

/** The first cell of every line but the first goes on with the last cell above it. */
function cellsOf(source: Copy, lines: readonly Line[]): TableRow {
  const cells: (readonly Span[])[][] = [];
  lines.forEach((line, number) => {
    line.cells.forEach(({ paragraphs }, index) => {
      const open = number > 0 && index === 0 ? cells.at(-1) : undefined;
      const last = open?.at(-1);
      const [first, ...rest] = paragraphs;
      if (open === undefined) cells.push([...paragraphs]);
      else if (last !== undefined && first !== undefined && !endsSentence(source, last))
        open.splice(-1, 1, [...last, ...first], ...rest);
      else open.push(...paragraphs);
    });
  });
  return cells.map((paragraphs) => makeCell(source, paragraphs));
}

function endsSentence(source: Copy, spans: readonly Span[]): boolean {
  const end = spans.at(-1)?.end ?? 0;
  return /[。！？；!?;:]$/u.test(source.folded.slice(Math.max(0, end - 1), end));
}
