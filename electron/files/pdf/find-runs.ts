import { type Box, bottomOf, boxAround, type Glyph, isBlankText, median, sharedHeight, topOf } from "./glyph.ts";

/** Characters that follow each other on a line without a wide gap, from left to right; no blanks. */
export type Run = Box & { readonly kind: "run"; readonly glyphs: readonly Glyph[]; readonly size: number };

/** A wider gap, in parts of the size, may be the white between two columns. */
const WIDEST_GAP = 1.2;
/** Characters may overlap: a kern, a squeezed stop. */
const OVERLAP = 1;
/** A character has few neighbours; where hundreds lie on one place, looking on is of no use. */
const MOST_NEIGHBOURS = 40;
/** Neighbours are looked for in strips of the page, half as high as most characters. */
const LEAST_STRIP = 4;
/** A character that reaches over more strips is an ornament. */
const MOST_STRIPS = 100;

/** Puts characters together that stand beside each other, whatever the order they were drawn in. */
export function findRuns(glyphs: readonly Glyph[]): Run[] {
  const sorted = glyphs.filter(({ text }) => !isBlankText(text)).sort((a, b) => a.left - b.left);
  const height = Math.max(LEAST_STRIP, median(sorted.map(({ size }) => size)) / 2);
  const strips = new Map<number, number[]>();
  const runOf: number[] = [];
  const runs: Glyph[][] = [];
  sorted.forEach((glyph, index) => {
    const first = Math.floor(topOf(glyph) / height);
    const last = Math.min(Math.floor(bottomOf(glyph) / height), first + MOST_STRIPS);
    const left = leftNeighbour(glyph, sorted, stripBetween(strips, first, last));
    const known = left === null ? undefined : runOf[left];
    if (known === undefined) {
      runOf[index] = runs.length;
      runs.push([glyph]);
    } else {
      runOf[index] = known;
      runs[known]?.push(glyph);
    }
    for (let strip = first; strip <= last; strip += 1) {
      const there = strips.get(strip);
      if (there === undefined) strips.set(strip, [index]);
      else there.push(index);
    }
  });
  return runs.map(runOfGlyphs);
}

function* stripBetween(strips: ReadonlyMap<number, readonly number[]>, first: number, last: number) {
  for (let strip = first; strip <= last; strip += 1) {
    const there = strips.get(strip);
    if (there !== undefined) yield there;
  }
}

/** The nearest character to the left on the same line; they lie in the strips from left to right. */
function leftNeighbour(glyph: Glyph, all: readonly Glyph[], strips: Iterable<readonly number[]>): number | null {
  let best: number | null = null;
  let bestRight = -Infinity;
  for (const strip of strips) {
    for (let at = strip.length - 1; at >= Math.max(0, strip.length - MOST_NEIGHBOURS); at -= 1) {
      const index = strip[at] ?? -1;
      const other = all[index];
      if (other === undefined || other.right <= bestRight) continue;
      if (!isBeside(other, glyph)) continue;
      best = index;
      bestRight = other.right;
    }
  }
  return best;
}

function isBeside(left: Glyph, right: Glyph): boolean {
  const size = Math.max(left.size, right.size);
  const gap = right.left - left.right;
  return gap <= WIDEST_GAP * size && gap >= -OVERLAP * size && sharedHeight(glyphBox(left), glyphBox(right)) >= 0.5;
}

function glyphBox(glyph: Glyph): Box {
  return { left: glyph.left, right: glyph.right, top: topOf(glyph), bottom: bottomOf(glyph) };
}

export function runOfGlyphs(glyphs: readonly Glyph[]): Run {
  return { kind: "run", glyphs, size: usualSize(glyphs), ...boxAround(glyphs.map(glyphBox)) };
}

/** The size that most characters have. */
function usualSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { size } of glyphs) counts.set(size, (counts.get(size) ?? 0) + 1);
  let [usual, most] = [0, 0];
  for (const [size, count] of counts) if (count > most) [usual, most] = [size, count];
  return usual;
}
