import { isOwnWording } from "../../../shared/difference/own-wording.ts";

/** How near a wording is to the base's, the nearest first. */
export const NEARNESSES = ["close", "partly", "own"] as const;
export type Nearness = (typeof NEARNESSES)[number];

const CLOSE = 0.7;

/** How near a wording is of which a share, 0–1, is the base's, too. */
export function nearnessOf(similarity: number): Nearness {
  if (isOwnWording({ similarity })) return "own";
  return similarity >= CLOSE ? "close" : "partly";
}
