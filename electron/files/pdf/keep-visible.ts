import { bottomOf, type Glyph, isBlankText, topOf } from "./glyph.ts";

/** Two drawings of a character closer than this part of its width and size are one that was made bold or given a shadow. */
const DOUBLE = 0.3;
const LEAST_DOUBLE = 0.05;
/** No page has a character more often, and looking further back would take too long. */
const MOST_ALIKE = 2000;

/**
 * Leaves out what no reader of the page sees or what she sees once: characters beside the page or larger than it,
 * characters drawn twice at one place, and characters without ink that lie beneath others. Those beneath a picture stay, they are its words.
 */
export function keepVisible(glyphs: readonly Glyph[], page: { width: number; height: number }): Glyph[] {
  const inside = glyphs.filter((glyph) => {
    const [x, y] = [(glyph.left + glyph.right) / 2, (topOf(glyph) + bottomOf(glyph)) / 2];
    const isOnPage = x >= 0 && x <= page.width && y >= 0 && y <= page.height;
    return isOnPage && glyph.size <= Math.max(page.width, page.height);
  });
  const seen = withoutDoubles(inside.filter(({ hidden }) => !hidden));
  const hidden = withoutDoubles(inside.filter((glyph) => glyph.hidden));
  return hidden.length === 0 ? seen : [...seen, ...hidden.filter(notBeneath(seen))];
}

function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const kept = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    if (isBlankText(glyph.text)) return true;
    const alike = kept.get(glyph.text);
    if (alike === undefined) {
      kept.set(glyph.text, [glyph]);
      return true;
    }
    for (let at = alike.length - 1; at >= Math.max(0, alike.length - MOST_ALIKE); at -= 1) {
      const other = alike[at];
      if (other !== undefined && isDouble(glyph, other)) return false;
    }
    alike.push(glyph);
    return true;
  });
}

function isDouble(a: Glyph, b: Glyph): boolean {
  const near = Math.max(DOUBLE * (a.right - a.left), LEAST_DOUBLE * a.size);
  return Math.abs(a.left - b.left) < near && Math.abs(a.base - b.base) < DOUBLE * a.size;
}

/** Tells whether a character has no visible one over its middle. */
function notBeneath(seen: readonly Glyph[]): (glyph: Glyph) => boolean {
  const size = Math.max(1, ...sample(seen));
  const places = new Map<string, Glyph[]>();
  for (const glyph of seen) {
    if (isBlankText(glyph.text)) continue;
    const place = `${Math.floor(glyph.left / size)} ${Math.floor(glyph.base / size)}`;
    const there = places.get(place);
    if (there === undefined) places.set(place, [glyph]);
    else there.push(glyph);
  }
  return (glyph) => {
    const [x, y] = [(glyph.left + glyph.right) / 2, (topOf(glyph) + bottomOf(glyph)) / 2];
    const [column, row] = [Math.floor(x / size), Math.floor(y / size)];
    for (let left = column - 1; left <= column + 1; left += 1) {
      for (let down = row - 1; down <= row + 1; down += 1) {
        const covered = places
          .get(`${left} ${down}`)
          ?.some((one) => x >= one.left && x <= one.right && y >= topOf(one) && y <= bottomOf(one));
        if (covered) return false;
      }
    }
    return true;
  };
}

/** Sizes of characters, few enough to spread as arguments. */
function sample(glyphs: readonly Glyph[]): number[] {
  return [...new Set(glyphs.map(({ size }) => Math.ceil(size)))].slice(0, 100);
}
