import { type Span, span } from "../model/span.ts";

/** Two texts, one made from the other piece by piece, and which stretch of one is which stretch of the other. */
export type OffsetMap = {
  /** The smallest stretch of the first text that holds all of what `there`, a stretch of the second, was made from. */
  toSource(there: Span): Span;
  /** The stretch of the second text made from the pieces that `here`, a stretch of the first, touches. */
  toFold(here: Span): Span;
};

/** Both ends of the irregular pieces on one side, in order. */
type Side = { readonly starts: number[]; readonly ends: number[] };

/**
 * Collects the pieces that did not go over unit for unit: characters of two units, and those whose number of units
 * changed. Between them one unit is one unit, so only they need to be remembered.
 */
export class OffsetMapBuilder {
  private readonly source: Side = { starts: [], ends: [] };
  private readonly fold: Side = { starts: [], ends: [] };

  /** Notes that source[start, end) became fold[foldStart, foldEnd). Pieces come in order. */
  add(start: number, end: number, foldStart: number, foldEnd: number): void {
    this.source.starts.push(start);
    this.source.ends.push(end);
    this.fold.starts.push(foldStart);
    this.fold.ends.push(foldEnd);
  }

  build(): OffsetMap {
    const { source, fold } = this;
    return { toSource: (there) => carry(there, fold, source), toFold: (here) => carry(here, source, fold) };
  }
}

/** The map from a first to a third text by way of a second. */
export function chainMaps(first: OffsetMap, second: OffsetMap): OffsetMap {
  return {
    toSource: (there) => first.toSource(second.toSource(there)),
    toFold: (here) => second.toFold(first.toFold(here)),
  };
}

function carry(stretch: Span, from: Side, to: Side): Span {
  const start = carryStart(stretch.start, from, to);
  return stretch.start === stretch.end ? span(start, start) : span(start, carryEnd(stretch.end, from, to));
}

/** A start moves back to the start of the piece it lies in, and forward over what left nothing on its side. */
function carryStart(position: number, from: Side, to: Side): number {
  const piece = countUpTo(from.starts, position) - 1;
  if (piece < 0) return position;
  const fromEnd = from.ends[piece] ?? 0;
  return position < fromEnd ? (to.starts[piece] ?? 0) : (to.ends[piece] ?? 0) + position - fromEnd;
}

/** An end moves forward to the end of the piece it lies in, and stays before what left nothing on its side. */
function carryEnd(position: number, from: Side, to: Side): number {
  const piece = countUpTo(from.starts, position - 1) - 1;
  if (piece < 0) return position;
  const fromEnd = from.ends[piece] ?? 0;
  return (to.ends[piece] ?? 0) + Math.max(0, position - fromEnd);
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
