import { dutiesOfClause, dutiesOfSentence } from "./duty-shares.ts";
import type { ReadClause, ReadSentence } from "./read-clause.ts";
import { type SparseVector, sparseVector, vectorOf } from "./sparse-vector.ts";

/** For each duty the number of the theme and of the narrower topic it belongs to. */
export type DutyGroups = { readonly themes: readonly number[]; readonly topics: readonly number[] };

/** A sentence with its n-grams and duties weighed by rarity. */
export type WeighedSentence = {
  /** Its share of the clause's characters. */
  readonly share: number;
  readonly grams: SparseVector;
  readonly duties: SparseVector;
  readonly topics: SparseVector;
};

/** A clause in which everything is weighed by its rarity among the clauses compared. */
export type WeighedClause = {
  readonly read: ReadClause;
  readonly grams: SparseVector;
  readonly duties: SparseVector;
  readonly topics: SparseVector;
  readonly themes: SparseVector;
  readonly sentences: readonly WeighedSentence[];
};

/** Weighs the clauses of all plans together. */
export function weighClauses(
  plans: readonly (readonly ReadClause[])[],
  { themes, topics }: DutyGroups,
): readonly (readonly WeighedClause[])[] {
  const all = plans.flat();
  const { numbered, count } = numberGrams(all);
  const weighGrams = gramWeigher(gramRarities(numbered, count));
  const named = all.map((clause) => clause.sentences.flatMap(namedDuties));
  const dutyRarity = rarities(named);
  const topicRarity = rarities(named.map((duties) => duties.map((duty) => topics[duty] ?? 0)));

  const weighShares = (shares: ReadonlyMap<number, number>, rarity: (term: number) => number): SparseVector =>
    sparseVector(new Map([...shares].map(([term, share]) => [term, share * rarity(term)])));

  const weigh = (read: ReadClause, clause: number): WeighedClause => {
    const duties = dutiesOfClause(read);
    const grams = numbered[clause] ?? [];
    const length = read.sentences.reduce((sum, { start, end }) => sum + end - start, 0);
    return {
      read,
      grams: weighGrams(grams),
      duties: weighShares(duties, dutyRarity),
      topics: weighShares(sumByGroup(duties, topics), topicRarity),
      themes: sparseVector(sumByGroup(duties, themes)),
      sentences: read.sentences.map((sentence, at) => {
        const dutiesWithin = dutiesOfSentence(sentence);
        return {
          share: (sentence.end - sentence.start) / length,
          grams: weighGrams(grams.slice(at, at + 1)),
          duties: weighShares(dutiesWithin, dutyRarity),
          topics: weighShares(sumByGroup(dutiesWithin, topics), topicRarity),
        };
      }),
    };
  };
  let first = 0;
  return plans.map((clauses) => {
    first += clauses.length;
    return clauses.map((clause, at) => weigh(clause, first - clauses.length + at));
  });
}

/** The n-grams of every sentence of every clause, by numbers in the order in which they first stand. */
type NumberedGrams = { readonly numbered: readonly (readonly Int32Array[])[]; readonly count: number };

function numberGrams(clauses: readonly ReadClause[]): NumberedGrams {
  const numbers = new Map<string, number>();
  const numberOf = (gram: string): number => {
    const known = numbers.get(gram);
    if (known !== undefined) return known;
    numbers.set(gram, numbers.size);
    return numbers.size - 1;
  };
  const numbered = clauses.map(({ sentences }) => sentences.map(({ grams }) => Int32Array.from(grams, numberOf)));
  return { numbered, count: numbers.size };
}

/** How rare each n-gram is among the clauses. */
function gramRarities(clauses: NumberedGrams["numbered"], count: number): Float64Array {
  const holders = new Uint32Array(count);
  const lastHolder = new Int32Array(count).fill(-1);
  clauses.forEach((sentences, clause) => {
    for (const grams of sentences) {
      for (const gram of grams) {
        if (lastHolder[gram] === clause) continue;
        lastHolder[gram] = clause;
        holders[gram] = (holders[gram] ?? 0) + 1;
      }
    }
  });
  return Float64Array.from(holders, (held) => rarityAmong(clauses.length, held));
}

/** Weighs the n-grams of some sentences together: the rarer and the oftener they stand there, the more. */
function gramWeigher(rarity: Float64Array): (sentences: readonly Int32Array[]) => SparseVector {
  const counts = new Uint32Array(rarity.length);
  return (sentences) => {
    const found: number[] = [];
    for (const grams of sentences) {
      for (const gram of grams) {
        if (counts[gram] === 0) found.push(gram);
        counts[gram] = (counts[gram] ?? 0) + 1;
      }
    }
    const terms = Int32Array.from(found).sort();
    const weights = Float64Array.from(terms, (gram) => (1 + Math.log(counts[gram] ?? 1)) * (rarity[gram] ?? 0));
    for (const gram of found) counts[gram] = 0;
    return vectorOf(terms, weights);
  };
}

function namedDuties({ mentions }: ReadSentence): number[] {
  return mentions.filter(({ weight }) => weight === 1).map(({ duty }) => duty);
}

/** The logarithm of one more than the number of clauses for each clause that holds a term. */
function rarityAmong(clauses: number, holders: number): number {
  return Math.log(1 + clauses / holders);
}

/** How rare a term is. */
function rarities(clauses: readonly (readonly number[])[]): (term: number) => number {
  const holders = new Map<number, number>();
  for (const terms of clauses) for (const term of new Set(terms)) holders.set(term, (holders.get(term) ?? 0) + 1);
  return (term) => rarityAmong(clauses.length, holders.get(term) ?? 1);
}

/** The shares of duties by their theme or topic. */
function sumByGroup(duties: ReadonlyMap<number, number>, groupOf: readonly number[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [duty, share] of duties) {
    const group = groupOf[duty] ?? 0;
    sums.set(group, (sums.get(group) ?? 0) + share);
  }
  return sums;
}
