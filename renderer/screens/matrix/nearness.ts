import { LEAST_SHARED } from "../../../shared/difference/own-wording.ts";
import type { CellDistance } from "../../../shared/model/comparison.ts";

/** How near a wording is to the base's, the nearest first. */
export const NEARNESSES = ["close", "partly", "held", "own"] as const;
export type Nearness = (typeof NEARNESSES)[number];

const CLOSE = 0.7;

/** How near the wording of a cell is to the base's; `held`: the base has it, too, and much more beside it. */
export function nearnessOf({ similarity, isOwnWording }: Pick<CellDistance, "similarity" | "isOwnWording">): Nearness {
  if (isOwnWording) return "own";
  if (similarity < LEAST_SHARED) return "held";
  return similarity >= CLOSE ? "close" : "partly";
}
