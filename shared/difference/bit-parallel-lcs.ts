import { placesOf, stepRow } from "./bit-rows.ts";
import type { Pairing } from "./pairing.ts";

/** Two sequences of symbols below `alphabet`. */
export type Sequences = { readonly a: Int32Array; readonly b: Int32Array; readonly alphabet: number };

/** Words that the rows kept for the way back may take, 4 bytes each: two texts of some 22,000 characters. */
const ROW_WORDS = 1 << 24;

/**
 * Adds the pairs of one longest common subsequence, in order, shifted by `shiftA` and `shiftB`.
 *
 * Every row of the bit-parallel table is kept and the way back is read from its bits; the time depends on the lengths
 * alone, not on how much differs (Hyyrö, "A Note on Bit-Parallel Alignment Computation", PSC 2004). Where the rows would
 * not fit, `b` is halved and the best place to cut `a` found from both ends (Hirschberg, CACM 18, 1975), at most twice the time.
 */
export function pairLcs(sequences: Sequences, pairing: Pairing, shiftA = 0, shiftB = 0, rowWords = ROW_WORDS): void {
  const { a, b, alphabet } = sequences;
  if (a.length === 0 || b.length === 0) return;
  const words = (a.length + 31) >>> 5;
  if ((b.length + 1) * words <= rowWords || b.length === 1) {
    const before = pairing.length;
    walkBack(keepRows(sequences, words), words, sequences, pairing, shiftA, shiftB);
    pairing.reverseFrom(before);
    return;
  }
  const halfB = b.length >>> 1;
  const cutA = bestCut(sequences, halfB);
  const head = { a: a.subarray(0, cutA), b: b.subarray(0, halfB), alphabet };
  const tail = { a: a.subarray(cutA), b: b.subarray(halfB), alphabet };
  pairLcs(head, pairing, shiftA, shiftB, rowWords);
  pairLcs(tail, pairing, shiftA + cutA, shiftB + halfB, rowWords);
}

function keepRows({ a, b, alphabet }: Sequences, words: number): Int32Array {
  const places = placesOf(a, alphabet, words);
  const rows = new Int32Array((b.length + 1) * words).fill(-1, 0, words);
  for (let at = 0; at < b.length; at += 1) {
    const from = at * words;
    stepRow(rows, from, from + words, places, (b[at] ?? 0) * words, words);
  }
  return rows;
}

/**
 * Reads the pairs from the last to the first. A one says that a's last character is not needed. A zero that stands in
 * the row above too says that b's last is not needed: the k-th zero of a row lies right of the (k-1)-th of the row above.
 */
function walkBack(
  rows: Int32Array,
  words: number,
  { a, b }: Sequences,
  pairing: Pairing,
  shiftA: number,
  shiftB: number,
): void {
  let inA = a.length - 1;
  let inB = b.length;
  while (inA >= 0 && inB > 0) {
    const word = inB * words + (inA >>> 5);
    const bit = 1 << (inA & 31);
    if (((rows[word] ?? 0) & bit) !== 0) {
      inA -= 1;
      continue;
    }
    inB -= 1;
    if (((rows[word - words] ?? 0) & bit) === 0) continue;
    pairing.add(inA + shiftA, inB + shiftB);
    inA -= 1;
  }
}

/** Where to cut `a` so that the halves of `b`, cut at `halfB`, find a longest common subsequence with its two parts. */
function bestCut({ a, b, alphabet }: Sequences, halfB: number): number {
  const head = prefixLengths(a, b.subarray(0, halfB), alphabet);
  const tail = prefixLengths(a.slice().reverse(), b.slice(halfB).reverse(), alphabet);
  let best = 0;
  for (let cut = 1; cut <= a.length; cut += 1) {
    const here = (head[cut] ?? 0) + (tail[a.length - cut] ?? 0);
    if (here > (head[best] ?? 0) + (tail[a.length - best] ?? 0)) best = cut;
  }
  return best;
}

/** The length of the longest common subsequence of b with each prefix of a: entry i for a[0, i). */
function prefixLengths(a: Int32Array, b: Int32Array, alphabet: number): Int32Array {
  const words = (a.length + 31) >>> 5;
  const places = placesOf(a, alphabet, words);
  const row = new Int32Array(words).fill(-1);
  for (const symbol of b) stepRow(row, 0, 0, places, symbol * words, words);
  const lengths = new Int32Array(a.length + 1);
  for (let at = 0; at < a.length; at += 1) {
    const isZero = 1 - (((row[at >>> 5] ?? 0) >>> (at & 31)) & 1);
    lengths[at + 1] = (lengths[at] ?? 0) + isZero;
  }
  return lengths;
}
