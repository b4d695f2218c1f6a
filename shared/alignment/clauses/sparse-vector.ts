/** Weights of some of the terms of a numbered vocabulary; term numbers ascend. */
export type SparseVector = {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** Euclidean length. */
  readonly norm: number;
  /** Sum of the weights. */
  readonly total: number;
};

/** The vector with the given weights, by term. */
export function sparseVector(weightOf: ReadonlyMap<number, number>): SparseVector {
  const terms = Int32Array.from(weightOf.keys()).sort();
  return vectorOf(
    terms,
    Float64Array.from(terms, (term) => weightOf.get(term) ?? 0),
  );
}

/** The vector of these terms, which ascend, with their weights. */
export function vectorOf(terms: Int32Array, weights: Float64Array): SparseVector {
  let squares = 0;
  let total = 0;
  for (const weight of weights) {
    squares += weight * weight;
    total += weight;
  }
  return { terms, weights, norm: Math.sqrt(squares), total };
}

/** Cosine of the angle between two vectors of weights not below 0: 0 (nothing in common) to 1. */
export function cosine(a: SparseVector, b: SparseVector): number {
  const norms = a.norm * b.norm;
  if (norms === 0) return 0;
  let sum = 0;
  forEachShared(a, b, (i, j) => {
    sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
  });
  return sum / norms;
}

/** Calls `found` with the places in `a` and in `b` of every term that both hold, in ascending order of terms. */
export function forEachShared(a: SparseVector, b: SparseVector, found: (inA: number, inB: number) => void): void {
  const { terms: left } = a;
  const { terms: right } = b;
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const difference = (left[i] ?? 0) - (right[j] ?? 0);
    if (difference === 0) found(i, j);
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
}
