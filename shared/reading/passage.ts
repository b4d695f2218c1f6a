import { type Span, span } from "../model/span.ts";
import { isBlank, isWide } from "./white-space.ts";

/** The text of a source with its folded copy of the same length. */
export type Copy = { readonly text: string; readonly folded: string };

/**
 * A paragraph of the source with page breaks, line wraps and markup taken out. Its joined text follows one rule: the
 * words of its stretches in order; white space, inside a stretch or between two, is dropped where a wide character
 * stands on either side of it and is one space otherwise.
 */
export type Block = {
  readonly text: string;
  /** The joined text in folded form, of the same length. */
  readonly folded: string;
  /** Where each run of characters that stand side by side in the source begins in the joined text. Ascending. */
  readonly runs: readonly number[];
  /** Where each of these runs stands in the source. */
  readonly sources: readonly number[];
  /** The number of the stretch (line) that each run belongs to. */
  readonly stretches: readonly number[];
};

/** A part [from, to) of a block's joined text. Reading means cutting passages into smaller ones. */
export type Passage = { readonly block: Block; readonly from: number; readonly to: number };

/** Joins stretches of the source, in order, to a block. */
export function joinBlock(source: Copy, stretches: readonly Span[]): Block {
  const runs: number[] = [];
  const sources: number[] = [];
  const numbers: number[] = [];
  const texts: string[] = [];
  const folds: string[] = [];
  let length = 0;
  let before = -1;
  const put = (start: number, end: number, stretch: number, space: boolean) => {
    if (space) {
      texts.push(" ");
      folds.push(" ");
      length += 1;
    }
    runs.push(length);
    sources.push(start);
    numbers.push(stretch);
    texts.push(source.text.slice(start, end));
    folds.push(source.folded.slice(start, end));
    length += end - start;
    before = source.text.charCodeAt(end - 1);
  };
  let gap = false;
  stretches.forEach((stretch, number) => {
    const above = stretches[number - 1];
    gap = separated(source.text, above, stretch) && !cutsNumber(source.text, above, stretch);
    for (let at: number = stretch.start; at < stretch.end; ) {
      if (isBlank(source.text.charCodeAt(at))) {
        gap = true;
        at += 1;
        continue;
      }
      const end = endOfRunFrom(source.text, at, stretch.end);
      const space = gap && before >= 0 && !isWide(before) && !isWide(source.text.charCodeAt(at));
      put(at, end, number, space);
      gap = false;
      at = end;
    }
  });
  return { text: texts.join(""), folded: folds.join(""), runs, sources, stretches: numbers };
}

function separated(text: string, left: Span | undefined, right: Span): boolean {
  if (left === undefined) return false;
  for (let at: number = left.end; at < right.start; at += 1) if (isBlank(text.charCodeAt(at))) return true;
  return false;
}

/** From this length on a stretch that ends amid a number is a line that the page's width cut. */
const LEAST_CUT = 20;

/** Whether a line was cut within a number: …次,20 and 16年底前. */
function cutsNumber(text: string, left: Span | undefined, right: Span): boolean {
  if (left === undefined || left.end - left.start < LEAST_CUT) return false;
  return /\d/u.test(text.charAt(left.end - 1)) && /\d/u.test(text.charAt(right.start));
}

/** The end of the run that starts here: a single space between narrow characters stays and does not end it. */
function endOfRunFrom(text: string, start: number, limit: number): number {
  let end = start + 1;
  for (; end < limit; end += 1) {
    const unit = text.charCodeAt(end);
    if (!isBlank(unit)) continue;
    const next = text.charCodeAt(end + 1);
    const stays =
      unit === 0x20 && end + 1 < limit && !isBlank(next) && !isWide(next) && !isWide(text.charCodeAt(end - 1));
    if (!stays) break;
  }
  return end;
}

/** The whole of a block. */
export function wholeBlock(block: Block): Passage {
  return { block, from: 0, to: block.text.length };
}

/** The words of a passage, in the source's script. */
export function textOf(passage: Passage): string {
  return passage.block.text.slice(passage.from, passage.to);
}

/** The words of a passage in folded form. */
export function foldedOf(passage: Passage): string {
  return passage.block.folded.slice(passage.from, passage.to);
}

