import { dutiesOfClause, dutiesOfSentence } from "./duty-shares.ts";
import type { ReadClause, ReadSentence } from "./read-clause.ts";
import { type SparseVector, sparseVector } from "./sparse-vector.ts";

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
  const numbers = numberGrams(all);
  const numberOf = (gram: string): number => numbers.get(gram) ?? 0;
  const gramRarity = rarities(all.map((clause) => clause.sentences.flatMap(({ grams }) => grams.map(numberOf))));
  const named = all.map((clause) => clause.sentences.flatMap(namedDuties));
  const dutyRarity = rarities(named);
  const topicRarity = rarities(named.map((duties) => duties.map((duty) => topics[duty] ?? 0)));

  const weighGrams = (grams: readonly string[]): SparseVector => {
    const counts = new Map<number, number>();
    for (const gram of grams) counts.set(numberOf(gram), (counts.get(numberOf(gram)) ?? 0) + 1);
    for (const [gram, count] of counts) counts.set(gram, (1 + Math.log(count)) * gramRarity(gram));
    return sparseVector(counts);
  };
  const weighShares = (shares: ReadonlyMap<number, number>, rarity: (term: number) => number): SparseVector =>
    sparseVector(new Map([...shares].map(([term, share]) => [term, share * rarity(term)])));

  const weigh = (read: ReadClause): WeighedClause => {
    const duties = dutiesOfClause(read);
    const length = read.sentences.reduce((sum, { start, end }) => sum + end - start, 0);
    return {
      read,
      grams: weighGrams(read.sentences.flatMap(({ grams }) => grams)),
      duties: weighShares(duties, dutyRarity),
      topics: weighShares(sumByGroup(duties, topics), topicRarity),
      themes: sparseVector(sumByGroup(duties, themes)),
      sentences: read.sentences.map((sentence) => {
        const dutiesWithin = dutiesOfSentence(sentence);
        return {
          share: (sentence.end - sentence.start) / length,
          grams: weighGrams(sentence.grams),
          duties: weighShares(dutiesWithin, dutyRarity),
          topics: weighShares(sumByGroup(dutiesWithin, topics), topicRarity),
        };
      }),
    };
  };
  return plans.map((clauses) => clauses.map(weigh));
}

/** Numbers the n-grams in the order in which they first stand. */
function numberGrams(clauses: readonly ReadClause[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { sentences } of clauses) {
    for (const { grams } of sentences) {
      for (const gram of grams) if (!numbers.has(gram)) numbers.set(gram, numbers.size);
    }
  }
  return numbers;
}

function namedDuties({ mentions }: ReadSentence): number[] {
  return mentions.filter(({ weight }) => weight === 1).map(({ duty }) => duty);
}

/** How rare a term is: the logarithm of one more than the number of clauses for each clause that holds it. */
function rarities(clauses: readonly (readonly number[])[]): (term: number) => number {
  const holders = new Map<number, number>();
  for (const terms of clauses) for (const term of new Set(terms)) holders.set(term, (holders.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + clauses.length / (holders.get(term) ?? 1));
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
