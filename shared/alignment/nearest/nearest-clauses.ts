import { BestPlaces } from "./best-places.ts";
import { findFamilies } from "./families.ts";
import { countHolders, type Holders, invertLists } from "./holders.ts";
import { PromisingClauses } from "./promising-clauses.ts";
import { COUNT_BITS, MOST_OFTEN, TextTerms } from "./text-terms.ts";

/** A clause by its number in the order of adding, with the cosine of the two texts, 0–1. */
export type Neighbour = { readonly clause: number; readonly cosine: number };

/** A bigram with more holders is too common to lead to a neighbour that no shared phrase leads to. */
const MOST_HOLDERS = 64;
/** So many holders of a clause's rare bigrams are looked at. */
const MOST_LOOKS = 600;
/** So many of the most promising clauses of a family are compared exactly, or for each neighbour asked for so many. */
const LEAST_COMPARED = 48;
const COMPARED_FOR_ONE = 4;
/** Of those that share rare bigrams this part of that, or all of it where no family was found around the clause. */
const PART_FOR_HOLDERS = 1 / 4;

/**
 * Clauses added when the index stands are compared one by one, until they are more than this part of it; then it is
 * built anew.
 */
const MOST_LATE = 1 / 32;

/** A cosine from here on is that of two copies; less than 1 because of roundings. */
const COPY = 1 - 1e-5;

