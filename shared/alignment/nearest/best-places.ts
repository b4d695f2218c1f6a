/** Numbered things with their scores, best first. */
export type Ranked = { readonly items: Int32Array; readonly scores: Float32Array };

/**
 * Keeps of many numbered things the few with the highest scores; of equal scores those that came first. A binary heap with the
 * worst on top (Williams 1964): most things offered are worse than that and cost one look.
 */
export class BestPlaces {
  private items = new Int32Array();
  private scores = new Float64Array();
  /** When each came. */
  private turns = new Int32Array();
  /** How many are kept at most. */
  most = 0;
  private kept = 0;
  private turn = 0;
  private top = 0;

  constructor(most: number) {
    this.restart(most);
  }

  /** Begins anew, to keep no more than so many. */
  restart(most: number): void {
    if (most > this.items.length) {
      this.items = new Int32Array(most);
      this.scores = new Float64Array(most);
      this.turns = new Int32Array(most);
    }
    this.most = most;
    this.kept = 0;
    this.turn = 0;
    this.top = 0;
  }

  /** A score up to this is not worth offering. */
  get least(): number {
    return this.kept === this.most ? (this.scores[0] ?? 0) : 0;
  }

  /** The highest score; 0 where nothing is kept. */
  get highest(): number {
    return this.top;
  }

  /** A thing offered twice is kept twice. */
  offer(item: number, score: number): void {
    if (score <= this.least) return;
    this.turn += 1;
    if (score > this.top) this.top = score;
    if (this.kept < this.most) {
      this.kept += 1;
      this.rise(this.kept - 1, item, score, this.turn);
    } else this.sink(this.kept, item, score, this.turn);
  }

  /** Calls `found` with everything kept, in no order that means anything. */
  forEach(found: (item: number, score: number) => void): void {
    for (let place = 0; place < this.kept; place += 1) found(this.items[place] ?? 0, this.scores[place] ?? 0);
  }

  /** Everything kept, best first. Nothing is kept then. */
  ranked(): Ranked {
    const items = new Int32Array(this.kept);
    const scores = new Float32Array(this.kept);
    for (let last = this.kept - 1; last >= 0; last -= 1) {
      items[last] = this.items[0] ?? 0;
      scores[last] = this.scores[0] ?? 0;
      this.sink(last, this.items[last] ?? 0, this.scores[last] ?? 0, this.turns[last] ?? 0);
    }
    this.restart(this.most);
    return { items, scores };
  }

  /** Puts a thing at a place or, as far as it is worse, above. */
  private rise(from: number, item: number, score: number, turn: number): void {
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!this.isWorse(score, turn, above)) break;
      this.move(above, place);
      place = above;
    }
    this.put(place, item, score, turn);
  }

  /** Puts a thing in the place of the worst or, as far as it is better, below, in a heap of so many. */
  private sink(count: number, item: number, score: number, turn: number): void {
    let place = 0;
    for (;;) {
      let below = place * 2 + 1;
      if (below >= count) break;
      const right = below + 1;
      if (right < count && this.isWorse(this.scores[right] ?? 0, this.turns[right] ?? 0, below)) below = right;
      if (this.isWorse(score, turn, below)) break;
      this.move(below, place);
      place = below;
    }
    this.put(place, item, score, turn);
  }

  private isWorse(score: number, turn: number, than: number): boolean {
    const other = this.scores[than] ?? 0;
    return score < other || (score === other && turn > (this.turns[than] ?? 0));
  }

  private move(from: number, to: number): void {
    this.put(to, this.items[from] ?? 0, this.scores[from] ?? 0, this.turns[from] ?? 0);
  }

  private put(place: number, item: number, score: number, turn: number): void {
    this.items[place] = item;
    this.scores[place] = score;
    this.turns[place] = turn;
  }
}
