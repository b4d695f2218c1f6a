import { CODE_POINTS } from "./code-points.ts";

/**
 * The characters of a text that can match something in the other text, as numbers. Characters that the other text
 * lacks are in no common subsequence, so leaving them out shortens the work and keeps the result exact.
 */
export type Symbols = {
  /** 0, 1, 2 … by first appearance; equal characters have equal numbers in both texts. */
  readonly ids: Int32Array;
  /** Which code point of its text each of them is. */
  readonly indices: Int32Array;
};

export type SymbolPair = {
  readonly a: Symbols;
  readonly b: Symbols;
  /** How many different numbers there are. */
  readonly alphabet: number;
};

/** What is known of a code point while two texts are read; all zero between two calls. */
const marks = new Int32Array(CODE_POINTS);
const ONLY_IN_A = -1;

/** Numbers the code points that two texts share. */
export function shareSymbols(a: Int32Array, b: Int32Array): SymbolPair {
  for (let at = 0; at < a.length; at += 1) marks[a[at] ?? 0] = ONLY_IN_A;
  const alphabet = numberShared(b);
  const shared = { a: keepNumbered(a), b: keepNumbered(b), alphabet };
  for (let at = 0; at < a.length; at += 1) marks[a[at] ?? 0] = 0;
  return shared;
}

/** Gives each code point that both texts have its number, plus one so that 0 can mean none. */
function numberShared(codes: Int32Array): number {
  let alphabet = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (marks[code] !== ONLY_IN_A) continue;
    alphabet += 1;
    marks[code] = alphabet;
  }
  return alphabet;
}

function keepNumbered(codes: Int32Array): Symbols {
  const ids = new Int32Array(codes.length);
  const indices = new Int32Array(codes.length);
  let kept = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const mark = marks[codes[at] ?? 0] ?? 0;
    if (mark <= 0) continue;
    ids[kept] = mark - 1;
    indices[kept] = at;
    kept += 1;
  }
  return { ids: ids.subarray(0, kept), indices: indices.subarray(0, kept) };
}
