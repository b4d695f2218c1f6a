import { pairLcs } from "./bit-parallel-lcs.ts";
import { CodePoints, unitsOf } from "./code-points.ts";
import { commonEnds } from "./common-ends.ts";
import { fewestEdits } from "./edit-bound.ts";
import { matchFewEdits } from "./few-edits.ts";
import { type Match, MatchList, mirrorMatches } from "./match.ts";
import { Pairing } from "./pairing.ts";
import { shareSymbols } from "./symbols.ts";

/** What two texts have in common, character by character. */
export type ExactMatches = {
  /** In UTF-16 units, in order on both sides, as much as can be, never half of a surrogate pair. */
  readonly matches: readonly Match[];
  /** False where the texts were too long and not all that could match was matched. */
  readonly isShortest: boolean;
};

/** Cells of the table (length × length) up to which the answer is exact: 63,000 characters a side, about a second. */
const MAX_CELLS = 4e9;

/**
 * Up to this many edits, per root of the number of cells, the greedy way is the quicker one: its time grows with the
 * square of the edits, that of the bit-parallel one with the cells alone. Measured on clauses of 50 to 5,000 characters.
 */
const FEW_EDITS = 0.12;

/** Up to this many edits the greedy way is simply tried. */
const SMALL_BUDGET = 12;

/** The greedy way keeps half the square of the edits in memory: 32 MB. */
const MOST_EDITS = 4000;

/**
 * The characters that stay in a shortest edit script from a to b: a longest common subsequence.
 *
 * Several are equally long; the one taken depends on the two texts alone, not on which of them comes first, so that
 * the matches of (b, a) are the mirror of those of (a, b).
 */
export function exactMatches(a: string, b: string, maxCells = MAX_CELLS): ExactMatches {
  if (a <= b) return matchOrdered(a, b, maxCells);
  const { matches, isShortest } = matchOrdered(b, a, maxCells);
  return { matches: mirrorMatches(matches), isShortest };
}

function matchOrdered(a: string, b: string, maxCells: number): ExactMatches {
  const { prefix, suffix } = commonEnds(a, b);
  const list = new MatchList();
  list.add(0, 0, prefix);
  // Where the one is the other with something put in, there is no middle to be matched.
  const hasMiddle = prefix + suffix < Math.min(a.length, b.length);
  const isShortest = !hasMiddle || addMiddle(middleOf(a, prefix, suffix), middleOf(b, prefix, suffix), maxCells, list);
  list.add(a.length - suffix, b.length - suffix, suffix);
  return { matches: list.finish(), isShortest };
}

function middleOf(text: string, prefix: number, suffix: number): CodePoints {
  return new CodePoints(text, prefix, text.length - suffix);
}

/** Adds a longest common subsequence, and says so; nothing where the table would be too large. */
function addMiddle(a: CodePoints, b: CodePoints, maxCells: number, list: MatchList): boolean {
  const few = fewEdits(a.codes, b.codes);
  if (few !== null) {
    for (const match of few) addMatch(match, a, b, list);
    return true;
  }
  const pairing = pairMany(a.codes, b.codes, maxCells);
  if (pairing !== null) addPairs(pairing, a, b, list);
  return pairing !== null;
}

/** The matches where little differs; else null. */
function fewEdits(a: Int32Array, b: Int32Array): readonly Match[] | null {
  const budget = Math.min(4 + Math.floor(FEW_EDITS * Math.sqrt(a.length * b.length)), MOST_EDITS);
  // In short texts it takes as long to see that it may work as to try.
  const mayBeFew = budget <= SMALL_BUDGET || fewestEdits(a, b) <= budget;
  return mayBeFew ? matchFewEdits(a, b, budget) : null;
}

/** The pairs of a longest common subsequence; null where the table would be too large. */
function pairMany(a: Int32Array, b: Int32Array, maxCells: number): Pairing | null {
  const shared = shareSymbols(a, b);
  if (shared.a.ids.length * shared.b.ids.length > maxCells) return null;
  const pairing = new Pairing(Math.min(a.length, b.length));
  pairLcs({ a: shared.a.ids, b: shared.b.ids, alphabet: shared.alphabet }, pairing);
  pairing.translate(shared.a.indices, shared.b.indices);
  return pairing;
}

function addMatch(match: Match, a: CodePoints, b: CodePoints, list: MatchList): void {
  if (a.isPlain && b.isPlain) list.add(a.offsetOf(match.a), b.offsetOf(match.b), match.length);
  else for (let at = 0; at < match.length; at += 1) addPair(match.a + at, match.b + at, a, b, list);
}

function addPairs(pairing: Pairing, a: CodePoints, b: CodePoints, list: MatchList): void {
  for (let at = 0; at < pairing.length; at += 1) addPair(pairing.a[at] ?? 0, pairing.b[at] ?? 0, a, b, list);
}

function addPair(indexA: number, indexB: number, a: CodePoints, b: CodePoints, list: MatchList): void {
  list.add(a.offsetOf(indexA), b.offsetOf(indexB), unitsOf(a.codes[indexA] ?? 0));
}
