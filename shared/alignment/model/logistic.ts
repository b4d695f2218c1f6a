/** A logistic model over named features. */
export type LogisticModel = {
  readonly bias: number;
  readonly features: readonly {
    readonly name: string;
    readonly weight: number;
    /** Mean and deviation of the feature where the model was fitted; values are brought to them first. */
    readonly mean: number;
    readonly deviation: number;
  }[];
};

/** The model's logit for values in the order of its features. */
export function logitOf(model: LogisticModel, values: ArrayLike<number>): number {
  let logit = model.bias;
  for (const [at, { weight, mean, deviation }] of model.features.entries()) {
    logit += (weight * ((values[at] ?? 0) - mean)) / deviation;
  }
  return logit;
}

/** Probability of a logit. */
export function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
