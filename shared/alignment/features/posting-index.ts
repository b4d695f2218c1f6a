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
    const { dots, norms } = this;
    const touched: number[] = [];
    for (const [at, term] of query.terms.entries()) {
      const postings = this.postings.get(term);
      if (postings === undefined) continue;
      const weight = query.weights[at] ?? 0;
      for (const [place, holder] of postings.holders.entries()) {
        const dot = dots[holder] ?? 0;
        if (dot === 0) touched.push(holder);
        dots[holder] = dot + weight * (postings.weights[place] ?? 0);
      }
    }
    for (const holder of touched) {
      found(holder, (dots[holder] ?? 0) / ((norms[holder] ?? 0) * query.norm));
      dots[holder] = 0;
    }
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
