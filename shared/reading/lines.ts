import type { Layout } from "../model/layout.ts";
import type { Span } from "../model/span.ts";
import { type Cell, cutLine, type Divider, type Stretch } from "./cut-line.ts";
import type { Markup } from "./find-markup.ts";
import type { TableLine } from "./tables/table-line.ts";
import { isBlank, trimStretch } from "./white-space.ts";

/** A line of the source: what stands between two line ends or tags that end a paragraph, cut into cells. */
export type Line = {
  readonly start: number;
  readonly end: number;
  /** Its cells from left to right; one for a line that is no row of a table. An empty cell has no paragraphs. */
  readonly cells: readonly Cell[];
  /** What parts its cells; null where it is one cell. */
  readonly divided: Divider | null;
  /** How many blank lines stand above. */
  readonly blanksAbove: number;
  /** White space before its first character, in columns: a wide blank is two. */
  readonly indent: number;
  /** A form feed stands between it and the line above. */
  readonly newPage: boolean;
  /** What the file's format says that it is; null for a line of a plain text. */
  readonly laid: LaidLine | null;
};

/** A line of which the file's format says more than its characters do. */
export type LaidLine =
  | { readonly kind: "heading"; readonly level: number }
  | { readonly kind: "aside"; readonly aside: Layout["asides"][number]["kind"] }
  | { readonly kind: "table"; readonly part: TableLine };

/** A text with more lines is no plan; what follows is taken as one line, so that memory stays in bounds. */
const MAX_LINES = 200_000;

const LINE_END = /[\n\r\u0085\u2028\u2029\f\v]/gu;

/** The lines of a plain text that hold words, in order. Lines of markup alone are left out; the partition accounts for them. */
export function splitLines(folded: string, markup: readonly Markup[]): Line[] {
  const writer = new LineWriter(folded, markup);
  writer.addText(0, folded.length);
  return writer.lines;
}

/** Puts the lines of a text together, stretch by stretch from its start to its end. */
export class LineWriter {
  readonly lines: Line[] = [];
  private readonly folded: string;
  private readonly markup: readonly Markup[];
  private nextMarkup = 0;
  private blanks = 0;
  private newPage = false;

  constructor(folded: string, markup: readonly Markup[]) {
    this.folded = folded;
    this.markup = markup;
  }

  /** Adds the lines of a stretch of text. */
  addText(start: number, end: number): void {
    if (start >= end) return;
    let from = start;
    for (const match of this.folded.slice(start, end).matchAll(LINE_END)) {
      if (this.lines.length >= MAX_LINES) break;
      const at = start + match.index;
      this.addLine(from, at);
      if (match[0] === "\f") this.newPage = true;
      from = at + 1;
      if (match[0] === "\n" && this.folded[at - 1] === "\r") this.blanks -= 1;
    }
    this.addLine(from, end);
  }

  /** Adds a row of a table of the layout as one line. */
  addRow(start: number, end: number, part: TableLine): void {
    this.markupWithin(end);
    const { start: from, end: to } = trimStretch(this.folded, start, end);
    if (from === to) return;
    const line = { start: from, end: to, cells: [], divided: null, indent: 0, blanksAbove: 0, newPage: false };
    this.lines.push({ ...line, laid: { kind: "table", part } });
    this.blanks = 0;
    this.newPage = false;
  }

  private addLine(start: number, end: number): void {
    const within = this.markupWithin(end);
    const trimmed = trimStretch(this.folded, start, end);
    if (trimmed.start === trimmed.end) {
      this.blanks += 1;
      return;
    }
    const made = linesBetween(this.folded, { start, end }, within);
    made.forEach((line, index) => {
      const isFirst = index === 0;
      this.lines.push({
        ...line,
        blanksAbove: isFirst ? this.blanks : 0,
        newPage: isFirst && this.newPage,
        laid: null,
      });
    });
    if (made.length > 0) {
      this.blanks = 0;
      this.newPage = false;
    }
  }

  private markupWithin(end: number): Markup[] {
    const within: Markup[] = [];
    for (; (this.markup[this.nextMarkup]?.start ?? end) < end; this.nextMarkup += 1) {
      const one = this.markup[this.nextMarkup];
      if (one !== undefined && one.end <= end) within.push(one);
    }
    return within;
  }
}

type BareLine = Omit<Line, "blanksAbove" | "newPage" | "laid">;

/** A physical line as one line; or as several, where tags that end a paragraph divide it and it is no row of a table. */
function linesBetween(folded: string, stretch: Stretch, markup: readonly Markup[]): BareLine[] {
  const { cells, divided } = cutLine(folded, stretch, markup);
  if (divided !== null) return [bareLine(folded, stretch, cells, divided)];
  return (cells[0]?.paragraphs ?? []).map((spans) => {
    const bounds = boundsOf(spans, stretch);
    return bareLine(folded, bounds, [{ ...bounds, paragraphs: [spans] }], null);
  });
}

function boundsOf(spans: readonly Span[], fallback: Stretch): Stretch {
  return { start: spans[0]?.start ?? fallback.start, end: spans.at(-1)?.end ?? fallback.end };
}

function bareLine(folded: string, stretch: Stretch, cells: readonly Cell[], divided: Divider | null): BareLine {
  const { start, end } = trimStretch(folded, stretch.start, stretch.end);
  return { start, end, cells, divided, indent: indentBefore(folded, start) };
}

function indentBefore(folded: string, start: number): number {
  let columns = 0;
  for (let at = start - 1; at >= 0 && isBlank(folded.charCodeAt(at)); at -= 1) {
    const unit = folded.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d) break;
    columns += 1;
  }
  return columns;
}
