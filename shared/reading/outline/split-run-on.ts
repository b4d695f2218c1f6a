import { cutPassage, foldedOf, followsGap, type Passage } from "../passage.ts";
import { continuesFrom, type Marker, type MarkerStyle, markerAt } from "./marker.ts";

// Numbered units are often set one after another in a paragraph: 一是…；二是…, or a whole plan that lost its line ends.

const CANDIDATE =
  /第[一二三四五六七八九十百]{1,5}|[(〔](?:[一二三四五六七八九十百\d]{1,5}|[—―-])[)〕]|[一二三四五六七八九十百]{1,5}[、是要]|\d{1,3}\s?[.、)]|[①-⒛㈠-㈩]|(?:首先|其次|再次|最后)[,、:]/gu;
const STOP_BEFORE = /[。；;!?:：)\]】”]/u;
const POINT_BEFORE = /[。；;!?:：)\]】”,，、]/u;
/** Inside a paragraph, shorter units are an enumeration of words rather than tasks. */
const LEAST_CHARACTERS = 20;

type Cut = { readonly at: number; readonly marker: Marker };

/** The parts of a paragraph that begin with a number in sequence; the paragraph itself where there are none. */
export function splitRunOn(passage: Passage): Passage[] {
  const folded = foldedOf(passage);
  const cuts = sequences(candidates(passage, folded), folded.length);
  if (cuts.length === 0) return [passage];
  const parts: Passage[] = [];
  let start = 0;
  for (const { at } of cuts) {
    if (at > start) parts.push(cutPassage(passage, start, at));
    start = at;
  }
  parts.push(cutPassage(passage, start));
  return parts.filter((part) => part.from < part.to);
}

function candidates(passage: Passage, folded: string): Cut[] {
  const cuts: Cut[] = [];
  for (const match of folded.matchAll(CANDIDATE)) {
    const at = match.index;
    const marker = markerAt(folded.slice(at, at + 48));
    if (marker === null) continue;
    const before = folded.charAt(at - 1);
    const isSpoken = marker.style === "point" || marker.style === "spoken";
    const allowed = marker.style === "point" ? POINT_BEFORE : STOP_BEFORE;
    if (at === 0 || allowed.test(before) || (!isSpoken && followsGap(passage.block, passage.from + at)))
      cuts.push({ at, marker });
  }
  return cuts;
}

/** Keeps, style by style, the numbers that count on from the first of the paragraph; one alone is no sequence. */
function sequences(cuts: readonly Cut[], length: number): Cut[] {
  const styles = new Set(cuts.map(({ marker }) => marker.style));
  const kept = [...styles].flatMap((style) => sequenceOf(cuts, style, length));
  return kept.filter(({ at }) => at > 0).sort((a, b) => a.at - b.at);
}

function sequenceOf(cuts: readonly Cut[], style: MarkerStyle, length: number): Cut[] {
  const kept: Cut[] = [];
  let last = 0;
  for (const cut of cuts) {
    if (cut.marker.style !== style) continue;
    // A paragraph counts 首先, 其次 once.
    const opens = (cut.marker.number === 1 || cut.at === 0) && (style !== "spoken" || last === 0);
    const goesOn = last > 0 && continuesFrom(last, cut.marker);
    if (!goesOn && !opens) continue;
    if (opens && last > 0 && !goesOn && style === "point" && kept.length < 2) kept.length = 0;
    kept.push(cut);
    last = cut.marker.number;
  }
  if (kept.length < 2) return [];
  const first = kept[0]?.at ?? 0;
  const isList =
    style !== "point" && style !== "spoken" && first > 0 && (length - first) / kept.length < LEAST_CHARACTERS;
  return isList ? [] : kept;
}
