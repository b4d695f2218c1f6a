import type { Match } from "./match.ts";

/**
 * The matches of a longest common subsequence, in order, if at most `budget` insertions and deletions lead from a to b;
 * else null. Greedy from the start, keeping how far each round came for the way back: quick where little
 * differs (Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1, 1986).
 */
export function matchFewEdits(a: Int32Array, b: Int32Array, budget: number): readonly Match[] | null {
  const reached = new Int32Array(firstOfRound(budget + 1));
  const goal = a.length - b.length;
  for (let edits = 0; edits <= budget; edits += 1) {
    const first = firstOfRound(edits);
    for (let k = 0; k <= edits; k += 1) {
      const diagonal = 2 * k - edits;
      let inA = startOf(reached, first - edits, edits, k);
      while (inA < a.length && inA - diagonal < b.length && a[inA] === b[inA - diagonal]) inA += 1;
      reached[first + k] = inA;
      if (diagonal === goal && inA >= a.length) return walkBack(reached, edits, k);
    }
  }
  return null;
}

/** Round d has the diagonals (place in a less place in b) -d, -d + 2 … d; its k-th stands at this index plus k. */
function firstOfRound(edits: number): number {
  return (edits * (edits + 1)) >>> 1;
}

/**
 * Where in a the k-th diagonal of a round is entered: by an insertion from the diagonal above it or a deletion from the
 * one below, whichever leads further. `before` is the first place of the round before.
 */
function startOf(reached: Int32Array, before: number, edits: number, k: number): number {
  if (edits === 0) return 0;
  const byInsertion = k < edits ? (reached[before + k] ?? 0) : -1;
  const byDeletion = k > 0 ? (reached[before + k - 1] ?? 0) + 1 : -1;
  return Math.max(byInsertion, byDeletion);
}

function walkBack(reached: Int32Array, rounds: number, last: number): readonly Match[] {
  const matches: Match[] = [];
  let k = last;
  for (let edits = rounds; edits >= 0; edits -= 1) {
    const first = firstOfRound(edits);
    const before = first - edits;
    const start = startOf(reached, before, edits, k);
    const length = (reached[first + k] ?? 0) - start;
    if (length > 0) matches.push({ a: start, b: start - 2 * k + edits, length });
    if (k > 0 && start === (reached[before + k - 1] ?? 0) + 1) k -= 1;
  }
  return matches.reverse();
}
