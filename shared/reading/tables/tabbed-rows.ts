import type { Span } from "../../model/span.ts";
import type { Line } from "../lines.ts";
import { markerAt } from "../outline/marker.ts";
import type { Copy } from "../passage.ts";
import { makeCell, type TableRow } from "./cell.ts";
import { namesUnits } from "./row-signs.ts";
import { type OpenLines, rowOfLine, type TextRow } from "./text-rows.ts";

/** The row that begins at a line. A cell with a line end inside spreads its row over lines: they are put together until the row has its cells. */
export function tabbedRowAt(text: OpenLines, first: number, width: number): TextRow {
  const end = endOfRow(text, first, width);
  return { first, end, cells: cellsOf(text.source, text.lines.slice(first, end)) };
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
