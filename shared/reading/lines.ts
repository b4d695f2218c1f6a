import type { Layout } from "../model/layout.ts";
import { type Span, span } from "../model/span.ts";
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

/** Tabs, bars, wide gaps between words, or the tags of cells. */
export type Divider = "tabs" | "bars" | "gaps" | "tags";

/** A cell from divider to divider, with its paragraphs: each the stretches of text left when markup is taken out. */
export type Cell = { readonly start: number; readonly end: number; readonly paragraphs: readonly (readonly Span[])[] };

/** A text with more lines is no plan; what follows is taken as one line, so that memory stays in bounds. */
const MAX_LINES = 200_000;

/** A line with more is no row of a table. */
const MOST_CELLS = 100;

/** A longer line is no row of a table that is set with blanks. */
const WIDEST_ROW = 1000;

/** Signs that draw the side of a cell; a line has one kind of them. */
const BARS = ["|", "│", "┃", "║"];

const LINE_END = /[\n\r\u0085\u2028\u2029\f\v]/gu;

type Stretch = { start: number; end: number };

/** The lines that hold text, in order. Lines of markup alone are left out; the partition accounts for them. */
export function splitLines(folded: string, markup: readonly Markup[]): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let newPage = false;
  let next = 0;
  const add = (start: number, end: number) => {
    const within: Markup[] = [];
    for (; next < markup.length && (markup[next]?.start ?? 0) < end; next += 1) {
      const one = markup[next];
      if (one !== undefined && one.end <= end) within.push(one);
    }
    const trimmed = trimStretch(folded, start, end);
    if (trimmed.start === trimmed.end) {
      blanks += 1;
      return;
    }
    const made = linesBetween(folded, { start, end }, within);
    made.forEach((line, index) => {
      lines.push({ ...line, blanksAbove: index === 0 ? blanks : 0, newPage: index === 0 && newPage, laid: null });
    });
    if (made.length > 0) {
      blanks = 0;
      newPage = false;
    }
  };
  let start = 0;
  for (const match of folded.matchAll(LINE_END)) {
    if (lines.length >= MAX_LINES) break;
    add(start, match.index);
    if (match[0] === "\f") newPage = true;
    start = match.index + 1;
    if (match[0] === "\n" && folded[match.index - 1] === "\r") blanks -= 1;
  }
  add(start, folded.length);
  return lines;
}

type BareLine = Omit<Line, "blanksAbove" | "newPage" | "laid">;

/** A physical line as one line; or as several, where tags that end a paragraph divide it and it is no row of a table. */
function linesBetween(folded: string, stretch: Stretch, markup: readonly Markup[]): BareLine[] {
  const { cells, divided } = cellsOf(folded, stretch, markup);
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

/** Cuts a line at tabs, at bars or wide gaps when it has two of them or more, or at the tags of cells; then into paragraphs. */
function cellsOf(
  folded: string,
  stretch: Stretch,
  markup: readonly Markup[],
): { cells: Cell[]; divided: Divider | null } {
  const { inner, cuts, divider } = cellCuts(folded, stretch, markup);
  const cells: Cell[] = [];
  let start = inner.start;
  let next = 0;
  for (const cut of [...cuts, { start: inner.end, end: inner.end }]) {
    const inside: Markup[] = [];
    for (; next < markup.length; next += 1) {
      const one = markup[next];
      if (one === undefined || one.end > cut.start) break;
      if (one.start >= start) inside.push(one);
    }
    cells.push({ start, end: cut.start, paragraphs: paragraphsOf(folded, { start, end: cut.start }, inside) });
    start = cut.end;
  }
  return { cells, divided: cells.length > 1 ? divider : null };
}

type CellCuts = { readonly inner: Stretch; readonly cuts: Stretch[]; readonly divider: Divider };

function cellCuts(folded: string, stretch: Stretch, markup: readonly Markup[]): CellCuts {
  const trimmed = trimStretch(folded, stretch.start, stretch.end);
  // White space at the end makes no empty cells; a tab at the start does.
  const row = { start: stretch.start, end: trimmed.end };
  const tabs = positionsOf(folded, "\t", row);
  if (tabs.length > 0 && tabs.length < MOST_CELLS) return { inner: row, cuts: tabs, divider: "tabs" };
  const bars = BARS.map((bar) => positionsOf(folded, bar, trimmed)).find(({ length }) => length >= 2);
  if (bars !== undefined && bars.length < MOST_CELLS) return withoutFrame(trimmed, bars);
  const [first, ...cuts] = markup.filter(({ breaks }) => breaks === "cell");
  const gaps = first === undefined ? gapsIn(folded, trimmed) : [];
  if (gaps.length >= 2 && gaps.length < MOST_CELLS) return { inner: trimmed, cuts: gaps, divider: "gaps" };
  return { inner: first === undefined ? row : { start: first.end, end: row.end }, cuts, divider: "tags" };
}

/** Bars at the ends of a row frame it: nothing stands outside them. */
function withoutFrame(row: Stretch, bars: Stretch[]): CellCuts {
  const left = bars[0]?.start === row.start ? 1 : 0;
  const right = bars.at(-1)?.end === row.end ? 1 : 0;
  return {
    inner: { start: row.start + left, end: row.end - right },
    cuts: bars.slice(left, bars.length - right),
    divider: "bars",
  };
}

/** Where two blanks or more part the words of a line. */
function gapsIn(folded: string, line: Stretch): Stretch[] {
  if (line.end - line.start > WIDEST_ROW) return [];
  return [...folded.slice(line.start, line.end).matchAll(/[ \u00a0]{2,}/gu)].map(({ index, 0: gap }) => ({
    start: line.start + index,
    end: line.start + index + gap.length,
  }));
}

function positionsOf(folded: string, sign: string, stretch: Stretch): Stretch[] {
  // A search in the whole text would run on to a sign far below, once for every line.
  const line = folded.slice(stretch.start, stretch.end);
  const positions: Stretch[] = [];
  for (let at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1)) {
    positions.push({ start: stretch.start + at, end: stretch.start + at + 1 });
  }
  return positions;
}

function paragraphsOf(folded: string, stretch: Stretch, markup: readonly Markup[]): Span[][] {
  const paragraphs: Span[][] = [];
  let current: Span[] = [];
  let start = stretch.start;
  const close = (end: number) => {
    const text = trimStretch(folded, start, end);
    if (text.start < text.end) current.push(span(text.start, text.end));
  };
  for (const one of markup) {
    close(one.start);
    if (one.breaks !== "none" && current.length > 0) {
      paragraphs.push(current);
      current = [];
    }
    start = one.end;
  }
  close(stretch.end);
  if (current.length > 0) paragraphs.push(current);
  return paragraphs;
}
