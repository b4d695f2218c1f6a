import type { ReadableCorpus } from "../connection.ts";
import { AscendingReader, ListBytes } from "./ascending.ts";
import { lastKey } from "./keys.ts";
import { PAGE } from "./lists.ts";
import { readPage } from "./pages.ts";
import type { Segment } from "./segment.ts";

/** A list of a segment. */
export type List = {
  /** How many places it has. */
  readonly count: number;
  /** In how many texts they lie. */
  readonly texts: number;
  /** Where its places stand. */
  readonly bytes: ListBytes;
  readonly from: number;
  readonly low: number;
};

/**
 * Reads the places of a list from the first one.
 *
 * @param reader of another list, to be used once more where that one stands in the same bytes
 */
export function readList({ bytes, from, count, low }: List, reader?: AscendingReader): AscendingReader {
  const own = reader?.source === bytes ? reader : new AscendingReader(bytes);
  return own.open(from, count, low);
}

/** The list of a key; null where a segment has none. */
export function findList(corpus: ReadableCorpus, segment: Segment, key: number): List | null {
  const page = lastUpTo(segment.directory.keys, key);
  if (page < 0) return null;
  const { keys } = readPage(corpus, segment, page).heads;
  const at = lastUpTo(keys, key);
  return keys[at] === key ? listAt(corpus, segment, page, at) : null;
}

/** All lists of a character: of the places where it stands, whatever follows. */
export function listsOfCharacter(corpus: ReadableCorpus, segment: Segment, character: number): readonly List[] {
  const [from, to] = [lastKey(character), lastKey(character + 1)];
  const { keys: firstKeys } = segment.directory;
  const lists: List[] = [];
  // Of a page amid a list the directory tells of the next page: the first list of the character may begin before.
  for (let page = Math.max(0, lastUpTo(firstKeys, from)); page < firstKeys.length; page += 1) {
    if ((firstKeys[page] ?? 0) >= to) break;
    const { keys } = readPage(corpus, segment, page).heads;
    for (let at = lastUpTo(keys, from - 1) + 1; at < keys.length && (keys[at] ?? 0) < to; at += 1) {
      lists.push(listAt(corpus, segment, page, at));
    }
  }
  return lists;
}

function listAt(corpus: ReadableCorpus, segment: Segment, number: number, at: number): List {
  const page = readPage(corpus, segment, number);
  const { heads } = page;
  const end = heads.ends[at] ?? 0;
  if (end > PAGE) page.whole ??= readOn(corpus, segment, number, Math.floor((end - 1) / PAGE));
  return {
    count: heads.counts[at] ?? 0,
    texts: heads.texts[at] ?? 0,
    bytes: (end > PAGE ? page.whole : null) ?? page.lists,
    from: heads.froms[at] ?? 0,
    low: heads.lows[at] ?? 0,
  };
}

/** The bytes of a page and of so many further ones. */
function readOn(corpus: ReadableCorpus, segment: Segment, page: number, further: number): ListBytes {
  return new ListBytes(
    Array.from({ length: further + 1 }, (_, at) => readPage(corpus, segment, page + at).lists.bytes),
  );
}

/** The index of the last of some ascending numbers that is not above a bound; -1 where there is none. */
function lastUpTo(numbers: Float64Array, bound: number): number {
  let low = -1;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= bound) low = middle;
    else high = middle;
  }
  return low;
}
