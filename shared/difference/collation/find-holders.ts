import { type Span, span } from "../../model/span.ts";
import { findCommonRuns } from "../common-runs.ts";
import type { ComparableText } from "../comparable-text.ts";
import { EDGE } from "../sides.ts";
import { collate } from "./collate.ts";

/** Words that several texts have: where they stand in one of them, and the numbers of all that have them, itself included. */
export type HeldStretch = { readonly place: Span; readonly holders: readonly number[] };

/** Shorter stretches say nothing of what several texts share. */
const SHORTEST_HELD = 4;
/** Words that stand elsewhere in another text count from this length on: shorter ones are the same by chance. */
const SHORTEST_ELSEWHERE = 6;

/**
 * For each text what other texts have, too, in its own order; what stands between belongs to it alone. Words count wherever
 * they stand, in either script. At most 31 texts.
 */
export function findHolders(texts: readonly ComparableText[]): readonly (readonly HeldStretch[])[] {
  const shares = texts.map(
    ({ content }, text): Share => ({
      text,
      holders: new Int32Array(content.length).fill(1 << text),
      isBorder: new Uint8Array(content.length + 1),
    }),
  );
  for (const { places, isShared } of collate(texts)) {
    if (!isShared) continue;
    const all = places.reduce((bits, place, text) => (place === null ? bits : bits | (1 << text)), 0);
    for (const share of shares) {
      const place = places[share.text];
      if (place !== null && place !== undefined) add(share, place.start, place.end, all);
    }
  }
  for (const share of shares) markElsewhere(share, texts, shares);
  const found = shares.map((share) => {
    const text = texts[share.text];
    return text === undefined ? [] : stretchesOf(text, share);
  });
  // What is known of some words in one text holds for the same words in every other.
  const joint = new Map<string, number>();
  for (const { words, bits } of found.flat()) joint.set(words, (joint.get(words) ?? 0) | bits);
  return found.map((stretches) =>
    stretches.map(({ place, words }) => ({ place, holders: holdersOf(joint.get(words) ?? 0) })),
  );
}

/** Which texts have each unit of a text, as bits, and where what others have begins or ends. */
type Share = { readonly text: number; readonly holders: Int32Array; readonly isBorder: Uint8Array };

/** Looks for what no other text has at its place in the rest of the others. */
function markElsewhere(own: Share, texts: readonly ComparableText[], shares: readonly Share[]): void {
  const content = texts[own.text]?.content ?? "";
  for (const { start, end } of [...equalStretches(own)]) {
    if (own.holders[start] !== 1 << own.text || end - start < SHORTEST_ELSEWHERE) continue;
    const words = content.slice(start, end);
    for (const other of shares) {
      if (other === own) continue;
      for (const run of findCommonRuns(words, texts[other.text]?.content ?? "", SHORTEST_ELSEWHERE) ?? []) {
        add(own, start + run.a, start + run.a + run.length, 1 << other.text);
        add(other, run.b, run.b + run.length, 1 << own.text);
      }
    }
  }
}

function add({ holders, isBorder }: Share, start: number, end: number, bits: number): void {
  isBorder[start] = 1;
  isBorder[end] = 1;
  for (let at = start; at < end; at += 1) holders[at] = (holders[at] ?? 0) | bits;
}

function* equalStretches({ holders, isBorder }: Share): Generator<{ start: number; end: number }> {
  for (let start = 0; start < holders.length; ) {
    let end = start + 1;
    while (end < holders.length && holders[end] === holders[start] && isBorder[end] === 0) end += 1;
    yield { start, end };
    start = end;
  }
}

/** Words that several texts have, as they are compared, with the texts as bits. */
type Stretch = { readonly place: Span; readonly words: string; readonly bits: number };

function stretchesOf(text: ComparableText, share: Share): Stretch[] {
  return [...equalStretches(share)].flatMap((stretch) => {
    const bits = share.holders[stretch.start] ?? 0;
    const { start, end } = wholeWords(text, stretch.start, stretch.end);
    if (bits === 1 << share.text || end - start < SHORTEST_HELD) return [];
    const place = span(text.starts[start] ?? 0, text.ends[end - 1] ?? 0);
    return [{ place, words: text.content.slice(start, end), bits }];
  });
}

/** A stretch drawn in to where words of the text meet. */
function wholeWords({ cuts }: ComparableText, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && ((cuts[start] ?? 0) & EDGE) === 0) start += 1;
  while (end > start && ((cuts[end] ?? 0) & EDGE) === 0) end -= 1;
  return { start, end };
}

function holdersOf(bits: number): number[] {
  const holders: number[] = [];
  for (let text = 0; text < 31; text += 1) if (((bits >>> text) & 1) === 1) holders.push(text);
  return holders;
}
