import type { Difference } from "../model/difference.ts";
import { type ComparableText, prepareText } from "./comparable-text.ts";
import { type Match, matchedLength, mirrorMatches } from "./match.ts";
import { findMoves, type Move, mirrorMoves } from "./moves.ts";
import { readableMatches } from "./readable-matches.ts";
import { layRuns } from "./runs.ts";

/** What stays and what moves, in units of the two contents. */
type Correspondence = {
  readonly matches: readonly Match[];
  readonly moves: readonly Move[];
  readonly isComplete: boolean;
};

/** How two texts differ, as a reader would mark it. Raises nothing; any two strings can be compared. */
export function diffTexts(a: string, b: string): Difference {
  return compareTexts(prepareText(a), prepareText(b));
}

/**
 * The same for texts made ready before. Script, width and punctuation are no difference; changes begin and end with whole
 * words; numbers, dates, document numbers, titles and unit names are never cut. What is marked depends on the two
 * texts alone: the difference of (b, a) is the mirror of that of (a, b).
 */
export function compareTexts(a: ComparableText, b: ComparableText): Difference {
  const { matches, moves, isComplete } = a.content <= b.content ? correspond(a, b) : mirror(correspond(b, a));
  return { runs: layRuns(a, b, matches, moves), similarity: similarity(a, b, matches, moves), isComplete };
}

function correspond(a: ComparableText, b: ComparableText): Correspondence {
  if (a.content === b.content) return { matches: matchAll(a, b), moves: [], isComplete: true };
  const { matches, runs, isComplete } = readableMatches(a, b);
  return { matches, moves: findMoves(matches, runs, { a, b }), isComplete };
}

/** Equal contents are one match. Without any content it has no length, and is none if one text is empty. */
function matchAll(a: ComparableText, b: ComparableText): Match[] {
  return a.source === "" || b.source === "" ? [] : [{ a: 0, b: 0, length: a.content.length }];
}

function mirror({ matches, moves, isComplete }: Correspondence): Correspondence {
  return { matches: mirrorMatches(matches), moves: mirrorMoves(moves), isComplete };
}

function similarity(a: ComparableText, b: ComparableText, matches: readonly Match[], moves: readonly Move[]): number {
  const all = a.content.length + b.content.length;
  const shared = matchedLength(matches) + moves.reduce((sum, { matched }) => sum + matched, 0);
  return all === 0 ? 1 : (2 * shared) / all;
}
