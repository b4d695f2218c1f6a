import type { Span } from "../../model/span.ts";
import { splitSentences } from "./split-sentences.ts";

/** A sentence that is shown, or how many characters of sentences in a row are left out. */
export type TouchedSentence = { readonly place: Span } | { readonly omitted: number };

const WORDS = /[\p{L}\p{N}]/gu;

/** Of a text the sentences that some marks touch; those between are left out, and how much they hold is told. */
export function touchedSentences(text: string, marks: readonly Span[]): TouchedSentence[] {
  const shown: TouchedSentence[] = [];
  for (const place of splitSentences(text)) {
    const isTouched = marks.some(({ start, end }) => start < place.end && end > place.start);
    const before = shown.at(-1);
    const length = text.slice(place.start, place.end).match(WORDS)?.length ?? 0;
    if (isTouched) shown.push({ place });
    else if (before !== undefined && "omitted" in before)
      shown[shown.length - 1] = { omitted: before.omitted + length };
    else shown.push({ omitted: length });
  }
  return shown;
}
