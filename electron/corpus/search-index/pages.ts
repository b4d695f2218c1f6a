import { prepared, type ReadableCorpus } from "../connection.ts";
import { DamagedListError, ListBytes, lowBits } from "./ascending.ts";
import { ListCursor } from "./lists.ts";
import type { Segment } from "./segment.ts";

/** The lists that begin in a page, in the order of their keys. */
export type Heads = {
  readonly keys: Float64Array;
  /** How many places each has. */
  readonly counts: Uint32Array;
  /** In how many texts they lie. */
  readonly texts: Uint32Array;
  /** How many low bits their steps have. */
  readonly lows: Uint8Array;
  /** Where in the page its places begin, and where they end. */
  readonly froms: Uint32Array;
  readonly ends: Uint32Array;
};

/** A page of a segment's lists. */
export type Page = {
  readonly lists: ListBytes;
  readonly heads: Heads;
  /** The same with the pages that its last list goes on in; null as long as that was not asked for. */
  whole: ListBytes | null;
};

const keptPages = new WeakMap<ReadableCorpus, Map<number, Page>>();
/** In pages of some 4 KB, and about twice as much for what is made of them. When there is no room left, all are forgotten. */
const MOST_KEPT = 4096;

/** A page of a segment that `listSegments` gave last, counted from its first one. What was read once is not read again. */
export function readPage(corpus: ReadableCorpus, { firstPage, directory, documents }: Segment, at: number): Page {
  const kept = pagesOf(corpus);
  const known = kept.get(firstPage + at);
  if (known !== undefined) return known;
  const bytes = prepared<[number], Buffer>(corpus, "SELECT lists FROM search_page WHERE number = ?")
    .pluck()
    .get(firstPage + at);
  if (bytes === undefined) throw new DamagedListError();
  // Of a page amid a list the directory tells the same as of the next one; of those amid the last list it tells nothing.
  const { keys, offsets } = directory;
  const begins = at < keys.length && keys[at] !== keys[at + 1];
  const heads = begins ? readHeads(new ListCursor(bytes, offsets[at] ?? 0, keys[at] ?? 0), documents.places) : NO_HEADS;
  const page: Page = { lists: new ListBytes([bytes]), heads, whole: null };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(firstPage + at, page);
  return page;
}

/** All lists of a segment. */
export function readLists(corpus: ReadableCorpus, { firstPage, pages }: Segment): ListBytes {
  const parts = prepared<[number, number], Buffer>(
    corpus,
    "SELECT lists FROM search_page WHERE number BETWEEN ? AND ? ORDER BY number",
  )
    .pluck()
    .all(firstPage, firstPage + pages - 1);
  return new ListBytes(parts);
}

/** Forgets what was read: pages that went leave their numbers to others. */
export function forgetPages(corpus: ReadableCorpus): void {
  keptPages.delete(corpus);
}

function pagesOf(corpus: ReadableCorpus): Map<number, Page> {
  const known = keptPages.get(corpus) ?? new Map<number, Page>();
  keptPages.set(corpus, known);
  return known;
}

const NO_HEADS: Heads = {
  keys: new Float64Array(),
  counts: new Uint32Array(),
  texts: new Uint32Array(),
  lows: new Uint8Array(),
  froms: new Uint32Array(),
  ends: new Uint32Array(),
};

function readHeads(list: ListCursor, places: number): Heads {
  const keys: number[] = [];
  const counts: number[] = [];
  const texts: number[] = [];
  const froms: number[] = [];
  const ends: number[] = [];
  for (; list.key < Number.POSITIVE_INFINITY; list.next()) {
    keys.push(list.key);
    counts.push(list.count);
    texts.push(list.texts);
    froms.push(list.from);
    ends.push(list.end);
  }
  return {
    keys: Float64Array.from(keys),
    counts: Uint32Array.from(counts),
    texts: Uint32Array.from(texts),
    lows: Uint8Array.from(counts, (count) => lowBits(count, places)),
    froms: Uint32Array.from(froms),
    ends: Uint32Array.from(ends),
  };
}
