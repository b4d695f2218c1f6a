import type { Phrase } from "./phrases.ts";

/** Words of 32 bits in a signature. */
export const SIGNATURE_WORDS = 4;
const BITS = SIGNATURE_WORDS * 32;
/** A phrase sets a bit for each so many of its characters, so that long phrases count for more. */
const CHARACTERS_PER_BIT = 6;

/**
 * Writes the signature of a clause from `at` on: bits chosen by its phrases (a Bloom filter), so that the bits two
 * signatures have in common tell about how much of their texts is the same.
 */
export function writeSignature(phrases: readonly Phrase[], words: Uint32Array, at: number): void {
  for (const { hash, length } of phrases) {
    let state = hash;
    for (let left = length; left > 0; left -= CHARACTERS_PER_BIT) {
      state = mixed(state);
      const bit = state % BITS;
      const word = at + (bit >>> 5);
      words[word] = (words[word] ?? 0) | (1 << (bit & 31));
    }
  }
}

/** How many bits of a word are set (Warren, Hacker's Delight, 5-1). */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Another number of 32 bits (a step of the splitmix32 generator). */
function mixed(state: number): number {
  const next = (state + 0x9e3779b9) | 0;
  const half = Math.imul(next ^ (next >>> 16), 0x21f0aaad);
  return (half ^ (half >>> 15)) >>> 0;
}
