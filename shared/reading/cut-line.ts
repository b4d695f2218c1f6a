import { type Span, span } from "../model/span.ts";
import type { Markup } from "./find-markup.ts";
import { trimStretch } from "./white-space.ts";

/** Tabs, bars, wide gaps between words, or the tags of cells. */
export type Divider = "tabs" | "bars" | "gaps" | "tags";

/** A cell from divider to divider, with its paragraphs: each the stretches of text left when markup is taken out. */
export type Cell = { readonly start: number; readonly end: number; readonly paragraphs: readonly (readonly Span[])[] };

export type Stretch = { readonly start: number; readonly end: number };

/** A line with more is no row of a table. */
const MOST_CELLS = 100;

/** A longer line is no row of a table that is set with blanks. */
const WIDEST_ROW = 1000;

/** Signs that draw the side of a cell; a line has one kind of them. */
const BARS = ["|", "│", "┃", "║"];

/** Cuts a line at tabs, at bars or wide gaps when it has two of them or more, or at the tags of cells; then into paragraphs. */
export function cutLine(
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
    cells.push({ start, end: cut.start, paragraphs: paragraphsIn(folded, { start, end: cut.start }, inside) });
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

/** The paragraphs of a stretch: tags that end one part them, other markup is left out. */
export function paragraphsIn(folded: string, stretch: Stretch, markup: readonly Markup[]): Span[][] {
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
