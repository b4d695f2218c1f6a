import type { ReadableCorpus } from "../connection.ts";
import type { AscendingReader } from "../search-index/ascending.ts";
import { findList, type List } from "../search-index/find-lists.ts";
import { pairKey } from "../search-index/keys.ts";
import type { Segment } from "../search-index/segment.ts";

/** Two characters of a word, and where in it they stand. */
export type Pair = { readonly key: number; readonly offset: number };

/** The pairs that a word of at least two characters is made of: every character is in one. */
export function pairsOf(codes: Uint32Array): Pair[] {
  const last = codes.length - 2;
  const pair = (offset: number): Pair => ({ key: pairKey(codes[offset] ?? 0, codes[offset + 1] ?? 0), offset });
  return Array.from({ length: (last >>> 1) + 1 }, (_, at) => pair(2 * at)).concat(last % 2 === 0 ? [] : [pair(last)]);
}

/**
 * Chains a word's pairs in a segment; null where no text has one of them, which is moved to the front, as it is likely
 * to be rare elsewhere, too.
 */
export function chainPairs(corpus: ReadableCorpus, segment: Segment, pairs: Pair[]): PlaceChain | null {
  const lists: PlacedList[] = [];
  for (const [at, { key, offset }] of pairs.entries()) {
    const list = findList(corpus, segment, key);
    if (list === null || list.texts === 0) {
      pairs.unshift(...pairs.splice(at, 1));
      return null;
    }
    lists.push({ list, offset });
  }
  return new PlaceChain(lists.toSorted((one, other) => one.list.count - other.list.count));
}

type PlacedList = { readonly list: List; readonly offset: number };

/** Gives the places where the pairs of a word stand, each where it stands in the word. */
export class PlaceChain {
  /** How many texts have the rarest pair: no more can have all. */
  readonly texts: number;
  private readonly pairs: readonly PlaceCursor[];
  private readonly places: Uint32Array;

  /** @param lists at least one, the shortest first */
  constructor(lists: readonly PlacedList[]) {
    this.texts = lists[0]?.list.texts ?? 0;
    this.pairs = lists.map(({ list, offset }) => new PlaceCursor(list.read(), list.count, offset));
    this.places = new Uint32Array(lists[0]?.list.count ?? 0);
  }

  /** The further places before a place, which is behind all asked for earlier. They hold until the next call. */
  before(end: number): Uint32Array {
    const [rarest, ...others] = this.pairs;
    let count = rarest?.fill(this.places, end) ?? 0;
    for (const other of others) count = other.keep(this.places, count);
    return this.places.subarray(0, count);
  }
}

/** At most so many places are read at once. */
const READ = 512;

/** Goes through a list, each place counted from where the word begins. */
class PlaceCursor {
  private readonly reader: AscendingReader;
  private readonly offset: number;
  private readonly read: Uint32Array;
  private at = 0;
  private count = 0;

  constructor(reader: AscendingReader, count: number, offset: number) {
    this.reader = reader;
    this.offset = offset;
    this.read = new Uint32Array(Math.min(count, READ));
  }

  /** Gives the further places before a place. Gives how many. */
  fill(into: Uint32Array, end: number): number {
    const { offset, read } = this;
    let { at, count } = this;
    let filled = 0;
    for (;;) {
      for (; at < count; at += 1) {
        const place = read[at] ?? 0;
        if (place >= end + offset) break;
        // What stands before the segment's first place begins nowhere.
        if (place < offset) continue;
        into[filled] = place - offset;
        filled += 1;
      }
      if (at < count || this.reader.left === 0) break;
      count = this.reader.read(read);
      at = 0;
    }
    this.at = at;
    this.count = count;
    return filled;
  }

  /** Keeps those of so many ascending places that it has, too. Gives how many. */
  keep(places: Uint32Array, length: number): number {
    const { offset, read } = this;
    let { at, count } = this;
    let kept = 0;
    for (let index = 0; index < length; index += 1) {
      const place = places[index] ?? 0;
      const wanted = place + offset;
      for (;;) {
        while (at < count && (read[at] ?? 0) < wanted) at += 1;
        if (at < count || this.reader.left === 0) break;
        count = this.reader.read(read);
        at = 0;
      }
      if (at === count) break;
      if (read[at] === wanted) {
        places[kept] = place;
        kept += 1;
      }
    }
    this.at = at;
    this.count = count;
    return kept;
  }
}
