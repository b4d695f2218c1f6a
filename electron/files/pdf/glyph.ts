/** A stretch of a page that is turned upright, in points from its top left corner. */
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** A character on a line that runs from left to right. */
export type Glyph = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly base: number;
  readonly size: number;
  readonly hidden: boolean;
  readonly artifact: boolean;
};

/** Chinese characters fill their square; this much of it lies above the baseline, the rest below. */
const ABOVE = 0.88;

export function topOf({ base, size }: Pick<Glyph, "base" | "size">): number {
  return base - ABOVE * size;
}

export function bottomOf({ base, size }: Pick<Glyph, "base" | "size">): number {
  return base + (1 - ABOVE) * size;
}

/** The smallest box around all. */
export function boxAround(boxes: readonly Box[]): Box {
  const around = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { left, right, top, bottom } of boxes) {
    around.left = Math.min(around.left, left);
    around.right = Math.max(around.right, right);
    around.top = Math.min(around.top, top);
    around.bottom = Math.max(around.bottom, bottom);
  }
  return around;
}

/** How much of the lower one's height two stretches share, 0–1: two pieces of one line share at least half. */
export function sharedHeight(a: Pick<Box, "top" | "bottom">, b: Pick<Box, "top" | "bottom">): number {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const least = Math.min(a.bottom - a.top, b.bottom - b.top);
  return least > 0 ? Math.max(0, shared / least) : 0;
}

export function isBlankText(text: string): boolean {
  return text.trim() === "";
}

/** The middle one of some numbers; 0 where there are none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
