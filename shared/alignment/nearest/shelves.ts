import { type Core, coreOf, type Held, NO_CORE, weightOf } from "./core-phrases.ts";
import type { Families } from "./families.ts";
import type { GrowingLists } from "./growing-lists.ts";

/** What shelves are filled with. */
export type Shelved = {
  readonly families: Families;
  /** The phrases of each clause. */
  readonly phrases: GrowingLists;
  /** What each phrase weighs. */
  readonly weights: Float32Array;
  /** Euclidean length of the weights of each clause. */
  readonly norms: Float32Array;
};

/**
 * The clauses of every family in shelves: those that hold the same phrases of their family's core stand on one, those with
 * least that is strange to others first. Clauses stand in places, numbered through from the first shelf of the first family.
 */
export class Shelves {
  /** How many shelves there are. */
  count = 0;
  /** By place the clause, its norm and its shelf. */
  readonly clauses: Uint32Array;
  readonly norms: Float32Array;
  readonly shelfAt: Uint32Array;
  /** By clause its place. */
  readonly placeOf: Uint32Array;
  /** By family its core, its first place and its first shelf; what is behind the last family's comes last. */
  readonly cores: readonly Core[];
  readonly starts: Uint32Array;
  readonly firstShelves: Uint32Array;
  /** By shelf its first place, the core phrases held on it and what they weigh. */
  readonly firstPlaces: Uint32Array;
  readonly lows: Int32Array;
  readonly highs: Int32Array;
  readonly weights: Float32Array;

  constructor(all: Shelved) {
    const { families, phrases } = all;
    const count = families.ofClause.length;
    this.clauses = new Uint32Array(count);
    this.norms = new Float32Array(count);
    this.shelfAt = new Uint32Array(count);
    this.placeOf = new Uint32Array(count);
    this.starts = new Uint32Array(families.count + 1);
    this.firstShelves = new Uint32Array(families.count + 1);
    this.firstPlaces = new Uint32Array(count + 1);
    this.lows = new Int32Array(count);
    this.highs = new Int32Array(count);
    this.weights = new Float32Array(count);
    this.groupByFamily(families);
    const counts = new Uint32Array(all.weights.length);
    this.cores = Array.from({ length: families.count }, (_, family) => {
      const members = this.clauses.subarray(this.starts[family], this.starts[family + 1]);
      return members.length < 2 ? NO_CORE : coreOf(members, phrases, all.weights, counts);
    });
    this.fill(all);
  }

  /** The first shelf of a family that holds these phrases or comes after them in order. */
  firstShelfFrom(family: number, { low, high }: Held): number {
    const { lows, highs } = this;
    let [from = 0, to = 0] = [this.firstShelves[family], this.firstShelves[family + 1]];
    while (from < to) {
      const middle = (from + to) >>> 1;
      const difference = (highs[middle] ?? 0) - high || (lows[middle] ?? 0) - low;
      if (difference < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** The shelf of a family for just these phrases; null where it has none. */
  shelfOf(family: number, held: Held): number | null {
    const shelf = this.firstShelfFrom(family, held);
    const isThere = shelf < (this.firstShelves[family + 1] ?? 0);
    return isThere && this.lows[shelf] === held.low && this.highs[shelf] === held.high ? shelf : null;
  }

  /** The first place on a shelf for a clause of this norm. */
  placeFor(shelf: number, norm: number): number {
    let [from = 0, to = 0] = [this.firstPlaces[shelf], this.firstPlaces[shelf + 1]];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.norms[middle] ?? 0) < norm) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  private groupByFamily({ ofClause, count }: Families): void {
    const { starts, clauses } = this;
    for (const family of ofClause) starts[family + 1] = (starts[family + 1] ?? 0) + 1;
    for (let family = 0; family < count; family += 1) {
      starts[family + 1] = (starts[family + 1] ?? 0) + (starts[family] ?? 0);
    }
    const next = starts.slice();
    ofClause.forEach((family, clause) => {
      const place = next[family] ?? 0;
      next[family] = place + 1;
      clauses[place] = clause;
    });
  }

  private fill({ phrases, norms, weights }: Shelved): void {
    const lows = new Int32Array(norms.length);
    const highs = new Int32Array(norms.length);
    const bits = new Uint8Array(weights.length);
    this.cores.forEach((core, family) => {
      const start = this.starts[family] ?? 0;
      const members = this.clauses.subarray(start, this.starts[family + 1]);
      core.phrases.forEach((phrase, bit) => {
        bits[phrase] = bit + 1;
      });
      for (const clause of members) {
        const end = phrases.endOf(clause);
        for (let at = phrases.startOf(clause); at < end; at += 1) {
          const bit = (bits[phrases.numbers[at] ?? 0] ?? 0) - 1;
          if (bit >= 32) highs[clause] = (highs[clause] ?? 0) | (1 << (bit - 32));
          else if (bit >= 0) lows[clause] = (lows[clause] ?? 0) | (1 << bit);
        }
      }
      for (const phrase of core.phrases) bits[phrase] = 0;
      members.sort(
        (one, other) =>
          (highs[one] ?? 0) - (highs[other] ?? 0) ||
          (lows[one] ?? 0) - (lows[other] ?? 0) ||
          (norms[one] ?? 0) - (norms[other] ?? 0) ||
          one - other,
      );
      this.firstShelves[family] = this.count;
      members.forEach((clause, at) => {
        const [low = 0, high = 0] = [lows[clause], highs[clause]];
        const last = this.count - 1;
        if (at === 0 || this.lows[last] !== low || this.highs[last] !== high) {
          this.openShelf(start + at, core, low, high);
        }
        this.shelfAt[start + at] = this.count - 1;
        this.placeOf[clause] = start + at;
        this.norms[start + at] = norms[clause] ?? 1;
      });
    });
    this.firstShelves[this.cores.length] = this.count;
    this.firstPlaces[this.count] = norms.length;
  }

  private openShelf(place: number, core: Core, low: number, high: number): void {
    this.firstPlaces[this.count] = place;
    this.lows[this.count] = low;
    this.highs[this.count] = high;
    this.weights[this.count] = weightOf(core, low, high);
    this.count += 1;
  }
}
