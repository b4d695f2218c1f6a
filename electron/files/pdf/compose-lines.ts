import { composeLine, type Line } from "./compose-line.ts";
import { findRuns, type Run } from "./find-runs.ts";
import { type Box, boxAround, type Glyph, isBlankText } from "./glyph.ts";
import { rowsOf } from "./reading-order.ts";

/** Height of the strips in which blanks are looked for, in points. */
const STRIP = 4;

/** Makes a line of the runs of one row, with the file's own blanks between them. */
export type LineMaker = (row: readonly Run[]) => Line | null;

/** A maker of lines that knows where the file has blanks. */
export function lineMaker(glyphs: readonly Glyph[]): LineMaker {
  const blanks = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    if (!isBlankText(glyph.text)) continue;
    const strip = Math.floor(glyph.base / STRIP);
    const there = blanks.get(strip);
    if (there === undefined) blanks.set(strip, [glyph]);
    else there.push(glyph);
  }
  return (row) => {
    const box = boxAround(row);
    return composeLine([...row.flatMap((run) => run.glyphs), ...blanksIn(blanks, box)]);
  };
}

function blanksIn(blanks: ReadonlyMap<number, readonly Glyph[]>, box: Box): Glyph[] {
  const found: Glyph[] = [];
  const [first, last] = [Math.floor(box.top / STRIP), Math.floor(box.bottom / STRIP)];
  for (const [strip, there] of blanks) {
    if (strip < first || strip > last) continue;
    for (const blank of there) {
      const middle = (blank.left + blank.right) / 2;
      if (middle > box.left && middle < box.right && blank.base > box.top && blank.base <= box.bottom)
        found.push(blank);
    }
  }
  return found;
}

/** The lines of characters that stand in one column, from top to bottom. */
export function composeLines(glyphs: readonly Glyph[]): Line[] {
  const make = lineMaker(glyphs);
  return rowsOf(findRuns(glyphs)).flatMap((row) => make(row) ?? []);
}
