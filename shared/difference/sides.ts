import type { Match } from "./match.ts";

/** What a text allows at each place of its content, from 0 to its length. */
export type Side = {
  /** Whether a change may begin or end there: a sum of the constants below; 0 inside what is never cut. */
  readonly cuts: Uint8Array;
  /** How many units of punctuation and blanks stand there; at both ends of the text some more. */
  readonly pauses: Uint8Array;
};

/** Words, names or punctuation meet here. */
export const EDGE = 1;
/** A word of two characters or more ends here. */
export const WORD_ENDS = 2;
/** A word of two characters or more begins here. */
export const WORD_BEGINS = 4;
/** Inside a word of the dictionary. Dictionaries differ on what is one word, so the other text may show a boundary. */
export const INSIDE_WORD = 8;
/** Between single characters that the dictionary does not join: they may be a word that it does not know. */
export const STRAY = 16;

/** Two texts under comparison. */
export type Sides = { readonly a: Side; readonly b: Side };

/** Whether a match may begin there: at an edge of both sides, or before a whole word of one (公开 and 公开栏, not 公 and 公开). */
export function canBegin(sides: Sides, inA: number, inB: number): boolean {
  return canCut(sides, inA, inB, WORD_BEGINS);
}

/** Whether a match may end there: at an edge of both sides, or after a whole word of one. */
export function canEnd(sides: Sides, inA: number, inB: number): boolean {
  return canCut(sides, inA, inB, WORD_ENDS);
}

function canCut({ a, b }: Sides, inA: number, inB: number, whole: number): boolean {
  const cutA = a.cuts[inA] ?? 0;
  const cutB = b.cuts[inB] ?? 0;
  if (((cutA | cutB) & EDGE) !== 0 && ((cutA & cutB & EDGE) !== 0 || cutA === STRAY || cutB === STRAY)) return true;
  return ((cutA & whole) !== 0 && cutB === INSIDE_WORD) || ((cutB & whole) !== 0 && cutA === INSIDE_WORD);
}

/** How much punctuation both sides have there. */
export function sharedPause({ a, b }: Sides, inA: number, inB: number): number {
  return Math.min(a.pauses[inA] ?? 0, b.pauses[inB] ?? 0);
}

/** The length of a match as it is printed: its units and the punctuation that both sides have in and around it. */
export function printedLength(sides: Sides, { a, b, length }: Match): number {
  let printed = length;
  for (let at = 0; at <= length; at += 1) printed += sharedPause(sides, a + at, b + at);
  return printed;
}
