import type { Difference } from "../model/difference.ts";

/** Where less is shared, a reader would see a whole text underlined: the shared words are then an accident. */
const LEAST_SHARED = 0.3;

/** Whether a text says the same in its own words (另行表述), so that marks would say nothing; on screen as in a file. */
export function isOwnWording({ similarity }: Pick<Difference, "similarity">): boolean {
  return similarity < LEAST_SHARED;
}
