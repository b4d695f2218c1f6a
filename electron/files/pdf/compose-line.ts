import { isWide } from "../../../shared/reading/white-space.ts";
import { type Run, runOfGlyphs } from "./find-runs.ts";
import { type Box, type Glyph, isBlankText, median } from "./glyph.ts";

/** A line of words as the page has it. */
export type Line = Box & {
  readonly kind: "line";
  /** Its words; no white space at its ends. */
  readonly text: string;
  /** The size of most of its characters. */
  readonly size: number;
  /** The baseline of most of its characters. */
  readonly base: number;
  /** The file calls all of it no part of the content. */
  readonly artifact: boolean;
};

/** White that is wider than the line's own spacing by this much, in parts of the size, is a blank. */
const BLANK = { wide: 0.7, mixed: 0.6, latin: 0.15 } as const;
/** Letter-spacing shows in at least as many gaps. */
const LEAST_GAPS = { wide: 2, latin: 4 } as const;
/** More blanks say nothing more. */
const MOST_BLANKS = 40;

type Kind = keyof typeof BLANK;

/**
 * The words of characters that stand on one line. Blanks that the file has stay; where it has none but a gap, blanks
 * are put in, unless the gaps are even and the words merely spaced out.
 *
 * @param glyphs in any order; blanks among them count where they stand between others
 */
export function composeLine(glyphs: readonly Glyph[]): Line | null {
  const sorted = withoutOuterBlanks([...glyphs].sort((a, b) => a.left - b.left));
  if (sorted.length === 0) return null;
  const run = runOfGlyphs(sorted.filter(({ text }) => !isBlankText(text)));
  const spacing = ownSpacing(sorted);
  const pieces: string[] = [];
  sorted.forEach((glyph, index) => {
    const before = sorted[index - 1];
    if (before !== undefined) pieces.push(blanksBetween(before, glyph, spacing));
    pieces.push(glyph.text);
  });
  return lineOf(run, pieces.join(""));
}

function lineOf(run: Run, text: string): Line {
  const { left, right, top, bottom, size, glyphs } = run;
  return {
    kind: "line",
    text: text.trim(),
    ...{ left, right, top, bottom, size },
    base: median(glyphs.filter((glyph) => glyph.size === size).map(({ base }) => base)),
    artifact: glyphs.every(({ artifact }) => artifact),
  };
}

function withoutOuterBlanks(glyphs: readonly Glyph[]): readonly Glyph[] {
  const first = glyphs.findIndex(({ text }) => !isBlankText(text));
  const last = glyphs.findLastIndex(({ text }) => !isBlankText(text));
  return first < 0 ? [] : glyphs.slice(first, last + 1);
}

/** The gap between characters that is the line's own, in parts of their size: justified or spaced-out words. */
function ownSpacing(glyphs: readonly Glyph[]): Record<Kind, number> {
  const gaps: Record<Kind, number[]> = { wide: [], mixed: [], latin: [] };
  glyphs.forEach((glyph, index) => {
    const before = glyphs[index - 1];
    const kind = before === undefined ? null : kindOfGap(before, glyph);
    if (before !== undefined && kind !== null) gaps[kind].push(gapBetween(before, glyph));
  });
  // Two characters alone on a line are one word, set wide: 目 录.
  const least = glyphs.length === 2 ? { wide: 1, latin: LEAST_GAPS.latin } : LEAST_GAPS;
  const own = (kind: "wide" | "latin") => (gaps[kind].length >= least[kind] ? Math.max(0, median(gaps[kind])) : 0);
  return { wide: own("wide"), latin: own("latin"), mixed: own("wide") };
}

function gapBetween(left: Glyph, right: Glyph): number {
  return (right.left - left.right) / Math.max(left.size, right.size);
}

/** Null beside a blank. */
function kindOfGap(left: Glyph, right: Glyph): Kind | null {
  if (isBlankText(left.text) || isBlankText(right.text)) return null;
  const [before, after] = [isWide(left.text.charCodeAt(left.text.length - 1)), isWide(right.text.charCodeAt(0))];
  if (before !== after) return "mixed";
  return before ? "wide" : "latin";
}

/** The blanks that a gap shows: one between Latin words, as many columns as it is wide elsewhere. */
function blanksBetween(left: Glyph, right: Glyph, spacing: Record<Kind, number>): string {
  const gap = gapBetween(left, right);
  const kind = kindOfGap(left, right);
  // Beside a blank of the file's own, only white that it does not fill counts.
  const extra = kind === null ? gap - 1 : gap - spacing[kind];
  if (extra < (kind === null ? 0 : BLANK[kind])) return "";
  const columns = Math.min(MOST_BLANKS, Math.max(1, Math.round(extra * 2)));
  return kind === "latin" && extra < 1 ? " " : " ".repeat(columns);
}
