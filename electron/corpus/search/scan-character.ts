import type { ReadableCorpus } from "../connection.ts";
import type { AscendingReader } from "../search-index/ascending.ts";
import { type List, listsOfCharacter, readList } from "../search-index/find-lists.ts";
import { isThere, proves } from "./is-there.ts";
import { type Matches, NO_MATCHES, type Stretch } from "./matches.ts";
import type { Word } from "./search-words.ts";

/** So many times as many places are looked at first as would hold the matches that are wanted, were they evenly spread. */
const AHEAD = 4;

/**
 * Finds the documents that hold a single character. It stands in as many lists as there are characters behind it: all are
 * read up to the same place.
 */
export function scanCharacter(corpus: ReadableCorpus, word: Word, stretch: Stretch): Matches {
  const { documents } = stretch.segment;
  const lists = listsOfCharacter(corpus, stretch.segment, word.codes[0] ?? 0);
  const all = lists.reduce((sum, { texts }) => sum + texts, 0);
  if (all === 0) return NO_MATCHES;
  const share = Math.ceil((documents.places / all) * stretch.most * AHEAD);
  for (let end = share; ; end *= AHEAD) {
    const matches = scanLists(corpus, word, lists, stretch, Math.min(end, documents.places));
    if (matches.documents.length === stretch.most || end >= documents.places) return matches;
  }
}

const READ = 256;
const FEW = 4;

/** The documents that begin before a place. */
function scanLists(
  corpus: ReadableCorpus,
  word: Word,
  lists: readonly List[],
  { segment, counts, most }: Stretch,
  before: number,
): Matches {
  const { documents } = segment;
  const { starts, ends } = documents;
  const { isCertain } = word;
  const last = documents.at(before - 1);
  const end = starts[last + 1] ?? 0;
  const certain = new Uint32Array(last + 1);
  const doubtful = new Uint32Array(isCertain ? 0 : last + 1);
  // Of a list of which only the first places are wanted, few are read at once.
  const read = new Uint32Array(end === documents.places ? READ : FEW);
  let reader: AscendingReader | undefined;
  for (const list of lists) {
    reader = readList(list, reader);
    for (let place = 0; place < end && reader.left > 0; ) {
      const count = reader.read(read);
      for (let at = 0; at < count; at += 1) {
        place = read[at] ?? 0;
        if (place >= end) break;
        const document = documents.at(place);
        if (place >= (ends[document] ?? 0)) certain[document] = (certain[document] ?? 0) | 1;
        else if (isCertain || isThere(segment, word, place)) certain[document] = (certain[document] ?? 0) + 2;
        else doubtful[document] = (doubtful[document] ?? 0) + 2;
      }
    }
  }
  const room = Math.min(last + 1, most);
  const found = new Uint32Array(room);
  const marks = new Uint32Array(room);
  let count = 0;
  for (let document = 0; document <= last && count < room; document += 1) {
    if (counts !== null && counts[document] === 0) continue;
    let mark = certain[document] ?? 0;
    if (!isCertain && mark < 2) {
      const maybe = doubtful[document] ?? 0;
      if (maybe > 0 && proves(corpus, segment, document, word)) mark += maybe;
    }
    found[count] = document;
    marks[count] = mark;
    count += Number(mark >= 2);
  }
  return { documents: found.subarray(0, count), marks: marks.subarray(0, count) };
}
