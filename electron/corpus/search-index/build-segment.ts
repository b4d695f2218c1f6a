import { type SearchText, searchText } from "../../../shared/text/search-characters.ts";
import { type Document, Documents } from "./documents.ts";
import { pairKey } from "./keys.ts";
import { ListWriter } from "./lists.ts";
import type { NewSegment } from "./segment.ts";

/** What is indexed of a clause: its number, its text's fold and its title, with forms folded. */
export type IndexedClause = { readonly number: number; readonly fold: string; readonly title: string };

/** Makes the index of the clauses of one plan, in the order of their numbers. */
export function buildSegment(plan: number, clauses: readonly IndexedClause[]): NewSegment {
  const read = clauses.map(({ number, fold, title }) => ({
    number,
    text: searchText(fold),
    title: searchText(title),
  }));
  const documents = new Documents(
    read.map(({ number, text, title }): Document => {
      return { clause: number, text: text.codes.length, title: title.codes.length };
    }),
  );
  const { bytes, directory } = writeLists(documents, read);
  return {
    runs: [{ plan, documents: clauses.length }],
    documents,
    unlike: Uint32Array.from(
      read.flatMap(({ text }, at) => text.unlike.map((place) => (documents.starts[at] ?? 0) + place)),
    ),
    directory,
    lists: bytes,
  };
}

type ReadClause = { readonly text: SearchText; readonly title: SearchText };

/** What lists take at most, about: bytes for a place. */
const EXPECTED = 3;
/** The code and the rank of what stands behind the last character. */
const NONE = 0;

function writeLists(documents: Documents, clauses: readonly ReadClause[]) {
  const { places } = documents;
  const { ranks, codes } = rankPlaces(documents, clauses);
  const sorted = sortByRank(sortByRank(placesOf(ranks), ranks, 1, codes.length), ranks, 0, codes.length);
  const writer = new ListWriter(EXPECTED * places);
  for (let from = 0; from < sorted.length; ) {
    const place = sorted[from] ?? 0;
    const [first, second] = [ranks[place] ?? NONE, ranks[place + 1] ?? NONE];
    let to = from + 1;
    for (; to < sorted.length; to += 1) {
      const next = sorted[to] ?? 0;
      if (ranks[next] !== first || ranks[next + 1] !== second) break;
    }
    const key = pairKey(codes[first] ?? NONE, codes[second] ?? NONE);
    writer.add(key, sorted, from, to, countTexts(documents, sorted, from, to), places);
    from = to;
  }
  return writer.finish();
}

/** Every place's character by its rank among the characters, and the characters by rank; rank 0 is none. */
function rankPlaces(documents: Documents, clauses: readonly ReadClause[]) {
  const ranks = new Uint32Array(documents.places);
  clauses.forEach(({ text, title }, at) => {
    ranks.set(text.codes, documents.starts[at]);
    ranks.set(title.codes, (documents.ends[at] ?? 0) + 1);
  });
  const found = [NONE];
  for (const code of ranks) {
    if (code === NONE || rankOfCode[code] !== NONE) continue;
    rankOfCode[code] = 1;
    found.push(code);
  }
  const codes = Uint32Array.from(found).toSorted();
  codes.forEach((code, rank) => {
    rankOfCode[code] = rank;
  });
  for (let place = 0; place < ranks.length; place += 1) ranks[place] = rankOfCode[ranks[place] ?? NONE] ?? NONE;
  for (const code of codes) rankOfCode[code] = NONE;
  return { ranks, codes };
}

/** The places where a character stands. */
function placesOf(ranks: Uint32Array): Uint32Array {
  const places = new Uint32Array(ranks.length);
  let count = 0;
  for (let place = 0; place < ranks.length; place += 1) {
    if (ranks[place] === NONE) continue;
    places[count] = place;
    count += 1;
  }
  return places.subarray(0, count);
}

/** Nothing but NONE between two plans: one array serves for all. */
const rankOfCode = new Uint32Array(0x110001);

/** Sorts places by the rank of the character at them or so many places further; equal ones stay in their order. */
function sortByRank(places: Uint32Array, ranks: Uint32Array, further: number, count: number): Uint32Array {
  const next = new Uint32Array(count + 1);
  for (const place of places) {
    const rank = (ranks[place + further] ?? NONE) + 1;
    next[rank] = (next[rank] ?? 0) + 1;
  }
  for (let rank = 1; rank <= count; rank += 1) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0);
  const sorted = new Uint32Array(places.length);
  for (const place of places) {
    const rank = ranks[place + further] ?? NONE;
    const at = next[rank] ?? 0;
    sorted[at] = place;
    next[rank] = at + 1;
  }
  return sorted;
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
