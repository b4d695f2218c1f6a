import { Scratch } from "../../../shared/text/scratch.ts";
import { writeSearchText } from "../../../shared/text/search-characters.ts";
import { type Document, Documents, GAPS } from "./documents.ts";
import { pairKey } from "./keys.ts";
import { ListWriter } from "./lists.ts";
import type { NewSegment } from "./segment.ts";
import { rankCharacters, sortPlaces } from "./sort-places.ts";

/** What is indexed of a clause: its number, its text's fold and its title, with forms folded. */
export type IndexedClause = { readonly number: number; readonly fold: string; readonly title: string };

/** Makes the index of the clauses of one plan, in the order of their numbers. */
export function buildSegment(plan: number, clauses: readonly IndexedClause[]): NewSegment {
  const { documents, codes, unlike } = layOut(clauses);
  const { bytes, directory } = writeLists(documents, codes);
  return { runs: [{ plan, documents: clauses.length }], documents, unlike, directory, lists: bytes };
}

const roomForCodes = new Scratch();

/** Lays the clauses one behind the other: the character at every place, 0 for none. */
function layOut(clauses: readonly IndexedClause[]) {
  const units = clauses.reduce((sum, { fold, title }) => sum + fold.length + title.length + GAPS, 0);
  const codes = roomForCodes.take(units).fill(0);
  const unlike: number[] = [];
  let place = 0;
  const documents = clauses.map(({ number, fold, title }): Document => {
    const end = writeSearchText(fold, codes, place, unlike);
    const next = writeSearchText(title, codes, end + 1, []) + 1;
    const document = { clause: number, text: end - place, title: next - end - GAPS };
    place = next;
    return document;
  });
  return { documents: new Documents(documents), codes: codes.subarray(0, place), unlike: Uint32Array.from(unlike) };
}

/** What lists take at most, about: bytes for a place. */
const EXPECTED = 3;

function writeLists(documents: Documents, codes: Uint32Array) {
  const { places } = documents;
  const { ranks, characters } = rankCharacters(codes);
  const { sorted, ends } = sortPlaces(ranks, characters.length);
  const writer = new ListWriter(EXPECTED * places);
  for (let first = 1, from = 0; first < characters.length; first += 1) {
    const end = ends[first] ?? 0;
    while (from < end) {
      const second = ranks[(sorted[from] ?? 0) + 1] ?? 0;
      let to = from + 1;
      while (to < end && ranks[(sorted[to] ?? 0) + 1] === second) to += 1;
      const key = pairKey(characters[first] ?? 0, characters[second] ?? 0);
      writer.add(key, sorted, from, to, countTexts(documents, sorted, from, to), places);
      from = to;
    }
  }
  return writer.finish();
}

/** In how many texts some of a list of places lie, which are in ascending order. */
export function countTexts(documents: Documents, places: Uint32Array, from: number, to: number): number {
  let count = 0;
  let last = -1;
  for (let at = from; at < to; at += 1) {
    const place = places[at] ?? 0;
    const document = documents.at(place);
    if (document === last || place >= (documents.ends[document] ?? 0)) continue;
    last = document;
    count += 1;
  }
  return count;
}
