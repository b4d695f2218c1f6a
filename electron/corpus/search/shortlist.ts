/** A clause that a query finds, by its number, and how well it answers. */
export type RatedClause = { readonly number: number; readonly score: number };

/**
 * Keeps the best of many rated clauses in a heap (Williams 1964) whose root is the worst of them: what is worse than that,
 * as nearly all are, costs one comparison. Of equally good ones the one with the lower number is better.
 */
export class Shortlist {
  private readonly numbers: Uint32Array;
  private readonly scores: Float64Array;
  private count = 0;

  /** @param most how many are kept */
  constructor(most: number) {
    this.numbers = new Uint32Array(most);
    this.scores = new Float64Array(most);
  }

  /** Keeps a clause if it is among the best so far. */
  offer(number: number, score: number): void {
    if (this.count < this.numbers.length) {
      this.count += 1;
      this.rise(this.count - 1, number, score);
    } else if (this.isWorse(0, number, score)) this.sink(number, score);
  }

  /** Those that were kept, the best first. */
  list(): RatedClause[] {
    return Array.from({ length: this.count }, (_, at) => ({
      number: this.numbers[at] ?? 0,
      score: this.scores[at] ?? 0,
    })).toSorted((one, other) => other.score - one.score || one.number - other.number);
  }

  /** Whether what stands at a node is worse than this. */
  private isWorse(node: number, number: number, score: number): boolean {
    const there = this.scores[node] ?? 0;
    return there < score || (there === score && (this.numbers[node] ?? 0) > number);
  }

  /** Puts a clause at a free leaf, or wherever above it belongs. */
  private rise(leaf: number, number: number, score: number): void {
    let node = leaf;
    while (node > 0) {
      const parent = (node - 1) >>> 1;
      if (this.isWorse(parent, number, score)) break;
      this.move(parent, node);
      node = parent;
    }
    this.put(node, number, score);
  }

  /** Puts a clause in the place of the root, or wherever below it belongs. */
  private sink(number: number, score: number): void {
    let node = 0;
    for (;;) {
      let child = 2 * node + 1;
      if (child >= this.count) break;
      const right = child + 1;
      if (right < this.count && this.isWorse(right, this.numbers[child] ?? 0, this.scores[child] ?? 0)) child = right;
      if (!this.isWorse(child, number, score)) break;
      this.move(child, node);
      node = child;
    }
    this.put(node, number, score);
  }

  private move(from: number, to: number): void {
    this.put(to, this.numbers[from] ?? 0, this.scores[from] ?? 0);
  }

  private put(node: number, number: number, score: number): void {
    this.numbers[node] = number;
    this.scores[node] = score;
  }
}
