import type { Element } from "../elements.ts";
import { isLineHeading } from "../headings.ts";
import { type MarkerStyle, markerAt } from "../outline/marker.ts";

/** The levels of an outline whose headings have no numbers, from the top down. */
const UNNUMBERED: readonly MarkerStyle[] = ["section", "item", "subitem"];

/**
 * The place in the outline of every level of headings that stand without numbers: that of the numbered headings of their
 * level, or below the level above them; the highest are sections.
 */
export function headingStyles(elements: readonly Element[]): ReadonlyMap<number, MarkerStyle> {
  const numbered = new Map<number, MarkerStyle>();
  const bare = new Set<number>();
  for (const element of elements) {
    if (element.kind === "row" || element.level === null) continue;
    const marker = markerAt(element.words);
    if (marker !== null && !numbered.has(element.level)) numbered.set(element.level, marker.style);
    if (marker === null && isLineHeading(element.words)) bare.add(element.level);
  }
  const styles = new Map<number, MarkerStyle>();
  let rank = -1;
  for (const level of [...new Set([...numbered.keys(), ...bare])].sort((a, b) => a - b)) {
    const known = numbered.get(level);
    rank = known === undefined ? rank + 1 : Math.max(rank, UNNUMBERED.indexOf(known));
    const style = known ?? UNNUMBERED[rank];
    if (bare.has(level) && style !== undefined) styles.set(level, style);
  }
  return styles;
}
