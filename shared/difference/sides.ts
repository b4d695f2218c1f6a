import type { Match } from "./match.ts";

/** What a text allows at each place of its content, from 0 to its length. */
export type Side = {
  /** 1 where a readable difference may begin or end. */
  readonly cuts: Uint8Array;
  /** How many units of punctuation and blanks stand there; at both ends of the text one more. */
  readonly pauses: Uint8Array;
};

/** Two texts under comparison. */
export type Sides = { readonly a: Side; readonly b: Side };

/** Whether both sides may be cut there. */
export function canCut({ a, b }: Sides, inA: number, inB: number): boolean {
  return a.cuts[inA] === 1 && b.cuts[inB] === 1;
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
