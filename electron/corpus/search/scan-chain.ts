import type { ReadableCorpus } from "../connection.ts";
import type { Segment } from "../search-index/segment.ts";
import { isThere, proves } from "./is-there.ts";
import { type Matches, NO_MARKS, type Stretch } from "./matches.ts";
import type { PlaceChain } from "./place-chain.ts";
import type { Word } from "./search-words.ts";

/** Finds the documents that hold a word of several characters. */
export function scanChain(corpus: ReadableCorpus, word: Word, chain: PlaceChain, stretch: Stretch): Matches {
  const { segment, counts, most, isMarked } = stretch;
  const isPlain = !isMarked && word.isCertain && counts === null && most === Number.POSITIVE_INFINITY;
  if (isPlain) return { documents: holders(segment, chain), marks: NO_MARKS };
  return scanPlaces(corpus, word, chain, stretch);
}

/** All documents that hold a word in their texts, when nothing but the places tells of that. */
function holders({ documents }: Segment, chain: PlaceChain): Uint32Array {
  const { ends } = documents;
  const found = new Uint32Array(Math.min(chain.texts, documents.count) + 1);
  let count = 0;
  let document = -1;
  for (let places = chain.next(); places.length > 0; places = chain.next()) {
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      const before = document;
      document = documents.at(place);
      found[count] = document;
      // Without a jump, as below. A title, which stands behind its text, is none of the places that count.
      count += Number(document !== before) & Number(place < (ends[document] ?? 0));
    }
  }
  return found.subarray(0, count);
}

function scanPlaces(corpus: ReadableCorpus, word: Word, chain: PlaceChain, stretch: Stretch): Matches {
  const { segment, counts, most } = stretch;
  const { documents } = segment;
  const { ends } = documents;
  const { isCertain, codes } = word;
  const room = Math.min(chain.texts, documents.count, most);
  // One more than there is room for: the document at hand, of which it is not known yet whether it matches.
  const found = new Uint32Array(room + 1);
  const marks = new Uint32Array(room + 1);
  let count = 0;
  let document = -1;
  let mark = 0;
  let doubtful = 0;
  // A place amid the one before is no other.
  let free = 0;
  for (let places = chain.next(); places.length > 0 && count < room; places = chain.next()) {
    for (let at = 0; at < places.length && count < room; at += 1) {
      const place = places[at] ?? 0;
      const before = document;
      document = documents.at(place);
      if (doubtful > 0 && document !== before) {
        if (mark < 2 && proves(corpus, segment, before, word)) mark += doubtful;
        marks[count] = mark;
        doubtful = 0;
      }
      // Whether a place lies in another document than the one before is as good as chance: a jump would often be
      // foretold wrongly, which takes longer than all the rest.
      const isOther = Number(document !== before);
      count += isOther & Number(mark >= 2);
      mark &= isOther - 1;
      if (place >= (ends[document] ?? 0)) mark |= 1;
      else if (place >= free && (counts === null || counts[document] === 1)) {
        free = place + codes.length;
        if (isCertain || isThere(segment, word, place)) mark += 2;
        else doubtful += 2;
      }
      found[count] = document;
      marks[count] = mark;
    }
  }
  if (count < room && mark < 2 && doubtful > 0 && proves(corpus, segment, document, word)) {
    mark += doubtful;
    marks[count] = mark;
  }
  if (count < room && mark >= 2) count += 1;
  return { documents: found.subarray(0, count), marks: marks.subarray(0, count) };
}
