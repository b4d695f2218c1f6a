import type { SparseVector } from "../clauses/sparse-vector.ts";

type Postings = { readonly holders: number[]; readonly weights: number[] };

/** Vectors by their terms, so that a vector meets only those it shares a term with. */
export class PostingIndex {
  private readonly postings = new Map<number, Postings>();
  private readonly norms: Float64Array;
  private readonly dots: Float64Array;

  constructor(vectors: readonly SparseVector[]) {
    this.norms = Float64Array.from(vectors, ({ norm }) => norm);
    this.dots = new Float64Array(vectors.length);
    for (const [holder, { terms, weights }] of vectors.entries()) {
      for (const [at, term] of terms.entries()) this.add(term, holder, weights[at] ?? 0);
    }
  }

  /** Calls `found` with every vector whose cosine with `query` is above 0. */
  forEachCosine(query: SparseVector, found: (vector: number, cosine: number) => void): void {
    const touched = this.addDots(query);
    for (const holder of touched) {
      found(holder, (this.dots[holder] ?? 0) / ((this.norms[holder] ?? 0) * query.norm));
      this.dots[holder] = 0;
    }
  }

  /** Sums the products by vector, which is all the work of a comparison: hence plain loops. */
  private addDots({ terms, weights }: SparseVector): number[] {
    const { dots } = this;
    const touched: number[] = [];
    for (let at = 0; at < terms.length; at += 1) {
      const postings = this.postings.get(terms[at] ?? 0);
      if (postings === undefined) continue;
      const { holders, weights: held } = postings;
      const weight = weights[at] ?? 0;
      for (let place = 0; place < holders.length; place += 1) {
        const holder = holders[place] ?? 0;
        const dot = dots[holder] ?? 0;
        if (dot === 0) touched.push(holder);
        dots[holder] = dot + weight * (held[place] ?? 0);
      }
    }
    return touched;
  }

  private add(term: number, holder: number, weight: number): void {
    const postings = this.postings.get(term);
    if (postings === undefined) this.postings.set(term, { holders: [holder], weights: [weight] });
    else {
      postings.holders.push(holder);
      postings.weights.push(weight);
    }
  }
}
