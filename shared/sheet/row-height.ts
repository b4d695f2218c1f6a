import type { Cell, CellKind, Ink } from "./workbook.ts";

/** The size of each kind of cell's letters, in points. Writers set it; the height of rows is counted with it. */
export const LETTER_SIZES: Readonly<Record<CellKind, number>> = {
  title: 16,
  note: 9,
  header: 11,
  "base-header": 11,
  turned: 10,
  section: 11,
  number: 10,
  count: 10,
  mark: 11,
  subject: 10,
  text: 10,
  base: 10,
  absent: 10,
};
/** The inks that are smaller than the cell's own, in points. */
export const SMALL_INKS: Readonly<Partial<Record<Ink, number>>> = { muted: 9, field: 9 };

/** The size of the letters that column widths are counted in. */
const BODY = 10;
/** A line's height by the size of its letters, as Excel and LibreOffice draw Song and Hei. */
const LEADING = 1.3;
/** What a cell keeps free above and below its text, in points. */
const PADDING = 10;
/** What a line loses because no mark may open it (避头尾), in widths of a digit. */
const MARGIN = 1;
/** How much wider a Chinese character is than a digit: an em against 7 of 13.3 pixels. */
const EM = 1.9;

const WIDE = /[\u1100-\u115f\u2010-\u2027\u2030-\u205e\u2460-\u24ff\u2500-\u27bf\u2e80-\u{3ffff}]/u;

/**
 * The height in points that a row needs to show its cells whole.
 *
 * @param columns the widths of the columns, in digits
 */
export function heightOf(cells: readonly Cell[], columns: readonly number[]): number {
  let column = 0;
  let height = 0;
  for (const cell of cells) {
    const span = cell.span ?? 1;
    const width = columns.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    height = Math.max(height, cellHeight(cell, width - MARGIN));
    column += span;
  }
  return Math.ceil(height + PADDING);
}

/** Lines are as tall as the largest letters on them; a run may begin in the middle of a line. */
function cellHeight({ kind, runs }: Cell, width: number): number {
  if (kind === "turned") return [...runs.map(({ text }) => text).join("")].length * LETTER_SIZES.turned * LEADING;
  let height = 0;
  let line = { used: 0, size: 0 };
  const close = () => {
    height += (line.size || LETTER_SIZES[kind]) * LEADING;
    line = { used: 0, size: 0 };
  };
  for (const { text, ink } of runs) {
    const size = SMALL_INKS[ink] ?? LETTER_SIZES[kind];
    for (const character of text) {
      if (character === "\n") {
        close();
        continue;
      }
      const wide = ((WIDE.test(character) ? EM : 1) * size) / BODY;
      if (line.used + wide > width) close();
      line = { used: line.used + wide, size: Math.max(line.size, size) };
    }
  }
  close();
  return height;
}
