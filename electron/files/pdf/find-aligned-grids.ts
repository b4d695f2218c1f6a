import { foldInPlace } from "../../../shared/reading/folded-text.ts";
import type { Grid } from "./find-grids.ts";
import type { Run } from "./find-runs.ts";
import { type Box, boxAround, type Glyph } from "./glyph.ts";
import { rowsOf } from "./reading-order.ts";
import type { Rule } from "./turn-upright.ts";

// Tables without ruling lines, or with level ones only. A row of words that name columns of tasks opens one; the white
// between its words goes on downwards between the columns, and where it closes the table ends.

/** The words that name columns, from left to right, and which of them numbers the rows. */
type Heading = { readonly row: number; readonly cells: readonly Stretch[]; readonly numbered: number };

/** A row as the page has it, which may be one line of a row of the table. */
type VisualRow = Box & { readonly glyphs: readonly Glyph[] };

/** The names of columns in tables of tasks, in simplified script; one column may have another name. */
const NUMBER = /^(?:序号|编号|项号)$/u;
const NAME =
  /^(?:序号|编号|项号|.{0,6}(?:任务|事项|项目|内容|举措|措施|要求|目标|指标|类别|领域|单位|部门|责任人|分工|时限|时间|期限|进度|备注|说明|依据|名称))$/u;

/** With fewer, words beside each other are rather a form. */
const LEAST_COLUMNS = 3;
const LEAST_ROWS = 2;
/** White between columns, in parts of the size. */
const LEAST_WHITE = 0.5;
/** Words of the heading are parted by at least that. */
const HEADING_GAP = 0.6;
/** A gap between rows this much larger than those above ends the table. */
const LARGER = 2;
const LEAST_END = 2.5;

/** The tables whose columns are named and aligned, from top to bottom. */
export function findAlignedGrids(runs: readonly Run[], level: readonly Rule[]): Grid[] {
  const rows = rowsOf(runs).map(
    (row): VisualRow => ({ ...boxAround(row), glyphs: row.flatMap(({ glyphs }) => glyphs) }),
  );
  const grids: Grid[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const heading = headingAt(rows, at);
    const body = heading === null ? null : bodyBelow(rows, heading);
    if (heading === null || body === null) continue;
    grids.push(gridOf(rows, heading, body, level));
    at = body.end - 1;
  }
  return grids;
}

function headingAt(rows: readonly VisualRow[], at: number): Heading | null {
  const cells = cellsOf(rows[at]?.glyphs ?? []);
  if (cells.length < LEAST_COLUMNS) return null;
  const names = cells.map(({ text }) => text);
  if (names.filter((name) => NAME.test(name)).length < Math.max(2, names.length - 1)) return null;
  const numbered = names.findIndex((name) => NUMBER.test(name));
  return { row: at, cells, numbered: Math.max(0, numbered) };
}

type HeadingCell = Stretch & { readonly text: string };

/** The words of a row, folded and parted where white stands between them; a name of two characters may be set wide: 序　号. */
function cellsOf(glyphs: readonly Glyph[]): HeadingCell[] {
  const cells: HeadingCell[] = [];
  for (const { left, right, size, text } of [...glyphs].sort((a, b) => a.left - b.left)) {
    const before = cells.at(-1);
    const folded = foldInPlace(text);
    const whole = `${before?.text ?? ""}${folded}`;
    const isNear = before !== undefined && left - before.to <= HEADING_GAP * size;
    if (before !== undefined && (isNear || (whole.length === 2 && NAME.test(whole))))
      cells[cells.length - 1] = { text: whole, from: before.from, to: right };
    else cells.push({ text: folded, from: left, to: right });
  }
  return cells;
}

type Stretch = { readonly from: number; readonly to: number };

type Body = {
  /** Index of the first row beneath the table. */
  readonly end: number;
  /** The white between neighbouring columns. */
  readonly white: readonly Stretch[];
};

/** The rows that leave the white between the columns free; null where they make no table. */
function bodyBelow(rows: readonly VisualRow[], heading: Heading): Body | null {
  let white: readonly Stretch[] = heading.cells.slice(1).map((cell, index) => ({
    from: heading.cells[index]?.to ?? cell.from,
    to: cell.from,
  }));
  let end = heading.row + 1;
  let widest = 0;
  let several = 0;
  for (; end < rows.length; end += 1) {
    const [above, row] = [rows[end - 1], rows[end]];
    if (above === undefined || row === undefined) break;
    const size = row.glyphs[0]?.size ?? 0;
    const gap = row.top - above.bottom;
    if (end > heading.row + 2 && gap > Math.max(LEAST_END * size, LARGER * widest)) break;
    const left = white.map((stretch) => widestFree(stretch, row.glyphs));
    if (left.some((stretch) => stretch.to - stretch.from < LEAST_WHITE * size)) break;
    if (isOutside(row, left, heading)) break;
    white = left;
    widest = Math.max(widest, gap);
    if (columnsWithWords(row, left) > 1) several += 1;
  }
  return several < LEAST_ROWS ? null : { end, white };
}

