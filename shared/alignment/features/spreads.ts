/** Keeps a spread from 0 where all values are alike, so that nothing seems outstanding among equals. */
const LEAST_DEVIATION = 0.02;

/** Mean and deviation of one view along each of many rows or columns; values of 0 need not be added. */
export class Spreads {
  private readonly sums: Float64Array;
  private readonly squares: Float64Array;
  private readonly count: number;

  /** So many lines, each of so many values. */
  constructor(lines: number, count: number) {
    this.sums = new Float64Array(lines);
    this.squares = new Float64Array(lines);
    this.count = count;
  }

  add(line: number, value: number): void {
    this.sums[line] = (this.sums[line] ?? 0) + value;
    this.squares[line] = (this.squares[line] ?? 0) + value * value;
  }

  /** How many deviations a value stands above the mean of its line. */
  standing(line: number, value: number): number {
    const mean = (this.sums[line] ?? 0) / this.count;
    const variance = Math.max(0, (this.squares[line] ?? 0) / this.count - mean * mean);
    return (value - mean) / (Math.sqrt(variance) + LEAST_DEVIATION);
  }
}
