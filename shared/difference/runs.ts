import type { DiffRun } from "../model/difference.ts";
import { span } from "../model/span.ts";
import type { ComparableText } from "./comparable-text.ts";
import type { Match } from "./match.ts";
import type { Move } from "./moves.ts";
import { borderAt, endOfLead, gapBetween, type SourceGap, startOfTrail } from "./source-gap.ts";

/** What stands between two matches on both sides. */
type Gap = { readonly a: SourceGap; readonly b: SourceGap };

/** A passage of one side of a gap. */
type Piece = { readonly start: number; readonly end: number; readonly move: NumberedMove | null };

type NumberedMove = Move & { readonly moveId: number; readonly isEdited: boolean };

/**
 * Lays the matches and moves of two contents over the sources: runs that cover both from end to end. Punctuation goes
 * with the words it stands at; between a match and a change it stays unmarked where both sides have some.
 */
export function layRuns(
  a: ComparableText,
  b: ComparableText,
  matches: readonly Match[],
  moves: readonly Move[],
): DiffRun[] {
  const numbered = moves.map((move, at) => ({ ...move, moveId: at + 1, isEdited: isEdited(a, b, move) }));
  const gaps = findGaps(a, b, matches);
  const runs: DiffRun[] = [];
  gaps.forEach((gap, at) => {
    const before = gaps[at - 1];
    if (before !== undefined) {
      runs.push({ kind: "equal", a: span(before.a.end, gap.a.start), b: span(before.b.end, gap.b.start) });
    }
    runs.push(...runsOfA(cutGap(a, gap.a, numbered, "a")), ...runsOfB(cutGap(b, gap.b, numbered, "b")));
  });
  return runs;
}

/** The gaps before, between and after the matches, some of them empty, drawn in where punctuation goes to a match. */
function findGaps(a: ComparableText, b: ComparableText, matches: readonly Match[]): Gap[] {
  const gaps: Gap[] = [];
  for (let at = 0; at <= matches.length; at += 1) {
    const before = matches[at - 1] ?? { a: 0, b: 0, length: 0 };
    const after = matches[at] ?? { a: a.content.length, b: b.content.length };
    const gap = {
      a: gapBetween(a, before.a + before.length, after.a),
      b: gapBetween(b, before.b + before.length, after.b),
    };
    givePunctuation(a, b, gap, at > 0, at < matches.length);
    gaps.push(gap);
  }
  return gaps;
}

/** Gives the punctuation at the ends of a gap to the matches beside it where both sides have some, or no words. */
function givePunctuation(a: ComparableText, b: ComparableText, gap: Gap, hasBefore: boolean, hasAfter: boolean): void {
  const lead = { a: endOfLead(a, gap.a), b: endOfLead(b, gap.b) };
  if (hasBefore && lead.a > gap.a.start && lead.b > gap.b.start) {
    gap.a.start = lead.a;
    gap.b.start = lead.b;
  }
  const trail = { a: startOfTrail(a, gap.a), b: startOfTrail(b, gap.b) };
  if (hasAfter && trail.a < gap.a.end && trail.b < gap.b.end) {
    gap.a.end = trail.a;
    gap.b.end = trail.b;
  }
  shareOut(a, gap.a, hasBefore, hasAfter);
  shareOut(b, gap.b, hasBefore, hasAfter);
}

/** A side without words between two matches is not marked: what opens goes to the match after, the rest to the one before. */
function shareOut(text: ComparableText, gap: SourceGap, hasBefore: boolean, hasAfter: boolean): void {
  if (gap.first < gap.last) return;
  if (hasBefore) gap.start = hasAfter ? endOfLead(text, gap) : gap.end;
  if (hasAfter) gap.end = gap.start;
}

function isEdited(a: ComparableText, b: ComparableText, move: Move): boolean {
  return a.content.slice(move.a, move.endA) !== b.content.slice(move.b, move.endB);
}

/** One side of a gap as the moved passages in it and what stands between them, in order. */
function cutGap(text: ComparableText, gap: SourceGap, moves: readonly NumberedMove[], side: "a" | "b"): Piece[] {
  const pieces: Piece[] = [];
  let end = gap.start;
  const addUpTo = (border: number, move: NumberedMove | null) => {
    if (border > end) pieces.push({ start: end, end: border, move });
    end = border;
  };
  const inGap = moves
    .map((move) => ({ move, from: move[side], to: side === "a" ? move.endA : move.endB }))
    .filter(({ from, to }) => from >= gap.first && to <= gap.last)
    .sort((one, other) => one.from - other.from);
  for (const { move, from, to } of inGap) {
    addUpTo(borderAt(text, gap, from), null);
    addUpTo(borderAt(text, gap, to), move);
  }
  addUpTo(gap.end, null);
  return pieces;
}

function runsOfA(pieces: readonly Piece[]): DiffRun[] {
  return pieces.map(({ start, end, move }) =>
    move === null
      ? { kind: "delete", a: span(start, end), b: null }
      : { kind: "move", a: span(start, end), b: null, moveId: move.moveId, isEdited: move.isEdited },
  );
}

function runsOfB(pieces: readonly Piece[]): DiffRun[] {
  return pieces.map(({ start, end, move }) =>
    move === null
      ? { kind: "insert", a: null, b: span(start, end) }
      : { kind: "move", a: null, b: span(start, end), moveId: move.moveId, isEdited: move.isEdited },
  );
}