/** Logarithmic weight of how often a bigram stands in a clause. */
const OFTEN = Float64Array.from({ length: MOST_OFTEN + 1 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

/** All that is computed from all clauses together. */
type Index = {
  /** How many clauses it was built from. */
  readonly count: number;
  /** The clauses that hold each rare bigram. */
  readonly holders: Holders;
  /** How rare each bigram is: the logarithm of one more than the number of clauses for each that holds it. */
  readonly rarity: Float32Array;
  /** Euclidean length of the weights of each clause. */
  readonly norms: Float32Array;
  readonly promising: PromisingClauses;
};

/**
 * Finds for a clause those most alike in other plans, by the cosine of the tf-idf weights of their bigrams, without
 * comparing it with all. Promising are the clauses that hold its rare bigrams and, of the families around it, those that
 * share most phrases with it; the best of them are compared exactly. So the time for one clause hardly grows with the
 * corpus; what is the price is a near copy that now and then takes the place of a nearer one.
 *
 * A few clauses added to very many are weighed by what was rare before, so that adding them takes no time: a cosine may
 * then differ by as little as their number does.
 *
 * Texts are given folded.
 */
export class NearestClauses {
  private readonly terms = new TextTerms();
  private readonly plans: number[] = [];
  private index: Index | null = null;
  /** Scratch, by bigram: its weight in the clause searched for, times its rarity. */
  private weights = new Float32Array(0);
  /** Scratch, by clause: the product of the rare bigrams it shares with that clause. */
  private shared = new Float32Array(0);
  /** Scratch, by clause: the last search in which it was compared. */
  private seen = new Uint32Array(0);
  private round = 0;
  /** Scratch: the clauses that hold most of its rare bigrams. */
  private readonly holding = new BestPlaces(0);

  /** How many clauses there are. */
  get count(): number {
    return this.plans.length;
  }

  /** Adds the clauses of a plan; they get the numbers from `count` on. */
  add(plan: number, texts: readonly string[]): void {
    for (const text of texts) {
      this.terms.add(text);
      this.plans.push(plan);
    }
  }

  /** The clauses of other plans nearest to one, best first; fewer where no more share a bigram with it. */
  nearest(clause: number, most: number): Neighbour[] {
    const index = this.indexed();
    const norm = index.norms[clause] ?? 1;
    this.layOutWeights(clause, index);
    const best = new BestPlaces(most);
    this.round += 1;
    let compared = 0;
    const compare = (other: number): void => {
      if (this.seen[other] === this.round) return;
      this.seen[other] = this.round;
      compared += 1;
      best.offer(other, Math.min(1, this.product(other) / (norm * (index.norms[other] ?? 1))));
    };
    index.promising.forEachNextTo(clause, norm, compare);
    // Where copies are as many as were asked for, nothing is nearer.
    if (best.least < COPY) {
      const enough = Math.max(LEAST_COMPARED, most * COMPARED_FOR_ONE);
      index.promising.forEach(clause, enough, most + 1, compare);
      this.findHolders(clause, norm, index, Math.max(enough - compared, Math.ceil(enough * PART_FOR_HOLDERS)));
      this.holding.forEach(compare);
      for (let late = index.count; late < this.count; late += 1) {
        if (this.plans[late] !== this.plans[clause]) compare(late);
      }
    }
    this.clearWeights(clause);
    const { items, scores } = best.ranked();
    return Array.from(items, (other, place) => ({ clause: other, cosine: scores[place] ?? 0 }));
  }

  /**
   * Calls `found` with every clause that has a neighbour and the nearest of them. One family comes after the other, because
   * what one clause is compared with lies at hand for the next.
   */
  forEachNearest(found: (clause: number, neighbour: Neighbour) => void): void {
    if (this.indexed().count < this.count) this.index = this.buildIndex();
    for (const clause of this.indexed().promising.order) {
      const [neighbour] = this.nearest(clause, 1);
      if (neighbour !== undefined) found(clause, neighbour);
    }
  }

  /** The cosine of any two clauses. */
  cosine(one: number, other: number): number {
    const index = this.indexed();
    this.layOutWeights(one, index);
    const product = this.product(other);
    this.clearWeights(one);
    return Math.min(1, product / ((index.norms[one] ?? 1) * (index.norms[other] ?? 1)));
  }

  /** Builds what searching needs now, instead of with the first search after adding. */
  prepare(): void {
    this.indexed();
  }

  private layOutWeights(clause: number, { rarity }: Index): void {
    const { numbers } = this.terms.bigrams;
    const end = this.terms.bigrams.endOf(clause);
    for (let at = this.terms.bigrams.startOf(clause); at < end; at += 1) {
      const packed = numbers[at] ?? 0;
      const rare = rarity[packed >>> COUNT_BITS] ?? 0;
      this.weights[packed >>> COUNT_BITS] = (OFTEN[packed & MOST_OFTEN] ?? 0) * rare * rare;
    }
  }

  private clearWeights(clause: number): void {
    const { numbers } = this.terms.bigrams;
    const end = this.terms.bigrams.endOf(clause);
    for (let at = this.terms.bigrams.startOf(clause); at < end; at += 1) {
      this.weights[(numbers[at] ?? 0) >>> COUNT_BITS] = 0;
    }
  }

  /** Product of the weights of a clause with those laid out. */
  private product(clause: number): number {
    const { numbers } = this.terms.bigrams;
    const end = this.terms.bigrams.endOf(clause);
    let sum = 0;
    for (let at = this.terms.bigrams.startOf(clause); at < end; at += 1) {
      const packed = numbers[at] ?? 0;
      sum += (OFTEN[packed & MOST_OFTEN] ?? 0) * (this.weights[packed >>> COUNT_BITS] ?? 0);
    }
    return sum;
  }

  /** Finds the clauses of other plans that hold most of the rare bigrams of a clause: those with the highest cosine by these alone. */
  private findHolders(clause: number, norm: number, { holders, norms }: Index, most: number): void {
    const { shared, weights, plans, holding } = this;
    holding.restart(most);
    const { numbers } = this.terms.bigrams;
    const touched: number[] = [];
    let looks = 0;
    const end = this.terms.bigrams.endOf(clause);
    for (let at = this.terms.bigrams.startOf(clause); at < end && looks < MOST_LOOKS; at += 1) {
      const bigram = (numbers[at] ?? 0) >>> COUNT_BITS;
      const last = holders.starts[bigram + 1] ?? 0;
      for (let place = holders.starts[bigram] ?? 0; place < last; place += 1) {
        const other = holders.lists[place] ?? 0;
        const known = shared[other] ?? 0;
        if (known === 0) touched.push(other);
        shared[other] = known + (weights[bigram] ?? 0);
        looks += 1;
      }
    }
    for (const other of touched) {
      if (plans[other] !== plans[clause]) holding.offer(other, (shared[other] ?? 0) / (norm * (norms[other] ?? 1)));
      shared[other] = 0;
    }
  }

  private indexed(): Index {
    const { index, count } = this;
    if (index !== null && count === index.norms.length) return index;
    const isNear = index !== null && count <= index.count * (1 + MOST_LATE);
    const current = isNear ? this.extend(index) : this.buildIndex();
    this.index = current;
    return current;
  }

  private buildIndex(): Index {
    const counts = countHolders(this.terms.bigrams, COUNT_BITS, this.terms.bigramCount);
    const rarity = Float32Array.from(counts, (holders) => this.rarityOf(holders));
    const norms = this.normsBy(rarity, 0);
    this.makeRoom();
    const { phrases, phraseCount } = this.terms;
    const families = findFamilies(phrases, phraseCount);
    const promising = new PromisingClauses(
      { families, phrases, weights: this.phraseWeights(rarity), norms },
      this.plans,
    );
    const holders = invertLists(this.terms.bigrams, COUNT_BITS, counts, MOST_HOLDERS);
    this.terms.bigrams.layInOrder(promising.order);
    return { count: this.count, holders, rarity, norms, promising };
  }

  /** The same index with the rarities of bigrams and the norms of clauses that were added later. */
  private extend(index: Index): Index {
    const known = index.holders.starts.length - 1;
    const counts = new Uint32Array(this.terms.bigramCount - known);
    for (let at = this.terms.bigrams.startOf(index.count); at < this.terms.bigrams.length; at += 1) {
      const added = ((this.terms.bigrams.numbers[at] ?? 0) >>> COUNT_BITS) - known;
      if (added >= 0) counts[added] = (counts[added] ?? 0) + 1;
    }
    const rarity = new Float32Array(known + counts.length);
    rarity.set(index.rarity.subarray(0, known));
    counts.forEach((holders, added) => {
      rarity[known + added] = this.rarityOf(holders);
    });
    const norms = new Float32Array(this.count);
    norms.set(index.norms.subarray(0, index.count));
    norms.set(this.normsBy(rarity, index.count), index.count);
    this.makeRoom();
    return { ...index, rarity, norms };
  }

  private makeRoom(): void {
    this.weights = new Float32Array(this.terms.bigramCount);
    this.shared = new Float32Array(this.count);
    this.seen = new Uint32Array(this.count);
    this.round = 0;
  }

  /** What each phrase adds to the product of two clauses that hold it. */
  private phraseWeights(rarity: Float32Array): Float32Array {
    const { bigramsOfPhrases } = this.terms;
    const weights = new Float32Array(bigramsOfPhrases.count);
    for (let phrase = 0; phrase < weights.length; phrase += 1) {
      const end = bigramsOfPhrases.endOf(phrase);
      for (let at = bigramsOfPhrases.startOf(phrase); at < end; at += 1) {
        weights[phrase] = (weights[phrase] ?? 0) + (rarity[bigramsOfPhrases.numbers[at] ?? 0] ?? 0) ** 2;
      }
    }
    return weights;
  }

  private rarityOf(holders: number): number {
    return Math.log(1 + this.count / Math.max(1, holders));
  }

  /** The norms of the clauses from `first` on. */
  private normsBy(rarity: Float32Array, first: number): Float32Array {
    const { numbers } = this.terms.bigrams;
    return Float32Array.from({ length: this.count - first }, (_, after) => {
      let squares = 0;
      const end = this.terms.bigrams.endOf(first + after);
      for (let at = this.terms.bigrams.startOf(first + after); at < end; at += 1) {
        const packed = numbers[at] ?? 0;
        const weight = (OFTEN[packed & MOST_OFTEN] ?? 0) * (rarity[packed >>> COUNT_BITS] ?? 0);
        squares += weight * weight;
      }
      return Math.sqrt(squares) || 1;
    });
  }
}
