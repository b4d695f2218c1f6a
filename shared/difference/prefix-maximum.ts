/** Holds scored items at places and answers which of those up to a place scores best (Fenwick, Softw. Pract. Exper. 24, 1994). */
export class PrefixMaximum {
  private readonly scores: Float64Array;
  private readonly items: Int32Array;
  /** The best score of all places. */
  top = 0;

  /** Places run from 0 to `last`. At first every place has item -1 with score 0. */
  constructor(last: number) {
    this.scores = new Float64Array(last + 2);
    this.items = new Int32Array(last + 2).fill(-1);
  }

  add(place: number, score: number, item: number): void {
    this.top = Math.max(this.top, score);
    for (let node = place + 1; node < this.scores.length; node += node & -node) {
      if (score <= (this.scores[node] ?? 0)) continue;
      this.scores[node] = score;
      this.items[node] = item;
    }
  }

  /** The best item at places up to and with `place`; among equals the one added first at its node. */
  best(place: number): { readonly score: number; readonly item: number } {
    let score = 0;
    let item = -1;
    for (let node = place + 1; node > 0; node -= node & -node) {
      if ((this.scores[node] ?? 0) <= score) continue;
      score = this.scores[node] ?? 0;
      item = this.items[node] ?? -1;
    }
    return { score, item };
  }
}
