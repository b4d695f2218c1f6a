import type { GrowingLists } from "./growing-lists.ts";

/** For every term the lists that hold it, one after the other in one array; a term that too many hold has none. */
export type Holders = {
  /** Where the holders of each term begin; those of the last end with the array. */
  readonly starts: Uint32Array;
  readonly lists: Uint32Array;
};

/** In how many lists each term stands. */
export function countHolders({ numbers, length }: GrowingLists, bits: number, terms: number): Uint32Array {
  const counts = new Uint32Array(terms);
  for (let at = 0; at < length; at += 1) {
    const term = (numbers[at] ?? 0) >>> bits;
    counts[term] = (counts[term] ?? 0) + 1;
  }
  return counts;
}

/**
 * Turns lists of terms round. A term is what a number is without its lowest `bits`.
 *
 * @param most terms with more holders are left out
 * @param order the lists in another order than theirs; then a holder is given by its place in it
 */
export function invertLists(
  lists: GrowingLists,
  bits: number,
  counts: Uint32Array,
  most: number,
  order?: Uint32Array,
): Holders {
  const starts = new Uint32Array(counts.length + 1);
  for (let term = 0; term < counts.length; term += 1) {
    const count = counts[term] ?? 0;
    starts[term + 1] = (starts[term] ?? 0) + (count <= most ? count : 0);
  }
  const held = new Uint32Array(starts[counts.length] ?? 0);
  const next = starts.slice(0, counts.length);
  const { numbers } = lists;
  for (let holder = 0; holder < lists.count; holder += 1) {
    const list = order === undefined ? holder : (order[holder] ?? 0);
    const end = lists.endOf(list);
    for (let at = lists.startOf(list); at < end; at += 1) {
      const term = (numbers[at] ?? 0) >>> bits;
      if ((counts[term] ?? 0) > most) continue;
      const place = next[term] ?? 0;
      held[place] = holder;
      next[term] = place + 1;
    }
  }
  return { starts, lists: held };
}
