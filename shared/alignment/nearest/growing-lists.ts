/** Room that is added at least, in numbers. */
const LEAST_ROOM = 1 << 16;
const GROWTH = 1.5;

/**
 * Lists of numbered terms, one after the other: what an array of arrays would be, in one piece of memory. A list holds
 * every term once.
 */
export class GrowingLists {
  private readonly bits: number;
  private readonly mostOften: number;
  private held = new Uint32Array(LEAST_ROOM);
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private opened = 0;
  private used = 0;
  /**
   * By term the place where it was last appended. What stands there tells whether that was in the open list, so that nothing
   * is cleared between two lists (Briggs, Torczon 1993).
   */
  private places = new Uint32Array(LEAST_ROOM);

  /** @param bits a term stands in the upper bits of a number, and in so many lowest bits how often it was added */
  constructor(bits: number) {
    this.bits = bits;
    this.mostOften = (1 << bits) - 1;
  }

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

  /** Adds a term to the open list. Where it stands there, that is counted as far as the bits reach. */
  add(term: number): void {
    const place = this.places[term] ?? 0;
    const number = this.held[place] ?? 0;
    if (place < this.opened || place >= this.used || number >>> this.bits !== term) this.append(term);
    else if ((number & this.mostOften) < this.mostOften) this.held[place] = number + 1;
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

  private append(term: number): void {
    if (this.used === this.held.length) this.held = enlarged(this.held, this.used + 1);
    if (term >= this.places.length) this.places = enlarged(this.places, term + 1);
    this.held[this.used] = ((term << this.bits) | Math.min(1, this.mostOften)) >>> 0;
    this.places[term] = this.used;
    this.used += 1;
  }
}

function enlarged(numbers: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least + LEAST_ROOM, Math.ceil(numbers.length * GROWTH)));
  larger.set(numbers);
  return larger;
}
