import type { Difference } from "../model/difference.ts";

/** Where less is shared, a reader would see a whole text underlined: the shared words are then an accident. */
export const LEAST_SHARED = 0.3;

/** A text of which the other holds more than this is a part of it, however much longer the other is. */
const MOST_HELD = 0.6;

type Compared = Pick<Difference, "similarity" | "runs">;

/** Whether the second text says the same in its own words (另行表述), so that marks would say nothing; on screen as in a file. */
export function isOwnWording(difference: Compared): boolean {
  return difference.similarity < LEAST_SHARED && heldShare(difference) <= MOST_HELD;
}

/** Whether the first text holds most of the second and much more beside it: then how alike they are says little. */
export function isHeld(difference: Compared): boolean {
  return difference.similarity < LEAST_SHARED && heldShare(difference) > MOST_HELD;
}

/** The share of the second text, 0–1, that the first holds, too. */
export function heldShare({ runs }: Pick<Difference, "runs">): number {
  let all = 0;
  let held = 0;
  for (const { kind, b } of runs) {
    if (b === null) continue;
    all += b.end - b.start;
    if (kind !== "insert") held += b.end - b.start;
  }
  return all === 0 ? 0 : held / all;
}
