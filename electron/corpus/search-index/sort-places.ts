import { Scratch } from "../../../shared/text/scratch.ts";

/** The code and the rank of no character. */
const NONE = 0;

/** Nothing but NONE between two plans: one array serves for all. */
const rankOfCode = new Uint32Array(0x110001);
const roomForRanks = new Scratch();
const roomForBehind = new Scratch();
const roomForSorted = new Scratch();

/**
 * Puts the rank of each character among all of them in its place; gives the characters by rank, the first being none. The
 * ranks hold until the next call.
 */
export function rankCharacters(codes: Uint32Array): { readonly ranks: Uint32Array; readonly characters: Uint32Array } {
  const found = [NONE];
  for (let place = 0; place < codes.length; place += 1) {
    const code = codes[place] ?? NONE;
    if (code === NONE || rankOfCode[code] !== NONE) continue;
    rankOfCode[code] = 1;
    found.push(code);
  }
  const characters = Uint32Array.from(found).sort();
  characters.forEach((code, rank) => {
    rankOfCode[code] = rank;
  });
  const ranks = roomForRanks.take(codes.length);
  for (let place = 0; place < codes.length; place += 1) ranks[place] = rankOfCode[codes[place] ?? NONE] ?? NONE;
  for (const code of characters) rankOfCode[code] = NONE;
  return { ranks, characters };
}

/**
 * Sorts the places where a character stands by it and by what stands behind it, where that is the same by themselves; no
 * character stands last. Gives where the places of each character end, too. A radix sort (Hollerith 1889) of two rounds,
 * of which the one by what stands behind is the one by what stands there, one place on: characters are counted once. The
 * places hold until the next call.
 */
export function sortPlaces(
  ranks: Uint32Array,
  characters: number,
): { readonly sorted: Uint32Array; readonly ends: Uint32Array } {
  const next = new Uint32Array(characters + 1);
  for (let place = 0; place < ranks.length; place += 1) {
    const rank = (ranks[place] ?? NONE) + 1;
    next[rank] = (next[rank] ?? 0) + 1;
  }
  for (let rank = 1; rank <= characters; rank += 1) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0);
  const nones = next[NONE + 1] ?? 0;
  const ends = Uint32Array.from(next, (from) => Math.max(0, from - nones));
  const behind = roomForBehind.take(ranks.length);
  for (let place = 0; place < ranks.length; place += 1) {
    const rank = ranks[place] ?? NONE;
    const at = next[rank] ?? 0;
    behind[at] = place;
    next[rank] = at + 1;
  }
  const sorted = roomForSorted.take(ranks.length - nones);
  for (let index = 0; index < behind.length; index += 1) {
    const place = (behind[index] ?? 0) - 1;
    const rank = ranks[place] ?? NONE;
    if (rank === NONE) continue;
    const at = ends[rank] ?? 0;
    sorted[at] = place;
    ends[rank] = at + 1;
  }
  return { sorted, ends };
}
