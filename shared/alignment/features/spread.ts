/** Keeps a spread from 0 where all values are alike, so that nothing seems outstanding among equals. */
const LEAST_DEVIATION = 0.02;

/** Mean and deviation of one view along a row or column; values of 0 need not be added. */
export class Spread {
  private sum = 0;
  private squares = 0;
  private readonly count: number;

  constructor(count: number) {
    this.count = count;
  }

  add(value: number): void {
    this.sum += value;
    this.squares += value * value;
  }

  /** How many deviations a value stands above the mean. */
  standing(value: number): number {
    const mean = this.sum / this.count;
    const variance = Math.max(0, this.squares / this.count - mean * mean);
    return (value - mean) / (Math.sqrt(variance) + LEAST_DEVIATION);
  }
}
