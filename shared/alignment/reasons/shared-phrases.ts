import type { Stretch } from "../clauses/sentences.ts";

/** A phrase that two texts share, with the places where it stands in either. */
export type SharedPhrase = { readonly text: string; readonly a: readonly Stretch[]; readonly b: readonly Stretch[] };

const SHORTEST = 4;
/** A clause of twenty thousand characters must not make reasons slow; its beginning will do. */
const LONGEST_TEXT = 4000;
const LETTERS = /^[\p{L}\p{N}+%]+$/u;

/**
 * The longest phrases of at least four characters that stand in both texts and cross no punctuation; a phrase within a
 * longer one is left out. In the order in which they stand in `a`.
 */
export function sharedPhrases(a: string, b: string): SharedPhrase[] {
  const [left, right] = [a.slice(0, LONGEST_TEXT), b.slice(0, LONGEST_TEXT)];
  const starts = startsOfGrams(right);
  const found = new Map<string, { a: Stretch[]; b: Stretch[] }>();
  for (let at = 0; at + SHORTEST <= left.length; ) {
    const { length, places } = longestAt(left, at, right, starts);
    if (length < SHORTEST) {
      at += 1;
      continue;
    }
    const text = left.slice(at, at + length);
    const phrase = found.get(text);
    const here = { start: at, end: at + length };
    if (phrase === undefined)
      found.set(text, { a: [here], b: places.map((start) => ({ start, end: start + length })) });
    else phrase.a.push(here);
    at += length;
  }
  return [...found].map(([text, places]) => ({ text, ...places }));
}

function startsOfGrams(text: string): ReadonlyMap<string, number[]> {
  const starts = new Map<string, number[]>();
  for (let at = 0; at + SHORTEST <= text.length; at += 1) {
    const gram = text.slice(at, at + SHORTEST);
    if (!LETTERS.test(gram)) continue;
    const known = starts.get(gram);
    if (known === undefined) starts.set(gram, [at]);
    else known.push(at);
  }
  return starts;
}

/** The longest phrase that begins at a place of `left`, with all places where it begins in `right`. */
function longestAt(
  left: string,
  at: number,
  right: string,
  starts: ReadonlyMap<string, number[]>,
): { readonly length: number; readonly places: readonly number[] } {
  let length = 0;
  let places: number[] = [];
  for (const start of starts.get(left.slice(at, at + SHORTEST)) ?? []) {
    let common = SHORTEST;
    while (left[at + common] === right[start + common] && LETTERS.test(left[at + common] ?? "")) common += 1;
    if (common > length) {
      length = common;
      places = [start];
    } else if (common === length) places.push(start);
  }
  return { length, places };
}
