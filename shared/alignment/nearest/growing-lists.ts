/** Room that is added at least, in numbers. */
const LEAST_ROOM = 1 << 16;
const GROWTH = 1.3;

/** Numbers appended one after the other, cut into lists: what an array of arrays would be, in one piece of memory. */
export class GrowingLists {
  private held = new Uint32Array(LEAST_ROOM);
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private opened = 0;
  private used = 0;

  /** How many lists are closed. */
  get count(): number {
    return this.ends.length;
  }

  /** The numbers of all lists; those from `startOf` to `endOf` are a list's. Changes place when it grows. */
  get numbers(): Uint32Array {
    return this.held;
  }

  /** How many numbers all lists hold together. */
  get length(): number {
    return this.used;
  }

  /** Appends a number to the list that is open. */
  push(value: number): void {
    if (this.used === this.held.length) this.grow();
    this.held[this.used] = value;
    this.used += 1;
  }

  /** Closes the open list. */
  close(): void {
    this.starts.push(this.opened);
    this.ends.push(this.used);
    this.opened = this.used;
  }

  /**
   * Lays all lists one after the other in this order, which holds each of them once: those looked at together then lie
   * near each other in memory. Their numbers stay.
   */
  layInOrder(order: Uint32Array): void {
    const laid = new Uint32Array(this.used + LEAST_ROOM);
    let place = 0;
    for (const list of order) {
      const numbers = this.held.subarray(this.startOf(list), this.endOf(list));
      laid.set(numbers, place);
      this.starts[list] = place;
      place += numbers.length;
      this.ends[list] = place;
    }
    this.held = laid;
  }

  startOf(list: number): number {
    return this.starts[list] ?? 0;
  }

  endOf(list: number): number {
    return this.ends[list] ?? 0;
  }

  private grow(): void {
    const grown = new Uint32Array(Math.max(this.used + LEAST_ROOM, Math.ceil(this.used * GROWTH)));
    grown.set(this.held);
    this.held = grown;
  }
}
