import type { NoiseReason, Region, RegionKind } from "../model/reading.ts";
import { offset } from "../model/span.ts";
import { isBlank } from "./white-space.ts";

type Kind = { readonly kind: Exclude<RegionKind, "noise"> } | { readonly kind: "noise"; readonly reason: NoiseReason };

/** A stretch that a stage of the reader has told the kind of. */
export type Label = { readonly start: number; readonly end: number } & Kind;

/**
 * Makes the regions of a text from its labels: an exact partition, in order. Of labels that overlap, the one that begins
 * first stands and the rest of the other goes on after it. `background` labels count where no other does; what neither
 * covers is white space, or signs between the words, which are markup.
 */
export function partition(text: string, labels: readonly Label[], background: readonly Label[]): Region[] {
  const regions: Region[] = [];
  const coarse = inOrder(background);
  let nextCoarse = 0;
  let at = 0;
  const fillTo = (end: number) => {
    for (; nextCoarse < coarse.length && at < end; nextCoarse += 1) {
      const label = coarse[nextCoarse];
      if (label === undefined || label.start >= end) break;
      const start = Math.max(label.start, at);
      if (label.end <= start) continue;
      addUnlabelled(text, at, start, regions);
      addTrimmed(text, start, Math.min(label.end, end), label, regions);
      at = Math.min(label.end, end);
      if (label.end > end) break;
    }
    addUnlabelled(text, at, end, regions);
    at = Math.max(at, end);
  };
  for (const label of inOrder(labels)) {
    if (label.end <= at) continue;
    if (label.start > at) fillTo(label.start);
    regions.push(regionOf(label, at, label.end));
    at = label.end;
  }
  fillTo(text.length);
  return regions;
}

function inOrder(labels: readonly Label[]): Label[] {
  return [...labels].sort((a, b) => a.start - b.start || b.end - a.end);
}

function regionOf(label: Label, start: number, end: number): Region {
  const bounds = { start: offset(start), end: offset(end) };
  return label.kind === "noise" ? { ...bounds, kind: "noise", reason: label.reason } : { ...bounds, kind: label.kind };
}

/** What is left of a background label, without the white space at its ends. */
function addTrimmed(text: string, start: number, end: number, label: Label, regions: Region[]): void {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  addUnlabelled(text, start, from, regions);
  if (to > from) regions.push(regionOf(label, from, to));
  addUnlabelled(text, to, end, regions);
}

function addUnlabelled(text: string, start: number, end: number, regions: Region[]): void {
  for (let at = start; at < end; ) {
    const blank = isBlank(text.charCodeAt(at));
    let next = at + 1;
    while (next < end && isBlank(text.charCodeAt(next)) === blank) next += 1;
    const bounds = { start: offset(at), end: offset(next) };
    regions.push(blank ? { ...bounds, kind: "whitespace" } : { ...bounds, kind: "noise", reason: "markup" });
    at = next;
  }
}
