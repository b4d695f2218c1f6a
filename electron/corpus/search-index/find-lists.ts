import type { ReadableCorpus } from "../connection.ts";
import { AscendingReader, lowBits } from "./ascending.ts";
import { lastKey } from "./keys.ts";
import { ListCursor, PAGE } from "./lists.ts";
import { readPages, type Segment } from "./segment.ts";

/** A list of a segment. */
export type List = {
  /** How many places it has. */
  readonly count: number;
  /** In how many texts they lie. */
  readonly texts: number;
  /** Reads the places from the first one. */
  readonly read: () => AscendingReader;
};

/** The list of a key; null where a segment has none. */
export function findList(corpus: ReadableCorpus, segment: Segment, key: number): List | null {
  const page = pageOf(segment, key);
  if (page < 0) return null;
  const lists = cursorAt(corpus, segment, page, page);
  while (lists.key < key) lists.next();
  if (lists.key !== key) return null;
  return listAt(segment, headOf(lists), readUpTo(corpus, segment, page, lists.bytes, lists.end));
}

/** All lists of a character: of the places where it stands, whatever follows. */
export function listsOfCharacter(corpus: ReadableCorpus, segment: Segment, character: number): readonly List[] {
  const [from, to] = [lastKey(character), lastKey(character + 1)];
  const first = Math.max(0, pageOf(segment, from));
  const last = Math.max(first, pageOf(segment, to));
  const lists = cursorAt(corpus, segment, first, last);
  const heads: Head[] = [];
  let end = 0;
  for (; lists.key < to; lists.next()) {
    if (lists.key >= from) heads.push(headOf(lists));
    end = lists.end;
  }
  const bytes = readUpTo(corpus, segment, first, lists.bytes, end);
  return heads.map((head) => listAt(segment, head, bytes));
}

type Head = Pick<ListCursor, "count" | "texts" | "from">;

function headOf({ count, texts, from }: ListCursor): Head {
  return { count, texts, from };
}

function listAt({ documents }: Segment, { count, texts, from }: Head, bytes: Uint8Array): List {
  return { count, texts, read: () => new AscendingReader(bytes, from, count, lowBits(count, documents.places)) };
}

/** The bytes from a page on, with the pages that a list goes on in. */
function readUpTo(corpus: ReadableCorpus, segment: Segment, page: number, bytes: Uint8Array, end: number): Uint8Array {
  if (end <= bytes.length) return bytes;
  return readPages(corpus, segment, page, page + Math.floor((end - 1) / PAGE));
}

/** The last page that begins with a list of this key or a lower one; -1 where every list has a higher one. */
function pageOf({ directory: { keys } }: Segment, key: number): number {
  let low = -1;
  let high = keys.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) <= key) low = middle;
    else high = middle;
  }
  return low;
}

function cursorAt(corpus: ReadableCorpus, segment: Segment, first: number, last: number): ListCursor {
  const { directory } = segment;
  const bytes = readPages(corpus, segment, first, last);
  return new ListCursor(bytes, directory.offsets[first] ?? 0, directory.keys[first] ?? 0);
}
