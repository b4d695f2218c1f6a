import weights from "../../../resources/alignment/weights.json" with { type: "json" };
import type { LogisticModel } from "./logistic.ts";
import type { AgreementModel } from "./third-plans.ts";

/** Everything the aligner has learned. */
export type AlignmentWeights = {
  /** Whether two clauses are a pair, from what the two plans show. */
  readonly pair: LogisticModel;
  /** What the other plans add. */
  readonly agreement: AgreementModel;
  /** Whether a pair is `same`. */
  readonly label: LogisticModel;
};

/** The weights that ship with the program; the file says what they were fitted on. */
export const SHIPPED_WEIGHTS: AlignmentWeights = weights;
