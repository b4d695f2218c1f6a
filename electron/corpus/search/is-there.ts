import { holdsWord } from "../../../shared/text/find-word.ts";
import { prepared, type ReadableCorpus } from "../connection.ts";
import type { Segment } from "../search-index/segment.ts";
import type { Word } from "./search-words.ts";

/** Whether a text that has the classes of an uncertain word's characters at a place surely has the word there. */
export function isThere({ unlike }: Segment, word: Word, place: number): boolean {
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
export function proves(corpus: ReadableCorpus, { documents }: Segment, document: number, { needle }: Word): boolean {
  const row = prepared<[number], { text: string; fold: string }>(
    corpus,
    "SELECT text, fold FROM clause WHERE number = ?",
  ).get(documents.clauses[document] ?? 0);
  return row !== undefined && holdsWord(row.text, needle, row.fold);
}
