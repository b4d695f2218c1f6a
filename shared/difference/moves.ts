import { FreePlaces } from "./free-places.ts";
import type { Match } from "./match.ts";
import { canBegin, canEnd, type Sides, sharedPause } from "./sides.ts";

/** A passage that stands in both texts at different places, in units of their contents; half open on both sides. */
export type Move = {
  readonly a: number;
  readonly endA: number;
  readonly b: number;
  readonly endB: number;
  /** How many units of it match. */
  readonly matched: number;
};

/** Fewest matching units that count as moved rather than as words both texts happen to use. */
const SHORTEST_MOVE = 8;

/** The same for what stands between punctuation in both texts: an item of a list that was put in another order. */
const SHORTEST_ITEM = 4;

/** Shortest piece of a moved passage that was edited inside. */
const SHORTEST_PIECE = 4;

/** Two pieces are one passage, edited inside, if what lies between them is at most this share of what matches. */
const MOST_EDITED = 0.5;

/** Pieces looked at. Texts with more in common at other places are repetitive, and a move in them means little. */
const MOST_PIECES = 400;

/** What is left of two texts beside their matches. */
type Rest = { readonly a: FreePlaces; readonly b: FreePlaces };

/**
 * The passages that the matches leave over on both sides, the longest taken first; in the order of a. `runs` are the
 * stretches that the texts have in common, wherever they stand.
 */
export function findMoves(matches: readonly Match[], runs: readonly Match[], sides: Sides): Move[] {
  const rest = { a: new FreePlaces(sides.a.cuts.length - 1), b: new FreePlaces(sides.b.cuts.length - 1) };
  for (const { a, b, length } of matches) take(rest, { a, endA: a + length, b, endB: b + length });
  const pieces = runs
    .flatMap((run) => leftOver(run, rest, sides))
    .sort((one, other) => other.matched - one.matched || one.a - other.a || one.b - other.b)
    .slice(0, MOST_PIECES);
  const moves: Move[] = [];
  for (const piece of pieces) {
    if (!isFree(rest, piece)) continue;
    const move = extend(piece, pieces, rest);
    if (move.matched < (isItem(move, sides) ? SHORTEST_ITEM : SHORTEST_MOVE)) continue;
    take(rest, move);
    moves.push(move);
  }
  return moves.sort((one, other) => one.a - other.a);
}

/** The moves as seen from the other side, in its order. */
export function mirrorMoves(moves: readonly Move[]): Move[] {
  return moves
    .map(({ a, endA, b, endB, matched }) => ({ a: b, endA: endB, b: a, endB: endA, matched }))
    .sort((one, other) => one.a - other.a);
}

/** The parts of a run that are free on both sides, drawn in to whole words. */
function leftOver(run: Match, rest: Rest, sides: Sides): Move[] {
  const parts: Move[] = [];
  let start = 0;
  for (let at = 0; at <= run.length; at += 1) {
    const isInside =
      at < run.length && rest.a.isFree(run.a + at, run.a + at + 1) && rest.b.isFree(run.b + at, run.b + at + 1);
    if (isInside) continue;
    const part = wholeWords(run, start, at, sides);
    if (part.matched >= SHORTEST_PIECE) parts.push(part);
    start = at + 1;
  }
  return parts;
}

function wholeWords(run: Match, from: number, to: number, sides: Sides): Move {
  let start = from;
  let end = to;
  while (start < end && !canBegin(sides, run.a + start, run.b + start)) start += 1;
  while (start < end && !canEnd(sides, run.a + end, run.b + end)) end -= 1;
  return { a: run.a + start, endA: run.a + end, b: run.b + start, endB: run.b + end, matched: end - start };
}

/** Joins to a piece the nearest pieces on its left and right, as long as little stands between. */
function extend(piece: Move, pieces: readonly Move[], rest: Rest): Move {
  let move = piece;
  for (;;) {
    const joined = pieces
      .map((other) => join(move, other) ?? join(other, move))
      .filter((whole) => whole !== null)
      .filter((whole) => isFree(rest, whole));
    const [closest] = joined.sort((one, other) => edited(one) - edited(other));
    if (closest === undefined) return move;
    move = closest;
  }
}

/** Both pieces as one passage; null if the second does not follow the first closely on both sides. */
function join(first: Move, second: Move): Move | null {
  if (second.endA <= first.endA || second.endB <= first.endB) return null;
  // What was put in may begin like what follows it, so that the pieces share a character or two.
  const overlap = Math.max(0, first.endA - second.a, first.endB - second.b);
  if (overlap >= Math.min(first.matched, second.matched)) return null;
  const matched = first.matched + second.matched - overlap;
  const whole = { a: first.a, endA: second.endA, b: first.b, endB: second.endB, matched };
  return edited(whole) <= MOST_EDITED * 2 * matched ? whole : null;
}

function isItem({ a, endA, b, endB }: Move, sides: Sides): boolean {
  return sharedPause(sides, a, b) > 0 && sharedPause(sides, endA, endB) > 0;
}

/** How many units of a passage, on both sides together, do not match. */
function edited({ a, endA, b, endB, matched }: Move): number {
  return endA - a + endB - b - 2 * matched;
}

function isFree({ a, b }: Rest, move: Omit<Move, "matched">): boolean {
  return a.isFree(move.a, move.endA) && b.isFree(move.b, move.endB);
}

function take({ a, b }: Rest, move: Omit<Move, "matched">): void {
  a.take(move.a, move.endA);
  b.take(move.b, move.endB);
}
