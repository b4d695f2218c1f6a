/** Numbered things with their scores, best first. */
export type Ranked = { readonly items: Int32Array; readonly scores: Float32Array };

/** Keeps of many numbered things the few with the highest scores; of equal scores those that came first. */
export class BestPlaces {
  private readonly items: Int32Array;
  private readonly scores: Float64Array;
  private most: number;
  private kept = 0;

  constructor(most: number) {
    this.items = new Int32Array(most);
    this.scores = new Float64Array(most);
    this.most = most;
  }

  /** Begins anew, to keep no more than so many; not more than it was made for. */
  restart(most: number): void {
    this.most = Math.min(most, this.items.length);
    this.kept = 0;
  }

  /** A score up to this is not worth offering. */
  get least(): number {
    return this.kept === this.most ? (this.scores[this.kept - 1] ?? 0) : 0;
  }

  /** The highest score; 0 where nothing is kept. */
  get highest(): number {
    return this.kept === 0 ? 0 : (this.scores[0] ?? 0);
  }

  /** A thing offered twice is kept twice. */
  offer(item: number, score: number): void {
    if (score <= this.least) return;
    const { items, scores } = this;
    let place = Math.min(this.kept, this.most - 1);
    for (; place > 0 && (scores[place - 1] ?? 0) < score; place -= 1) {
      items[place] = items[place - 1] ?? 0;
      scores[place] = scores[place - 1] ?? 0;
    }
    items[place] = item;
    scores[place] = score;
    this.kept = Math.min(this.kept + 1, this.most);
  }

  /** Calls `found` with everything kept, best first. */
  forEach(found: (item: number, score: number) => void): void {
    for (let place = 0; place < this.kept; place += 1) found(this.items[place] ?? 0, this.scores[place] ?? 0);
  }

  /** Everything kept. */
  ranked(): Ranked {
    return { items: this.items.slice(0, this.kept), scores: Float32Array.from(this.scores.subarray(0, this.kept)) };
  }
}