/** The part [from, to) of a passage, counted from the passage's own start, without white space at its ends. */
export function cutPassage(passage: Passage, from: number, to = passage.to - passage.from): Passage {
  let start = passage.from + from;
  let end = Math.min(passage.from + to, passage.to);
  while (start < end && isBlank(passage.block.text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(passage.block.text.charCodeAt(end - 1))) end -= 1;
  return { block: passage.block, from: start, to: end };
}

/** A passage without its part [from, to): the words before and after it side by side, each at its own place. */
export function leaveOut(passage: Passage, from: number, to: number): Passage {
  return joinPassages(cutPassage(passage, 0, from), cutPassage(passage, to));
}

/** Two passages as one, side by side, each at its own place in the source. */
export function joinPassages(before: Passage, after: Passage): Passage {
  if (isEmpty(before)) return after;
  if (isEmpty(after)) return before;
  const left = runsOf(before, 0, 0);
  const right = runsOf(after, before.to - before.from, (left.stretches.at(-1) ?? 0) + 1);
  const block: Block = {
    text: textOf(before) + textOf(after),
    folded: foldedOf(before) + foldedOf(after),
    runs: [...left.runs, ...right.runs],
    sources: [...left.sources, ...right.sources],
    stretches: [...left.stretches, ...right.stretches],
  };
  return wholeBlock(block);
}

/** The runs of a passage as those of a block that holds it at `at`, its stretches counted from `firstStretch`. */
function runsOf(passage: Passage, at: number, firstStretch: number): Pick<Block, "runs" | "sources" | "stretches"> {
  const { runs, sources, stretches } = passage.block;
  const found = { runs: [] as number[], sources: [] as number[], stretches: [] as number[] };
  const first = runAt(passage.block, passage.from);
  for (let run = first; run < runs.length && (runs[run] ?? 0) < passage.to; run += 1) {
    const start = runs[run] ?? 0;
    const skipped = Math.max(0, passage.from - start);
    found.runs.push(at + Math.max(0, start - passage.from));
    found.sources.push((sources[run] ?? 0) + skipped);
    found.stretches.push(firstStretch + (stretches[run] ?? 0) - (stretches[first] ?? 0));
  }
  return found;
}

/** True where a passage holds nothing. */
export function isEmpty(passage: Passage): boolean {
  return passage.from >= passage.to;
}

/** Where a passage stands in the source: one span for each stretch of the source it runs over. */
export function spansOf(passage: Passage): Span[] {
  const { runs, sources, stretches } = passage.block;
  const spans: Span[] = [];
  let stretch = -1;
  for (let run = runAt(passage.block, passage.from); run < runs.length && (runs[run] ?? 0) < passage.to; run += 1) {
    const runStart = runs[run] ?? 0;
    const source = sources[run] ?? 0;
    const start = source + Math.max(0, passage.from - runStart);
    const end = source + Math.min(passage.to, endOfRun(passage.block, run)) - runStart;
    if (end <= start) continue;
    const last = spans.at(-1);
    if (last !== undefined && stretches[run] === stretch) spans[spans.length - 1] = span(last.start, end);
    else spans.push(span(start, end));
    stretch = stretches[run] ?? -1;
  }
  return spans;
}

/** Where a passage begins in the source. */
export function startOf(passage: Passage): number {
  const run = runAt(passage.block, passage.from);
  return (passage.block.sources[run] ?? 0) + passage.from - (passage.block.runs[run] ?? 0);
}

/** Where a passage ends in the source. */
export function endOf(passage: Passage): number {
  return isEmpty(passage) ? startOf(passage) : startOf({ ...passage, from: passage.to - 1 }) + 1;
}

/** The positions in a passage, from its own start, before which white space or markup of the source was taken out. */
export function gapsIn({ block, from, to }: Passage): number[] {
  const gaps: number[] = [];
  for (let run = runAt(block, from) + 1; run < block.runs.length && (block.runs[run] ?? 0) < to; run += 1) {
    gaps.push((block.runs[run] ?? 0) - from);
  }
  return gaps;
}

/** True where white space of the source stood before a position of the joined text, dropped or not. */
export function followsGap(block: Block, position: number): boolean {
  return block.runs[runAt(block, position)] === position || block.text.charCodeAt(position - 1) === 0x20;
}

function endOfRun(block: Block, run: number): number {
  const next = block.runs[run + 1];
  if (next === undefined) return block.text.length;
  const length = next - (block.runs[run] ?? 0);
  return (block.runs[run] ?? 0) + (block.text.charCodeAt(next - 1) === 0x20 ? length - 1 : length);
}

function runAt(block: Block, position: number): number {
  let low = 0;
  let high = block.runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((block.runs[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
