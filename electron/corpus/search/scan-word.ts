import { holdsWord } from "../../../shared/text/find-word.ts";
import { prepared, type ReadableCorpus } from "../connection.ts";
import { type List, listsOfCharacter } from "../search-index/find-lists.ts";
import type { Segment } from "../search-index/segment.ts";
import { chainPairs, type Pair, type PlaceChain, pairsOf } from "./place-chain.ts";
import type { Word } from "./search-words.ts";

/** The documents of a segment that hold a word in their texts, in order. */
export type Matches = {
  readonly documents: readonly number[];
  /** How often each holds the word, twice; one more where it stands in the title, too. */
  readonly marks: readonly number[];
};

/** Where matches are looked for. */
export type Stretch = {
  readonly segment: Segment;
  /** For every document whether it counts; null where all do. */
  readonly counts: Uint8Array | null;
  /** So many of the first matches are wanted. */
  readonly most: number;
};

/** Makes what finds a word in one segment after another. */
export function scannerOf(corpus: ReadableCorpus, word: Word): (stretch: Stretch) => Matches {
  if (word.codes.length === 1) return (stretch) => scanCharacter(corpus, word, stretch);
  const pairs: Pair[] = pairsOf(word.codes);
  return (stretch) => {
    const chain = chainPairs(corpus, stretch.segment, pairs);
    return chain === null ? NO_MATCHES : scanChain(corpus, word, chain, stretch);
  };
}

const NO_MATCHES: Matches = { documents: [], marks: [] };

function scanChain(corpus: ReadableCorpus, word: Word, chain: PlaceChain, stretch: Stretch): Matches {
  const { segment, counts, most } = stretch;
  const { documents } = segment;
  const found: number[] = [];
  const marks: number[] = [];
  let before = 0;
  let share = firstShare(documents.places, chain.texts, most);
  while (before < documents.places && found.length < most) {
    // Whole documents, so that none is met twice.
    before = documents.starts[documents.at(Math.min(before + share, documents.places) - 1) + 1] ?? documents.places;
    share *= AHEAD;
    const places = chain.before(before);
    for (let at = 0; at < places.length && found.length < most; ) {
      const document = documents.at(places[at] ?? 0);
      const end = documents.ends[document] ?? 0;
      const next = documents.starts[document + 1] ?? 0;
      let certain = 0;
      let doubtful = 0;
      let free = 0;
      let place = places[at] ?? next;
      for (; place < end; at += 1, place = places[at] ?? next) {
        // A place amid the one before is no other.
        if (place < free) continue;
        free = place + word.codes.length;
        if (isThere(segment, word, place)) certain += 1;
        else doubtful += 1;
      }
      const isTitled = place < next;
      while (at < places.length && (places[at] ?? 0) < next) at += 1;
      if (counts !== null && counts[document] === 0) continue;
      if (certain === 0 && doubtful > 0 && proves(corpus, segment, document, word)) certain = doubtful;
      if (certain === 0) continue;
      found.push(document);
      marks.push(2 * certain + Number(isTitled));
    }
  }
  return { documents: found, marks };
}

/** So many times as many places are looked at first as would hold the matches that are wanted, were they evenly spread. */
const AHEAD = 4;

/** How many places to look at first for so many of all matches. */
function firstShare(places: number, matches: number, most: number): number {
  return Math.min(places, Math.ceil((places / matches) * most * AHEAD));
}

/** Whether a text that has the word's classes of characters at a place surely has the word there. */
function isThere({ unlike }: Segment, word: Word, place: number): boolean {
  if (word.isCertain) return true;
  if (word.unlike === null) return false;
  let at = firstFrom(unlike, place);
  for (const offset of word.unlike) {
    if (unlike[at] !== place + offset) return false;
    at += 1;
  }
  return at === unlike.length || (unlike[at] ?? 0) >= place + word.codes.length;
}

/** The index of the first number that is not below a bound. */
function firstFrom(numbers: Uint32Array, bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the text itself holds a word of which the index only knows that it may. */
function proves(corpus: ReadableCorpus, { documents }: Segment, document: number, { needle }: Word): boolean {
  const row = prepared<[number], { text: string; fold: string }>(
    corpus,
    "SELECT text, fold FROM clause WHERE number = ?",
  ).get(documents.clauses[document] ?? 0);
  return row !== undefined && holdsWord(row.text, needle, row.fold);
}

/** A single character stands in as many lists as there are characters behind it: all are read up to the same place. */
function scanCharacter(corpus: ReadableCorpus, word: Word, stretch: Stretch): Matches {
  const { documents } = stretch.segment;
  const lists = listsOfCharacter(corpus, stretch.segment, word.codes[0] ?? 0);
  const all = lists.reduce((sum, { texts }) => sum + texts, 0);
  if (all === 0) return NO_MATCHES;
  for (let end = firstShare(documents.places, all, stretch.most); ; end *= AHEAD) {
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
  const last = documents.at(before - 1);
  const end = documents.starts[last + 1] ?? 0;
  const certain = new Uint32Array(last + 1);
  const doubtful = new Uint32Array(word.isCertain ? 0 : last + 1);
  const titled = new Uint8Array(last + 1);
  // Of a list of which only the first places are wanted, few are read at once.
  const read = new Uint32Array(end === documents.places ? READ : FEW);
  for (const list of lists) {
    const reader = list.read();
    for (let place = 0; place < end && reader.left > 0; ) {
      const count = reader.read(read);
      for (let at = 0; at < count; at += 1) {
        place = read[at] ?? 0;
        if (place >= end) break;
        const document = documents.at(place);
        if (place >= (documents.ends[document] ?? 0)) titled[document] = 1;
        else if (isThere(segment, word, place)) certain[document] = (certain[document] ?? 0) + 1;
        else doubtful[document] = (doubtful[document] ?? 0) + 1;
      }
    }
  }
  const found: number[] = [];
  const marks: number[] = [];
  for (let document = 0; document <= last && found.length < most; document += 1) {
    if (counts !== null && counts[document] === 0) continue;
    let count = certain[document] ?? 0;
    const maybe = doubtful[document] ?? 0;
    if (count === 0 && maybe > 0 && proves(corpus, segment, document, word)) count = maybe;
    if (count === 0) continue;
    found.push(document);
    marks.push(2 * count + (titled[document] ?? 0));
  }
  return { documents: found, marks };
}
