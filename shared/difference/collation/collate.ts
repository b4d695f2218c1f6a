import type { ComparedContent } from "../comparable-text.ts";
import type { Match } from "../match.ts";
import { readableMatches } from "../readable-matches.ts";
import { EDGE } from "../sides.ts";

/** A stretch [start, end) of a content. */
export type Place = { readonly start: number; readonly end: number };

/** What several texts have at one place; null where a text has nothing there. */
export type Column = {
  readonly places: readonly (Place | null)[];
  /** All that have something there have the same; else each has its own. */
  readonly isShared: boolean;
};

/** A text that takes part: its number, its content, and the part of it that is being laid out. */
type Witness = { readonly text: number; readonly content: ComparedContent; readonly place: Place };

/** Among several texts a word of two characters is too often the same by chance. */
const SHORTEST = 3;

/**
 * Lays texts beside each other in columns from left to right: each text is its own column's words one after the other.
 * What several have in the same order stands in one column.
 *
 * One text leads: every other is compared with it, and what stands in one gap of it is laid out in the same way, so that
 * what others have in common is found, too. (n − 1) comparisons of whole texts and as many of each gap; the method is the
 * star alignment of Gusfield, "Efficient methods for multiple sequence alignment with guaranteed error bounds" (1993), with
 * the gaps refined. As the comparisons prefer few long stretches, so do the columns.
 */
export function collate(contents: readonly ComparedContent[]): Column[] {
  const witnesses = contents.map(
    (content, text): Witness => ({
      text,
      content,
      place: { start: 0, end: content.content.length },
    }),
  );
  return joinColumns(layOut(witnesses, contents.length));
}

function layOut(all: readonly Witness[], texts: number): Column[] {
  const witnesses = all.filter(({ place }) => place.end > place.start);
  const [first] = witnesses;
  if (first === undefined) return [];
  const lead = chooseLead(witnesses);
  if (lead === null) return [variants(witnesses, texts)];
  const others = witnesses.filter((witness) => witness !== lead);
  const part = partOf(lead);
  const matches = others.map((witness) => matchParts(lead, part, witness));
  if (matches.every((found) => found.length === 0)) return [variants(witnesses, texts)];
  return layBesideLead(lead, others, matches, texts);
}

/** The part most like the others, by the pairs of characters that it shares with them; null where none shares any. */
function chooseLead(witnesses: readonly Witness[]): Witness | null {
  if (witnesses.length < 2) return null;
  const holders = new Map<number, number>();
  witnesses.forEach((witness, index) => {
    const { content } = witness.content;
    for (let at = witness.place.start; at + 1 < witness.place.end; at += 1) {
      // Whole numbers of 32 bits are what a map looks up quickest.
      const pair = (content.charCodeAt(at) << 16) | content.charCodeAt(at + 1);
      holders.set(pair, (holders.get(pair) ?? 0) | (1 << index));
    }
  });
  const scores = witnesses.map(() => 0);
  for (const mask of holders.values()) {
    if ((mask & (mask - 1)) === 0) continue;
    for (let index = 0; index < scores.length; index += 1)
      scores[index] = (scores[index] ?? 0) + ((mask >>> index) & 1);
  }
  const best = Math.max(...scores);
  return best === 0 ? null : (witnesses[scores.indexOf(best)] ?? null);
}

/** What two parts have in common in one order, in offsets of the whole contents; the same whichever leads. */
function matchParts(lead: Witness, a: ComparedContent, other: Witness): Match[] {
  const b = partOf(other);
  const found =
    a.content <= b.content
      ? readableMatches(a, b, SHORTEST).matches
      : readableMatches(b, a, SHORTEST).matches.map(({ a: inB, b: inA, length }) => ({ a: inA, b: inB, length }));
  return found.map((match) => ({
    a: match.a + lead.place.start,
    b: match.b + other.place.start,
    length: match.length,
  }));
}

function partOf({ content: whole, place: { start, end } }: Witness): ComparedContent {
  const { content, cuts, pauses } = whole;
  if (end - start === content.length) return whole;
  const own = cuts.slice(start, end + 1);
  own[0] = EDGE;
  own[end - start] = EDGE;
  return { content: content.slice(start, end), cuts: own, pauses: pauses.subarray(start, end + 1) };
}

