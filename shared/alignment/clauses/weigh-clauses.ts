import { dutiesOfClause, dutiesOfSentence } from "./duty-shares.ts";
import type { ReadClause, ReadSentence } from "./read-clause.ts";
import { type SparseVector, sparseVector } from "./sparse-vector.ts";

/** A sentence with its n-grams and duties weighed by rarity. */
export type WeighedSentence = {
  /** Its share of the clause's characters. */
  readonly share: number;
  readonly grams: SparseVector;
  readonly duties: SparseVector;
};

/** A clause in which everything is weighed by its rarity among the clauses compared. */
export type WeighedClause = {
  readonly read: ReadClause;
  readonly grams: SparseVector;
  readonly duties: SparseVector;
  readonly themes: SparseVector;
  readonly sentences: readonly WeighedSentence[];
};

/** Weighs the clauses of all plans together. `themes` gives the theme of every duty. */
export function weighClauses(
  plans: readonly (readonly ReadClause[])[],
  themes: readonly number[],
): readonly (readonly WeighedClause[])[] {
  const all = plans.flat();
  const numbers = numberGrams(all);
  const numberOf = (gram: string): number => numbers.get(gram) ?? 0;
  const gramRarity = rarities(all.map((clause) => clause.sentences.flatMap(({ grams }) => grams.map(numberOf))));
  const dutyRarity = rarities(all.map((clause) => clause.sentences.flatMap(namedDuties)));

  const weighGrams = (grams: readonly string[]): SparseVector => {
    const counts = new Map<number, number>();
    for (const gram of grams) counts.set(numberOf(gram), (counts.get(numberOf(gram)) ?? 0) + 1);
    for (const [gram, count] of counts) counts.set(gram, (1 + Math.log(count)) * gramRarity(gram));
    return sparseVector(counts);
  };
  const weighDuties = (shares: ReadonlyMap<number, number>): SparseVector =>
    sparseVector(new Map([...shares].map(([duty, share]) => [duty, share * dutyRarity(duty)])));

  const weigh = (read: ReadClause): WeighedClause => {
    const duties = dutiesOfClause(read);
    const length = read.sentences.reduce((sum, { start, end }) => sum + end - start, 0);
    return {
      read,
      grams: weighGrams(read.sentences.flatMap(({ grams }) => grams)),
      duties: weighDuties(duties),
      themes: sparseVector(sumByTheme(duties, themes)),
      sentences: read.sentences.map((sentence) => ({
        share: (sentence.end - sentence.start) / length,
        grams: weighGrams(sentence.grams),
        duties: weighDuties(dutiesOfSentence(sentence)),
      })),
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

function sumByTheme(duties: ReadonlyMap<number, number>, themes: readonly number[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [duty, share] of duties) {
    const theme = themes[duty] ?? 0;
    sums.set(theme, (sums.get(theme) ?? 0) + share);
  }
  return sums;
}
