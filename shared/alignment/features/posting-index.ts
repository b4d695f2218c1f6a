import type { SparseVector } from "../clauses/sparse-vector.ts";

/** Vectors by their terms, so that a vector meets only those it shares a term with. */
export class PostingIndex {
  /** Where the postings of each term begin; those of the last end with the arrays. */
  private readonly starts: Uint32Array;
  /** The vectors that hold each term, ascending, and the term's weight in them. */
  private readonly holders: Uint32Array;
  private readonly weights: Float64Array;
  private readonly norms: Float64Array;
  private readonly dots: Float64Array;

  constructor(vectors: readonly SparseVector[]) {
    this.norms = Float64Array.from(vectors, ({ norm }) => norm);
    this.dots = new Float64Array(vectors.length);
    // The terms of a vector ascend.
    const terms = 1 + vectors.reduce((most, vector) => Math.max(most, vector.terms.at(-1) ?? -1), -1);
    this.starts = new Uint32Array(terms + 1);
    for (const vector of vectors) {
      for (const term of vector.terms) this.starts[term + 1] = (this.starts[term + 1] ?? 0) + 1;
    }
    for (let term = 0; term < terms; term += 1) {
      this.starts[term + 1] = (this.starts[term + 1] ?? 0) + (this.starts[term] ?? 0);
    }
    this.holders = new Uint32Array(this.starts[terms] ?? 0);
    this.weights = new Float64Array(this.holders.length);
    this.fill(vectors);
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
    const { dots, starts, holders, weights: held } = this;
    const touched: number[] = [];
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      const end = starts[term + 1] ?? 0;
      const weight = weights[at] ?? 0;
      for (let place = starts[term] ?? end; place < end; place += 1) {
        const holder = holders[place] ?? 0;
        const dot = dots[holder] ?? 0;
        if (dot === 0) touched.push(holder);
        dots[holder] = dot + weight * (held[place] ?? 0);
      }
    }
    return touched;
  }

  private fill(vectors: readonly SparseVector[]): void {
    const next = this.starts.slice();
    vectors.forEach(({ terms, weights }, holder) => {
      terms.forEach((term, at) => {
        const place = next[term] ?? 0;
        next[term] = place + 1;
        this.holders[place] = holder;
        this.weights[place] = weights[at] ?? 0;
      });
    });
  }
}
