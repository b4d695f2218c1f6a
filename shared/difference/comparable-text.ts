import { span } from "../model/span.ts";
import { type Fold, foldText } from "../text/fold.ts";
import { isInsidePair } from "./common-ends.ts";
import { EDGE, INSIDE_WORD, type Side, WORD_BEGINS, WORD_ENDS } from "./sides.ts";
import { findUnitNames } from "./unit-names.ts";
import { findWholeExpressions, type WholeExpression } from "./whole-expressions.ts";
import { findWordEdges } from "./word-edges.ts";

/** What is compared of a text: its words without punctuation, and where they may be cut. */
export type ComparedContent = Side & { readonly content: string };

/** A text made ready for comparison. Making it is the dear part; keep it where a text is compared more than once. */
export type ComparableText = ComparedContent & {
  readonly source: string;
  /** Its content is this without punctuation and blanks. */
  readonly fold: Fold;
  /** Where each unit of the content begins in the source … */
  readonly starts: Int32Array;
  /** … and where it ends. */
  readonly ends: Int32Array;
  /** Where the words of the fold meet, by offset; see findWordEdges. */
  readonly edges: Uint8Array;
  /** Names of units in the fold. */
  readonly names: readonly { readonly start: number; readonly end: number }[];
  /** Numbers, dates, titles and Latin words in the fold. */
  readonly whole: readonly WholeExpression[];
};

/** What an end of the text counts for beside its punctuation: one character there is no confetti, as 次 in 不少于1次. */
const END = 2;

/** Punctuation, blanks and controls. */
const SILENT = /[\p{P}\p{Z}\p{Cc}\p{Cf}]+/gu;

/** Folds a text, finds its words and what in it must stay whole. */
export function prepareText(source: string): ComparableText {
  const fold = foldText(source);
  const whole = findWholeExpressions(fold.text);
  const isSilent = markSilent(fold.text);
  for (const { start, end, isNumber } of whole) if (isNumber) isSilent.fill(0, start, end);

  const places = contentPlaces(isSilent);
  const starts = new Int32Array(places.length);
  const ends = new Int32Array(places.length);
  places.forEach((at, index) => {
    const { start, end } = fold.toSource(span(at, at + 1));
    starts[index] = start;
    ends[index] = end;
  });

  const edges = findWordEdges(fold.text);
  const names = findUnitNames(fold.text, (at) => edges[at] !== INSIDE_WORD);
  keepWhole(edges, [...whole, ...names]);
  const content = places.map((at) => fold.text[at]).join("");
  return {
    source,
    fold,
    content,
    starts,
    ends,
    edges,
    names,
    whole,
    cuts: findCuts(content, places, starts, ends, edges),
    pauses: findPauses(places, fold.text.length),
  };
}

function markSilent(fold: string): Uint8Array {
  const isSilent = new Uint8Array(fold.length);
  for (const { index, 0: stretch } of fold.matchAll(SILENT)) isSilent.fill(1, index, index + stretch.length);
  return isSilent;
}

/** Takes away every edge inside the stretches and makes sure of those around them; they may lie in one another. */
function keepWhole(edges: Uint8Array, stretches: readonly { readonly start: number; readonly end: number }[]): void {
  for (const { start, end } of stretches) {
    edges[start] = EDGE | WORD_BEGINS;
    edges[end] = EDGE | WORD_ENDS;
  }
  for (const { start, end } of stretches) edges.fill(0, start + 1, end);
}

function contentPlaces(isSilent: Uint8Array): number[] {
  const places: number[] = [];
  isSilent.forEach((silent, at) => {
    if (silent === 0) places.push(at);
  });
  return places;
}

function findCuts(
  content: string,
  places: readonly number[],
  starts: Int32Array,
  ends: Int32Array,
  edges: Uint8Array,
): Uint8Array {
  const cuts = new Uint8Array(content.length + 1);
  cuts[0] = EDGE;
  cuts[content.length] = EDGE;
  for (let at = 1; at < content.length; at += 1) {
    if ((ends[at - 1] ?? 0) > (starts[at] ?? 0) || isInsidePair(content, at)) continue;
    // With punctuation between two units there are several offsets to cut at, and the best of them counts.
    const between = edges.subarray((places[at - 1] ?? 0) + 1, (places[at] ?? 0) + 1);
    cuts[at] = between.length === 1 ? (between[0] ?? 0) : between.some((edge) => (edge & EDGE) !== 0) ? EDGE : 0;
  }
  return cuts;
}

function findPauses(places: readonly number[], foldLength: number): Uint8Array {
  const pauses = new Uint8Array(places.length + 1);
  for (let at = 0; at <= places.length; at += 1) {
    const isEnd = at === 0 || at === places.length;
    const silent = (places[at] ?? foldLength) - (places[at - 1] ?? -1) - 1;
    pauses[at] = Math.min(silent + (isEnd ? END : 0), 255);
  }
  return pauses;
}
