import type { PlanId } from "../../../../shared/model/ids.ts";

/** A column narrower than this holds under 17 characters a line: the program folds others before. */
export const LEAST_WIDTH = 280;
/** Columns that a person wants open share the room down to 14 characters a line; only then the table scrolls sideways. */
export const NARROWEST_EVEN = 232;
/** A folded column: its place name, set vertically. */
export const SPINE_WIDTH = 24;
/** Row and sentence numbers. */
export const GUTTER_WIDTH = 32;

/**
 * Which plans are folded where the person has not said: the last ones, as many as must be so that the others can be
 * read, never the base.
 */
export function foldedByWidth(plans: readonly PlanId[], base: PlanId | null, width: number): ReadonlySet<PlanId> {
  const inOrder = [...plans].sort((x, y) => Number(y === base) - Number(x === base));
  return new Set(inOrder.slice(openByWidth(plans.length, width)));
}

/** How many columns of some can stand open at a width and still be read. */
export function openByWidth(count: number, width: number): number {
  let open = count;
  while (open > 1 && evenWidth(width, open, count - open) < LEAST_WIDTH) open -= 1;
  return open;
}

/** The width of each of some open columns beside some spines. */
export function evenWidth(width: number, open: number, spines: number): number {
  // Down to a quarter of a pixel, so that no rounding makes the table wider than its room.
  return Math.floor(((width - GUTTER_WIDTH - spines * SPINE_WIDTH) / Math.max(open, 1)) * 4) / 4;
}
