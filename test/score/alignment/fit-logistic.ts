import { type LogisticModel, probability } from "../../../shared/alignment/model/logistic.ts";

/** An example: values in the order of the model's features, and whether the answer is yes. */
export type Example = { readonly values: Float64Array; readonly yes: boolean };

const ROUNDS = 1500;

/**
 * Fits a logistic model with weights not below 0 (every feature is evidence for, never against) and a ridge penalty,
 * by accelerated projected gradient descent (Beck and Teboulle 2009, FISTA). Deterministic.
 */
export function fitLogistic(names: readonly string[], examples: readonly Example[], ridge: number): LogisticModel {
  const scales = names.map((_, at) => scaleOf(examples.map(({ values }) => values[at] ?? 0)));
  const rows = examples.map(({ values }) =>
    Float64Array.from(scales, ({ mean, deviation }, at) => ((values[at] ?? 0) - mean) / deviation),
  );
  const share = examples.filter(({ yes }) => yes).length / examples.length;
  const step = 1 / (0.25 * (largestEigenvalue(rows, names.length) + rows.length) + ridge);
  let current = Float64Array.of(...names.map(() => 0), Math.log(share / (1 - share)));
  let ahead = current.slice();
  let momentum = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = gradient(ahead, rows, examples, ridge);
    const next = ahead.map((value, at) => {
      const moved = value - step * (slope[at] ?? 0);
      return at < names.length ? Math.max(0, moved) : moved;
    });
    const nextMomentum = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const push = (momentum - 1) / nextMomentum;
    ahead = next.map((value, at) => value + push * (value - (current[at] ?? 0)));
    current = next;
    momentum = nextMomentum;
  }
  const features = names.map((name, at) => {
    const { mean, deviation } = scales[at] ?? { mean: 0, deviation: 1 };
    return { name, weight: current[at] ?? 0, mean, deviation };
  });
  return { bias: current[names.length] ?? 0, features };
}

function scaleOf(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

function gradient(
  weights: Float64Array,
  rows: readonly Float64Array[],
  examples: readonly Example[],
  ridge: number,
): Float64Array {
  const bias = weights.length - 1;
  const slope = weights.map((weight, at) => (at === bias ? 0 : ridge * weight));
  for (const [example, row] of rows.entries()) {
    let logit = weights[bias] ?? 0;
    for (let at = 0; at < bias; at += 1) logit += (weights[at] ?? 0) * (row[at] ?? 0);
    const residual = probability(logit) - (examples[example]?.yes ? 1 : 0);
    for (let at = 0; at < bias; at += 1) slope[at] = (slope[at] ?? 0) + residual * (row[at] ?? 0);
    slope[bias] = (slope[bias] ?? 0) + residual;
  }
  return slope;
}

/** Of the matrix of the rows' products, by power iteration; it bounds the step. */
function largestEigenvalue(rows: readonly Float64Array[], size: number): number {
  let vector = new Float64Array(size).fill(1);
  let value = 0;
  for (let round = 0; round < 30; round += 1) {
    const next = new Float64Array(size);
    for (const row of rows) {
      const product = row.reduce((sum, entry, at) => sum + entry * (vector[at] ?? 0), 0);
      for (let at = 0; at < size; at += 1) next[at] = (next[at] ?? 0) + product * (row[at] ?? 0);
    }
    value = Math.hypot(...next);
    vector = next.map((entry) => entry / value);
  }
  return value;
}
