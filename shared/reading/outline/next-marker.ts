import type { Element } from "../elements.ts";
import { foldedOf } from "../passage.ts";
import { type Marker, type MarkerStyle, markerAt, usualRank } from "./marker.ts";

/** How far ahead the next number of a level is looked for. */
const LOOK_AHEAD = 60;

/** The next number of a style below an element, before any of a higher level; null where there is none soon. */
export function nextMarker(elements: readonly Element[], at: number, style: MarkerStyle): Marker | null {
  const rank = usualRank(style);
  for (let index = at + 1; index < Math.min(elements.length, at + LOOK_AHEAD); index += 1) {
    for (const words of leadingWords(elements[index])) {
      const marker = markerAt(words);
      if (marker?.style === style) return marker;
      if (marker !== null && usualRank(marker.style) < rank) break;
    }
  }
  return null;
}

function leadingWords(element: Element | undefined): string[] {
  if (element === undefined) return [];
  if (element.kind === "paragraph") return [element.words];
  return element.row.passages.map(foldedOf);
}
