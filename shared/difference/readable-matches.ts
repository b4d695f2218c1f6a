import { chooseChain } from "./best-chain.ts";
import { commonEnds } from "./common-ends.ts";
import { findCommonRuns } from "./common-runs.ts";
import type { ComparedContent } from "./comparable-text.ts";
import { exactMatches } from "./exact-matches.ts";
import { type Match, MatchList } from "./match.ts";
import { canBegin, canEnd, printedLength } from "./sides.ts";

/** What two texts have in common as a reader would mark it, in units of their contents. */
export type ReadableMatches = {
  /** What stays at its place, in order on both sides. */
  readonly matches: readonly Match[];
  /** Every stretch in common between their common start and end, wherever it stands, by its place in a. */
  readonly runs: readonly Match[];
  readonly isComplete: boolean;
};

/** The shortest stretch worth looking for: the length of most Chinese words. */
const SHORTEST_RUN = 2;

/** The same for texts of more than some 30,000 characters: few texts share so much by chance. */
const SHORTEST_OF_MANY = 8;

/** Length times length up to which the exact comparison is asked where there is too much to list: a third of a second. */
const MOST_CELLS = 1e9;

/** The shortest stretch worth leaving unmarked beside a change, in printed characters. */
const SHORTEST_STRETCH = 3;

/**
 * Chooses what to leave unmarked: few, long stretches that begin and end with whole words. The texts are expected in a
 * fixed order (see compareTexts), which settles what is taken where two choices are equally good. Stretches of fewer units
 * than `shortest` are not looked for.
 */
export function readableMatches(a: ComparedContent, b: ComparedContent, shortest = SHORTEST_RUN): ReadableMatches {
  const sides = { a, b };
  const { prefix, suffix } = wholeEnds(a, b);
  const endA = a.content.length - suffix;
  const endB = b.content.length - suffix;
  const { runs, isComplete } = listRuns(a.content.slice(prefix, endA), b.content.slice(prefix, endB), prefix, shortest);
  const kept = new MatchList();
  kept.add(0, 0, prefix);
  for (const match of chooseChain(runs, sides)) kept.add(match.a, match.b, match.length);
  kept.add(endA, endB, suffix);
  const matches = kept.finish().filter((match) => printedLength(sides, match) >= SHORTEST_STRETCH);
  return { matches, runs, isComplete };
}

/** The common start and end of two contents, drawn back to whole words. */
function wholeEnds(a: ComparedContent, b: ComparedContent): { prefix: number; suffix: number } {
  let { prefix, suffix } = commonEnds(a.content, b.content);
  while (!canEnd({ a, b }, prefix, prefix)) prefix -= 1;
  while (!canBegin({ a, b }, a.content.length - suffix, b.content.length - suffix)) suffix -= 1;
  return { prefix, suffix };
}

/**
 * The stretches that two parts, which begin at place `shift` of their contents, have in common. Where there are too many
 * to list: those that the exact comparison keeps, or if the parts are too long for that, the longer ones.
 */
function listRuns(
  a: string,
  b: string,
  shift: number,
  shortest: number,
): { runs: readonly Match[]; isComplete: boolean } {
  const all = findCommonRuns(a, b, shortest);
  const runs = all ?? (a.length * b.length <= MOST_CELLS ? exactMatches(a, b).matches : longRuns(a, b));
  return {
    runs: runs.map((run) => ({ a: run.a + shift, b: run.b + shift, length: run.length })),
    isComplete: all !== null,
  };
}

function longRuns(a: string, b: string): readonly Match[] {
  return findCommonRuns(a, b, SHORTEST_OF_MANY) ?? [];
}
