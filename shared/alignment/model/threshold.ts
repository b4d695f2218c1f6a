// Whatever the model expects: no pair is proposed below the first, every pair above the second.
const LOWEST = 0.3;
const HIGHEST = 0.5;

/**
 * The probability from which on pairs are proposed: where the expected F1, 2·right / (proposed + all right), is highest
 * if the probabilities are true (Lipton, Elkan, Naryanaswamy 2014, “Optimal thresholding of classifiers to maximize F1
 * measure”). Kept between bounds, because few pairs say little about where it lies.
 */
export function thresholdOf(probabilities: readonly number[]): number {
  const falling = probabilities.toSorted((x, y) => y - x);
  const all = falling.reduce((sum, p) => sum + p, 0);
  let right = 0;
  let best = 0;
  let threshold = HIGHEST;
  for (const [at, p] of falling.entries()) {
    right += p;
    const expected = (2 * right) / (at + 1 + all);
    if (expected > best) {
      best = expected;
      threshold = p;
    }
  }
  return Math.min(HIGHEST, Math.max(LOWEST, threshold));
}
