import { comparable } from "./comparable.ts";

/** A pair of clauses, by their places in the two lists. */
export type Match = { readonly found: number; readonly gold: number; readonly exact: boolean };

/** Clauses less alike than this are different clauses. */
const LEAST_DICE = 0.5;

/** Pairs clauses one to one, the most alike first, by the Dice coefficient of their character bigrams. */
export function matchClauses(found: readonly string[], gold: readonly string[]): Match[] {
  const a = found.map(comparable);
  const b = gold.map(comparable);
  const bigramsA = a.map(bigramsOf);
  const bigramsB = b.map(bigramsOf);
  const pairs = bigramsA.flatMap((one, i) => bigramsB.map((other, j) => ({ i, j, dice: dice(one, other) })));
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const matches: Match[] = [];
  for (const { i, j, dice: alike } of pairs.sort((x, y) => y.dice - x.dice || x.i - y.i || x.j - y.j)) {
    if (alike < LEAST_DICE) break;
    if (takenA.has(i) || takenB.has(j)) continue;
    takenA.add(i);
    takenB.add(j);
    matches.push({ found: i, gold: j, exact: a[i] === b[j] });
  }
  return matches;
}

function bigramsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const bigram = text.slice(at, at + 2);
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  }
  return counts;
}

function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [bigram, count] of a) shared += Math.min(count, b.get(bigram) ?? 0);
  const total = sum(a.values()) + sum(b.values());
  return total === 0 ? 0 : (2 * shared) / total;
}

function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
