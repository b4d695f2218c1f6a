import type { GrowingLists } from "./growing-lists.ts";
import { countHolders, type Holders, invertLists } from "./holders.ts";

/** Groups of clauses that share phrases: copies of one text with words changed. */
export type Families = {
  readonly count: number;
  /** The family of each clause. */
  readonly ofClause: Int32Array;
  /**
   * The families that most of a clause's phrases stand in, the likeliest first after its own. A clause that was added
   * later has none of its own.
   */
  around(clause: number): number[];
};

/** The likeliest families of a clause: a text made of two others belongs to both. */
const MOST_AROUND = 3;
/** A clause opens a family of its own unless so much of its phrases is known from one. */
const LEAST_KNOWN = 0.4;
const ROUNDS = 3;
const NONE = -1;

/**
 * Groups clauses by their phrases: a clause goes with the family most of its phrases go with, a phrase with the family
 * most of its clauses are in, a few times over (label propagation, Raghavan, Albert, Kumara 2007, on the graph of clauses
 * and phrases). Linear in the number of phrases. Each list holds the numbers of a clause's phrases.
 */
export function findFamilies(clauses: GrowingLists, phrases: number): Families {
  const holders = invertLists(clauses, 0, countHolders(clauses, 0, phrases), clauses.count);
  const ofPhrase = new Int32Array(phrases).fill(NONE);
  const ofClause = new Int32Array(clauses.count);
  const count = openFamilies(clauses, ofPhrase, ofClause);
  const votes = new Votes(count);
  for (let round = 0; round < ROUNDS; round += 1) {
    settlePhrases(holders, ofClause, ofPhrase, votes);
    settleClauses(clauses, holders, ofPhrase, ofClause, votes);
  }
  return {
    count,
    ofClause,
    around(clause) {
      const end = clauses.endOf(clause);
      for (let at = clauses.startOf(clause); at < end; at += 1) {
        const phrase = clauses.numbers[at] ?? 0;
        if (isShared(holders, phrase)) votes.add(ofPhrase[phrase] ?? NONE);
      }
      const own = clause < ofClause.length ? ofClause.subarray(clause, clause + 1) : [];
      return [...new Set([...own, ...votes.best(MOST_AROUND)])];
    },
  };
}

/** A first guess in the order of the clauses; gives the number of families. */
function openFamilies(clauses: GrowingLists, ofPhrase: Int32Array, ofClause: Int32Array): number {
  let count = 0;
  const known = new Map<number, number>();
  for (let clause = 0; clause < clauses.count; clause += 1) {
    const own = clauses.numbers.subarray(clauses.startOf(clause), clauses.endOf(clause));
    known.clear();
    for (const phrase of own) {
      const family = ofPhrase[phrase] ?? NONE;
      if (family !== NONE) known.set(family, (known.get(family) ?? 0) + 1);
    }
    const [best, most] = [...known].reduce((one, other) => (other[1] > one[1] ? other : one), [NONE, 0]);
    const family = most > own.length * LEAST_KNOWN ? best : count;
    if (family === count) count += 1;
    ofClause[clause] = family;
    for (const phrase of own) if (ofPhrase[phrase] === NONE) ofPhrase[phrase] = family;
  }
  return count;
}

function settlePhrases({ starts, lists }: Holders, ofClause: Int32Array, ofPhrase: Int32Array, votes: Votes): void {
  for (let phrase = 0; phrase < ofPhrase.length; phrase += 1) {
    const end = starts[phrase + 1] ?? 0;
    for (let at = starts[phrase] ?? 0; at < end; at += 1) votes.add(ofClause[lists[at] ?? 0] ?? NONE);
    ofPhrase[phrase] = votes.best(1)[0] ?? NONE;
  }
}

function settleClauses(
  clauses: GrowingLists,
  holders: Holders,
  ofPhrase: Int32Array,
  ofClause: Int32Array,
  votes: Votes,
): void {
  for (let clause = 0; clause < clauses.count; clause += 1) {
    const end = clauses.endOf(clause);
    for (let at = clauses.startOf(clause); at < end; at += 1) {
      const phrase = clauses.numbers[at] ?? 0;
      if (isShared(holders, phrase)) votes.add(ofPhrase[phrase] ?? NONE);
    }
    ofClause[clause] = votes.best(1)[0] ?? ofClause[clause] ?? NONE;
  }
}

/** A phrase of one clause alone says nothing of where the clause belongs. */
function isShared({ starts }: Holders, phrase: number): boolean {
  return (starts[phrase + 1] ?? 0) - (starts[phrase] ?? 0) > 1;
}

/** Counts votes for numbered candidates, over and over without clearing them all. */
class Votes {
  private readonly counts: Int32Array;
  private named: number[] = [];

  constructor(candidates: number) {
    this.counts = new Int32Array(candidates);
  }

  add(candidate: number): void {
    if (candidate < 0) return;
    const count = this.counts[candidate] ?? 0;
    if (count === 0) this.named.push(candidate);
    this.counts[candidate] = count + 1;
  }

  /** The candidates with the most votes, at most so many, those first named before others; then there are no votes any more. */
  best(most: number): number[] {
    const { counts, named } = this;
    const best =
      most === 1
        ? named
            .slice(0, 1)
            .map((first) => named.reduce((one, other) => (this.of(other) > this.of(one) ? other : one), first))
        : named.toSorted((one, other) => this.of(other) - this.of(one)).slice(0, most);
    for (const candidate of named) counts[candidate] = 0;
    this.named = [];
    return best;
  }

  private of(candidate: number): number {
    return this.counts[candidate] ?? 0;
  }
}
