/** Keeps of many numbered things the few with the highest scores, each once; of equal scores those that came first. */
export class BestPlaces {
  private readonly items: Int32Array;
  private readonly scores: Float64Array;
  private kept = 0;

  constructor(most: number) {
    this.items = new Int32Array(most);
    this.scores = new Float64Array(most);
  }

  /** A score up to this is not worth offering. */
  get least(): number {
    return this.kept === this.items.length ? (this.scores[this.kept - 1] ?? 0) : 0;
  }

  offer(item: number, score: number): void {
    const { items, scores } = this;
    if (score <= this.least || this.has(item)) return;
    let place = Math.min(this.kept, items.length - 1);
    for (; place > 0 && (scores[place - 1] ?? 0) < score; place -= 1) {
      items[place] = items[place - 1] ?? 0;
      scores[place] = scores[place - 1] ?? 0;
    }
    items[place] = item;
    scores[place] = score;
    this.kept = Math.min(this.kept + 1, items.length);
  }

  /** Calls `found` with everything kept, best first. */
  forEach(found: (item: number, score: number) => void): void {
    for (let place = 0; place < this.kept; place += 1) found(this.items[place] ?? 0, this.scores[place] ?? 0);
  }

  private has(item: number): boolean {
    for (let place = 0; place < this.kept; place += 1) if (this.items[place] === item) return true;
    return false;
  }
}
