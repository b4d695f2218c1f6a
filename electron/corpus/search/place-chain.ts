import type { ReadableCorpus } from "../connection.ts";
import type { AscendingReader } from "../search-index/ascending.ts";
import { findList, type List, readList } from "../search-index/find-lists.ts";
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
  const [shortest, ...others] = lists.toSorted((one, other) => one.list.count - other.list.count);
  return shortest === undefined ? null : new PlaceChain([shortest, ...others]);
}

type PlacedList = { readonly list: List; readonly offset: number };

/** At most so many places are read at once: few where few are wanted. */
const FIRST_READ = 32;
const READ = 1024;

/** Gives the places where a word begins: those where all of its pairs stand as they stand in the word. */
export class PlaceChain {
  /** How many texts have the rarest pair: no more can have all. */
  readonly texts: number;
  private readonly rarest: AscendingReader;
  private readonly offset: number;
  private readonly others: readonly PlaceCursor[];
  private readonly places: Uint32Array;
  private share = FIRST_READ;

  /** @param lists the shortest first */
  constructor([first, ...others]: readonly [PlacedList, ...PlacedList[]]) {
    this.texts = first.list.texts;
    this.rarest = readList(first.list);
    this.offset = first.offset;
    this.others = others.map(({ list, offset }) => new PlaceCursor(list, offset));
    this.places = new Uint32Array(Math.min(first.list.count, READ));
  }

  /** Further places, none behind the last. They hold until the next call. */
  next(): Uint32Array {
    const { rarest, places } = this;
    let count = 0;
    while (count === 0 && rarest.left > 0) {
      count = rarest.read(places.subarray(0, this.share));
      this.share = Math.min(2 * this.share, READ);
      let shift = this.offset;
      for (const other of this.others) {
        count = other.keep(places, count, shift);
        shift = 0;
      }
    }
    return places.subarray(0, count);
  }
}

/** Goes through the list of a pair that stands somewhere in a word. */
class PlaceCursor {
  private readonly reader: AscendingReader;
  private readonly offset: number;
  private readonly read: Uint32Array;
  private at = 0;
  private count = 0;

  constructor(list: List, offset: number) {
    this.reader = readList(list);
    this.offset = offset;
    this.read = new Uint32Array(Math.min(list.count, READ));
  }

  /**
   * Keeps those of so many ascending places where the word may begin, as far as the pair is concerned. Gives how many.
   *
   * @param shift how far before each place the word would begin
   */
  keep(places: Uint32Array, length: number, shift: number): number {
    const { offset, read, reader } = this;
    let { at, count } = this;
    let kept = 0;
    for (let index = 0; index < length; index += 1) {
      const place = (places[index] ?? 0) - shift;
      const wanted = place + offset;
      for (;;) {
        while (at < count && (read[at] ?? 0) < wanted) at += 1;
        if (at < count || reader.left === 0) break;
        count = reader.read(read);
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