/** Cuts the lead where what stands beside it changes, and puts what the others have between two of its places there. */
function layBesideLead(
  lead: Witness,
  others: readonly Witness[],
  matches: readonly (readonly Match[])[],
  texts: number,
): Column[] {
  const { start, end } = lead.place;
  const borders = new Set([start, end]);
  const inserted = new Map<number, Witness[]>();
  others.forEach((witness, index) => {
    let at = witness.place.start;
    const insert = (place: number, to: number) => {
      if (to > at) inserted.set(place, [...(inserted.get(place) ?? []), { ...witness, place: { start: at, end: to } }]);
    };
    for (const { a, b, length } of matches[index] ?? []) {
      borders.add(a).add(a + length);
      insert(a, b);
      at = b + length;
    }
    insert(end, witness.place.end);
  });
  const columns: Column[] = [];
  const sorted = [...borders].sort((one, other) => one - other);
  const cursors = others.map(() => 0);
  sorted.forEach((border, index) => {
    const next = sorted[index + 1];
    const gap = inserted.get(border) ?? [];
    const before = columns.at(-1);
    // What the lead alone has before a gap is what the others replace.
    const replaced = before !== undefined && isAlone(before, lead.text) ? before.places[lead.text] : null;
    if (gap.length > 0 && replaced !== null && replaced !== undefined) {
      columns.pop();
      columns.push(...besideAlone({ ...lead, place: replaced }, layOut(gap, texts), texts));
    } else {
      columns.push(...layOut(gap, texts));
    }
    if (next !== undefined) {
      columns.push(columnOfLead(lead, { start: border, end: next }, others, matches, cursors, texts));
    }
  });
  return columns;
}

/** What the lead alone has stands in the first column of a gap where the others have their own. */
function besideAlone(lead: Witness, gap: readonly Column[], texts: number): Column[] {
  const own = gap.findIndex(({ isShared, places }) => !isShared && places[lead.text] === null);
  const column = gap[own];
  if (column === undefined) return [variants([lead], texts), ...gap];
  const places = column.places.map((place, text) => (text === lead.text ? lead.place : place));
  return gap.map((other) => (other === column ? { isShared: false, places } : other));
}

function isAlone({ places }: Column, text: number): boolean {
  return places.every((place, at) => (place !== null) === (at === text));
}

function columnOfLead(
  lead: Witness,
  place: Place,
  others: readonly Witness[],
  matches: readonly (readonly Match[])[],
  cursors: number[],
  texts: number,
): Column {
  const places = new Array<Place | null>(texts).fill(null);
  places[lead.text] = place;
  others.forEach(({ text }, index) => {
    const own = matches[index] ?? [];
    while (
      (own[cursors[index] ?? 0]?.a ?? Number.POSITIVE_INFINITY) + (own[cursors[index] ?? 0]?.length ?? 0) <=
      place.start
    ) {
      cursors[index] = (cursors[index] ?? 0) + 1;
    }
    const match = own[cursors[index] ?? 0];
    if (match === undefined || match.a > place.start) return;
    const from = match.b + place.start - match.a;
    places[text] = { start: from, end: from + place.end - place.start };
  });
  return { places, isShared: places.filter((at) => at !== null).length > 1 };
}

function variants(witnesses: readonly Witness[], texts: number): Column {
  const places = new Array<Place | null>(texts).fill(null);
  for (const { text, place } of witnesses) places[text] = place;
  return { places, isShared: false };
}

/** Joins columns that follow each other and hold the same texts in the same way. */
function joinColumns(columns: readonly Column[]): Column[] {
  const joined: Column[] = [];
  for (const column of columns) {
    const before = joined.at(-1);
    if (before === undefined || !follows(before, column)) {
      joined.push(column);
      continue;
    }
    const places = before.places.map((place, at): Place | null =>
      place === null ? null : { start: place.start, end: column.places[at]?.end ?? place.end },
    );
    joined[joined.length - 1] = { places, isShared: before.isShared };
  }
  return joined;
}

function follows(before: Column, after: Column): boolean {
  return (
    before.isShared === after.isShared &&
    before.places.every((place, at) => (place?.end ?? -1) === (after.places[at]?.start ?? -1))
  );
}
