import { isWordUnit } from "../../../shared/alignment/nearest/word-unit.ts";

type Vector = { readonly terms: Int32Array; readonly weights: Float64Array };

/** Compares a clause with every other: tf-idf weights of bigrams laid out once, each pair a sum over one clause's bigrams. */
export class BruteForce {
  private readonly vectors: readonly Vector[];
  private readonly plans: readonly number[];
  private readonly scratch: Float64Array;

  constructor(plans: readonly (readonly string[])[]) {
    const numbers = new Map<string, number>();
    const counted = plans.flat().map((text) => countBigrams(text, numbers));
    const holders = new Uint32Array(numbers.size);
    for (const counts of counted) for (const term of counts.keys()) holders[term] = (holders[term] ?? 0) + 1;
    this.vectors = counted.map((counts) => {
      const terms = Int32Array.from(counts.keys());
      const weights = Float64Array.from(counts, ([term, count]) => {
        return (1 + Math.log(count)) * Math.log(1 + counted.length / (holders[term] ?? 1));
      });
      const length = Math.hypot(...weights) || 1;
      return { terms, weights: weights.map((weight) => weight / length) };
    });
    this.plans = plans.flatMap((clauses, plan) => clauses.map(() => plan));
    this.scratch = new Float64Array(numbers.size);
  }

  /** The highest cosine of a clause with a clause of another plan. */
  highestCosine(clause: number): number {
    const { scratch, vectors, plans } = this;
    const own = vectors[clause];
    if (own === undefined) throw new RangeError(`no clause ${clause}`);
    own.terms.forEach((term, at) => {
      scratch[term] = own.weights[at] ?? 0;
    });
    let highest = 0;
    for (let other = 0; other < vectors.length; other += 1) {
      const vector = vectors[other];
      if (vector === undefined || plans[other] === plans[clause]) continue;
      const { terms, weights } = vector;
      let sum = 0;
      for (let at = 0; at < terms.length; at += 1) sum += (scratch[terms[at] ?? 0] ?? 0) * (weights[at] ?? 0);
      if (sum > highest) highest = sum;
    }
    for (const term of own.terms) scratch[term] = 0;
    return highest;
  }
}

function countBigrams(text: string, numbers: Map<string, number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = 1; at < text.length; at += 1) {
    if (!isWordUnit(text.charCodeAt(at - 1)) || !isWordUnit(text.charCodeAt(at))) continue;
    const bigram = text.slice(at - 1, at + 1);
    const number = numbers.get(bigram) ?? numbers.size;
    numbers.set(bigram, number);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}