/** The widest part of a stretch in which no character stands. */
function widestFree({ from, to }: Stretch, glyphs: readonly Glyph[]): Stretch {
  let free: Stretch = { from, to: from };
  let start = from;
  const take = (end: number) => {
    if (end - start > free.to - free.from) free = { from: start, to: end };
  };
  for (const { left, right } of [...glyphs].sort((a, b) => a.left - b.left)) {
    if (right <= from || left >= to) continue;
    take(Math.min(left, to));
    start = Math.max(start, right);
  }
  take(to);
  return free;
}

/** Words in the column of numbers alone that are no number stand beneath the table. */
function isOutside(row: VisualRow, white: readonly Stretch[], { numbered }: Heading): boolean {
  const columns = new Set(row.glyphs.map((glyph) => columnAt(glyph, white)));
  if (columns.size > 1 || !columns.has(numbered)) return false;
  return !/^[\d一二三四五六七八九十百.、．()（）]+$/u.test(textOf(row));
}

function columnsWithWords(row: VisualRow, white: readonly Stretch[]): number {
  return new Set(row.glyphs.map((glyph) => columnAt(glyph, white))).size;
}

function columnAt(glyph: Glyph, white: readonly Stretch[]): number {
  const middle = (glyph.left + glyph.right) / 2;
  return white.filter(({ from, to }) => middle > (from + to) / 2).length;
}

function textOf(row: VisualRow): string {
  return row.glyphs.map(({ text }) => text).join("");
}

function gridOf(rows: readonly VisualRow[], heading: Heading, body: Body, level: readonly Rule[]): Grid {
  const all = rows.slice(heading.row, body.end);
  const { left, right, top, bottom } = boxAround(all);
  const lines = all.slice(1);
  const starts = startsOf(lines, body.white, heading.numbered, level);
  const ys = starts.map((start) => ((all[start]?.bottom ?? top) + (lines[start]?.top ?? top)) / 2);
  const xs = [left - 1, ...body.white.map(({ from, to }) => (from + to) / 2), right + 1];
  const height = starts.length + 1;
  return {
    isRuled: false,
    xs,
    ys: [top - 1, ...ys, bottom + 1],
    cells: Array.from({ length: height * (xs.length - 1) }, (_, index) => ({
      column: index % (xs.length - 1),
      columns: 1,
      row: Math.floor(index / (xs.length - 1)),
      rows: 1,
    })),
  };
}

/** Which lines of the body begin a row: those below a rule; those with a number, or around one where it stands in the middle of its row. */
function startsOf(
  lines: readonly VisualRow[],
  white: readonly Stretch[],
  numbered: number,
  level: readonly Rule[],
): number[] {
  const ruled = lines.flatMap((line, index) =>
    index === 0 || hasRuleAbove(line, lines[index - 1], level) ? [index] : [],
  );
  if (ruled.length > 1) return ruled;
  const anchors = lines.flatMap((line, index) =>
    line.glyphs.some((glyph) => columnAt(glyph, white) === numbered) ? [index] : [],
  );
  if (anchors.length === 0) return lines.map((_, index) => index);
  if (anchors[0] === 0) return anchors;
  return [0, ...anchors.slice(1).map((anchor, index) => widestGap(lines, anchors[index] ?? 0, anchor))];
}

function hasRuleAbove(line: VisualRow, above: VisualRow | undefined, level: readonly Rule[]): boolean {
  if (above === undefined) return true;
  const [from, to] = [(above.top + above.bottom) / 2, (line.top + line.bottom) / 2];
  return level.some((rule) => rule.at > from && rule.at < to && rule.to - rule.from > (line.right - line.left) * 0.6);
}

/** The line between two others above which the gap is widest; the one nearest to the middle where they are alike. */
function widestGap(lines: readonly VisualRow[], from: number, to: number): number {
  const middle = (from + to + 1) / 2;
  let best = { line: to, gap: -Infinity };
  for (let line = from + 1; line <= to; line += 1) {
    const gap = (lines[line]?.top ?? 0) - (lines[line - 1]?.bottom ?? 0);
    const isNearer = Math.abs(gap - best.gap) <= 1 && Math.abs(line - middle) < Math.abs(best.line - middle);
    if (gap > best.gap + 1 || isNearer) best = { line, gap: Math.max(gap, best.gap) };
  }
  return best.line;
}
