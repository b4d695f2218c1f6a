import { foldText } from "./fold.ts";

// Whether two texts are copies of each other can be told from two small samples of them. A text is cut into all its
// shingles, runs of eight letters and digits; a hash drawn from each puts them in an order that has nothing to do with the
// text, and the first of that order are kept. What two samples share, up to where the shorter one reaches, is an unbiased
// estimate of what the texts share: bottom-k sketches (Broder 1997, "On the resemblance and containment of documents").

/** The smallest hashes of a text's shingles, ascending, each once. */
export type Sketch = Uint32Array;

/** So many hashes are kept: 4 kB for a plan, and shares that are right to ±3 % or better. */
export const SKETCH_SIZE = 1024;

/** Of Chinese text, eight characters in a row seldom meet by chance, and a wrong character spoils but eight of them. */
const SHINGLE = 8;
/** Hashes are sorted out when so many have come together. */
const WORKING_SIZE = 16 * SKETCH_SIZE;
/** The number of hashes there are. */
const HASHES = 2 ** 32;

/** How much two texts have in common, 0–1 each. */
export type Likeness = {
  /** The share of both texts that stands in the other as well (Dice). */
  readonly similarity: number;
  /** The share of the shorter text that stands in the longer one. */
  readonly contained: number;
  /** On how many shingles of the shorter text this rests; the fewer, the less it says. */
  readonly compared: number;
};

/** The sketch of a text's letters and digits; script, width, blanks and punctuation do not count. */
export function sketchText(text: string): Sketch {
  const letters = foldText(text).text.replace(/[^\p{L}\p{N}]+/gu, "");
  const kept = new Uint32Array(WORKING_SIZE);
  let count = 0;
  // Above this hash none is among the smallest any more.
  let bound = HASHES;
  for (let at = 0; at + SHINGLE <= letters.length; at += 1) {
    const hash = hashAt(letters, at);
    if (hash > bound) continue;
    kept[count] = hash;
    count += 1;
    if (count < WORKING_SIZE) continue;
    const smallest = smallestOf(kept);
    kept.set(smallest);
    count = smallest.length;
    bound = reachOf(smallest);
  }
  return smallestOf(kept.subarray(0, count));
}

/** What two texts have in common, told from their sketches. A text without a shingle has nothing in common with any. */
export function compareSketches(a: Sketch, b: Sketch): Likeness {
  const reach = Math.min(reachOf(a), reachOf(b));
  const shorter = Math.min(countUpTo(a, reach), countUpTo(b, reach));
  const both = countUpTo(a, reach) + countUpTo(b, reach);
  const inA = new Set(a);
  const common = b.filter((hash) => hash <= reach && inA.has(hash)).length;
  if (shorter === 0) return { similarity: 0, contained: 0, compared: 0 };
  return { similarity: (2 * common) / both, contained: common / shorter, compared: shorter };
}

/** The hash up to which a sketch holds every one of its text. */
function reachOf(sketch: Sketch): number {
  return sketch.length < SKETCH_SIZE ? HASHES : (sketch[SKETCH_SIZE - 1] ?? HASHES);
}

function countUpTo(sketch: Sketch, reach: number): number {
  const beyond = sketch.findIndex((hash) => hash > reach);
  return beyond === -1 ? sketch.length : beyond;
}

/** The smallest of the hashes, ascending, each once. */
function smallestOf(hashes: Uint32Array): Sketch {
  return Uint32Array.from(new Set(hashes.toSorted())).slice(0, SKETCH_SIZE);
}

/** FNV-1a over the UTF-16 units of a shingle, stirred as MurmurHash3 does at its end, so that all bits are even. */
function hashAt(text: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + SHINGLE; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
