import type { ComparableText } from "./comparable-text.ts";

/** What one side has between two matches. */
export type SourceGap = {
  /** In the source, punctuation included. */
  start: number;
  end: number;
  /** The same in units of the content: from `first` up to, not including, `last`. */
  readonly first: number;
  readonly last: number;
};

const OPENING = /[\p{Ps}\p{Pi}]/u;
const CLOSING = /[\p{Pe}\p{Pf}]/u;

/** The gap between two places of the content, with all punctuation around it. */
export function gapBetween({ source, starts, ends, content }: ComparableText, first: number, last: number): SourceGap {
  const start = first === 0 ? 0 : (ends[first - 1] ?? 0);
  const end = last === content.length ? source.length : (starts[last] ?? 0);
  return { start, end, first, last };
}

/** Where the punctuation that follows the gap's start ends: up to an opening bracket, which belongs to what it opens. */
export function endOfLead({ source, starts }: ComparableText, { start, end, first, last }: SourceGap): number {
  const limit = first < last ? (starts[first] ?? end) : end;
  let at = start;
  while (at < limit && !OPENING.test(source.charAt(at))) at += 1;
  return at;
}

/** Where the punctuation before the gap's end begins: after a closing bracket, which belongs to what it closes. */
export function startOfTrail({ source, ends }: ComparableText, { start, end, first, last }: SourceGap): number {
  const limit = first < last ? (ends[last - 1] ?? start) : start;
  let at = end;
  while (at > limit && !CLOSING.test(source.charAt(at - 1))) at -= 1;
  return at;
}

/** Where to cut the source of a gap at a place of its content: after the punctuation that closes what stands before. */
export function borderAt(text: ComparableText, gap: SourceGap, place: number): number {
  if (place === gap.first) return gap.start;
  if (place === gap.last) return gap.end;
  return endOfLead(text, gapBetween(text, place, place + 1));
}
