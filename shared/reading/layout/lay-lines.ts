import type { Layout, LayoutRow } from "../../model/layout.ts";
import type { Span } from "../../model/span.ts";
import type { Markup } from "../find-markup.ts";
import { type Line, LineWriter } from "../lines.ts";
import type { LaidParts } from "../tables/laid-tables.ts";

/**
 * The lines of a text whose file knows its layout: a row of a table is one line, a heading and what stands beside the
 * running text say so. `parts` tells the rows of tables; the paragraphs of a row without a part are lines of text.
 */
export function layLines(folded: string, markup: readonly Markup[], layout: Layout, parts: LaidParts): Line[] {
  const writer = new LineWriter(folded, markup);
  let at = 0;
  layout.tables.forEach(({ rows }, table) => {
    rows.forEach((row, index) => {
      writer.addText(at, row.start);
      const part = parts[table]?.[index] ?? null;
      if (part !== null) writer.addRow(row.start, row.end, part);
      else for (const { start, end } of stretchesOf(row)) writer.addText(start, end);
      at = folded[row.end] === "\n" ? row.end + 1 : row.end;
    });
  });
  writer.addText(at, folded.length);
  return marked(writer.lines, layout);
}

/** Two ends of a line that were set as cells stand this near to each other in the text. */
const LONGEST_LINE = 80;

/** The lines of a row that holds running text: each of its paragraphs, or the row itself where it was set to have two ends. */
function stretchesOf({ start, end, cells }: LayoutRow): readonly Span[] {
  const paragraphs = cells.flatMap((cell) => cell.paragraphs);
  const isLine =
    paragraphs.length > 1 && cells.every((cell) => cell.paragraphs.length < 2) && end - start <= LONGEST_LINE;
  return isLine ? [{ start, end }] : paragraphs;
}

/** The lines with what the layout says of headings and asides. */
function marked(lines: readonly Line[], { headings, asides }: Layout): Line[] {
  let nextHeading = 0;
  let nextAside = 0;
  return lines.map((line) => {
    while ((headings[nextHeading]?.end ?? line.end) <= line.start) nextHeading += 1;
    while ((asides[nextAside]?.end ?? line.end) <= line.start) nextAside += 1;
    const [heading, aside] = [headings[nextHeading], asides[nextAside]];
    if (line.laid !== null) return line;
    if (aside !== undefined && aside.start <= line.start)
      return { ...line, laid: { kind: "aside", aside: aside.kind } };
    if (heading !== undefined && heading.start <= line.start)
      return { ...line, laid: { kind: "heading", level: heading.level } };
    return line;
  });
}
