import { pairLcs } from "./bit-parallel-lcs.ts";
import { CodePoints, unitsOf } from "./code-points.ts";
import { commonEnds } from "./common-ends.ts";
import { fewestEdits } from "./edit-bound.ts";
import { pairFewEdits } from "./few-edits.ts";
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
  const inA = new CodePoints(a, prefix, a.length - suffix);
  const inB = new CodePoints(b, prefix, b.length - suffix);
  const pairing = pairMiddle(inA.codes, inB.codes, maxCells);
  if (pairing !== null) addPairs(pairing, inA, inB, list);
  list.add(a.length - suffix, b.length - suffix, suffix);
  return { matches: list.finish(), isShortest: pairing !== null };
}

/** The pairs of a longest common subsequence; null where the table would be too large. */
function pairMiddle(a: Int32Array, b: Int32Array, maxCells: number): Pairing | null {
  const pairing = new Pairing(Math.min(a.length, b.length));
  if (a.length === 0 || b.length === 0) return pairing;
  const budget = Math.min(4 + Math.floor(FEW_EDITS * Math.sqrt(a.length * b.length)), MOST_EDITS);
  if (fewestEdits(a, b) <= budget && pairFewEdits(a, b, budget, pairing)) return pairing;
  const shared = shareSymbols(a, b);
  if (shared.a.ids.length * shared.b.ids.length > maxCells) return null;
  pairLcs({ a: shared.a.ids, b: shared.b.ids, alphabet: shared.alphabet }, pairing);
  pairing.translate(shared.a.indices, shared.b.indices);
  return pairing;
}

function addPairs(pairing: Pairing, a: CodePoints, b: CodePoints, list: MatchList): void {
  for (let at = 0; at < pairing.length; at += 1) {
    const index = pairing.a[at] ?? 0;
    list.add(a.offsetOf(index), b.offsetOf(pairing.b[at] ?? 0), unitsOf(a.codes[index] ?? 0));
  }
}
