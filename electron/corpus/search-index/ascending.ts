// Lists of ascending whole numbers in few bits, as Rice codes (Rice and Plaunt 1971): each step to the next number is
// cut into low bits, written as they are, and the rest, written as so many zeros and a one. With as many low bits as the
// usual step has, a list takes about half a bit a number more than the least possible for numbers spread by chance.

/** However the bits lie in the bytes, so many are read at once. */
const AT_ONCE = 25;
/** A one and the low bits are read at once. */
const MOST_LOW_BITS = AT_ONCE - 1;
/** The share of the mean step under which half of all steps lie. */
const HALF = Math.LN2;

/** How many low bits the steps of a list have. */
export function lowBits(count: number, universe: number): number {
  const usual = Math.floor((HALF * universe) / count);
  return usual < 1 ? 0 : Math.min(MOST_LOW_BITS, 31 - Math.clz32(usual));
}

/** How many bytes some of an array's numbers take as a list. */
export function sizeOfAscending(numbers: Uint32Array, from: number, to: number, low: number): number {
  let bits = (to - from) * (low + 1);
  let last = -1;
  for (let index = from; index < to; index += 1) {
    const number = numbers[index] ?? 0;
    bits += (number - last - 1) >>> low;
    last = number;
  }
  return (bits + 7) >>> 3;
}

/** Writes some of an array's numbers as a list, which takes `sizeOfAscending` bytes; the bytes behind it come to be 0. */
export function writeAscending(
  numbers: Uint32Array,
  from: number,
  to: number,
  low: number,
  bytes: Uint8Array,
  at: number,
): void {
  const mask = (1 << low) - 1;
  let bit = at * 8;
  let last = -1;
  for (let index = from; index < to; index += 1) {
    const number = numbers[index] ?? 0;
    const step = number - last - 1;
    last = number;
    bit += step >>> low;
    // The one and the low bits, 25 at most, from the highest bit of the byte they begin in.
    const code = ((1 << low) | (step & mask)) << (31 - low - (bit & 7));
    const byte = bit >>> 3;
    bytes[byte] = (bytes[byte] ?? 0) | (code >>> 24);
    bytes[byte + 1] = code >>> 16;
    bytes[byte + 2] = code >>> 8;
    bytes[byte + 3] = code;
    bit += 1 + low;
  }
}

/** Says that what is stored is no list. */
export class DamagedListError extends Error {
  /** As SQLite says it of indexes of its own. */
  readonly code = "SQLITE_CORRUPT";

  constructor() {
    super("a list of the search index does not end");
  }
}

/** In bytes: reading may look so far beyond the last list. */
const BEYOND = 8;

/** Bytes of lists, put together of parts, which an `AscendingReader` can read. */
export class ListBytes {
  readonly bytes: Uint8Array;
  /** The same bytes and so many zeros behind them as a reader may look at. */
  readonly view: DataView;

  constructor(parts: readonly Uint8Array[]) {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    const all = new Uint8Array(length + BEYOND);
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    this.bytes = all.subarray(0, length);
    this.view = new DataView(all.buffer);
  }
}

/** Reads lists, each from its beginning as far as is asked for. */
export class AscendingReader {
  /** The bytes that its lists stand in. */
  readonly source: ListBytes;
  private readonly view: DataView;
  /** In bits: where the bytes end. */
  private readonly end: number;
  private bit = 0;
  private low = 0;
  private last = -1;
  /** How many numbers of the list are left. */
  left = 0;

  constructor(source: ListBytes) {
    this.source = source;
    this.view = source.view;
    this.end = source.bytes.length * 8;
  }

  /**
   * Begins a list.
   *
   * @param from its first byte
   * @param more what to add to each of its numbers
   */
  open(from: number, count: number, low: number, more = 0): this {
    if (from > this.source.bytes.length) throw new DamagedListError();
    this.bit = from * 8;
    this.left = count;
    this.low = low;
    this.last = more - 1;
    return this;
  }

  /** Reads further numbers into a buffer, as many as there are and it has room for. Gives how many. */
  read(into: Uint32Array, at = 0): number {
    const count = Math.min(this.left, into.length - at);
    const { view, low } = this;
    const mostZeros = MOST_LOW_BITS - low;
    let { bit, last } = this;
    for (let index = at; index < at + count; index += 1) {
      const ahead = view.getUint32(bit >>> 3) << (bit & 7);
      const zeros = Math.clz32(ahead);
      if (zeros > mostZeros) {
        this.bit = bit;
        last += this.readLong() + 1;
        bit = this.bit;
      } else {
        // In two steps, as no number is shifted by 32.
        last += ((zeros << low) | (((ahead << (zeros + 1)) >>> 1) >>> (31 - low))) + 1;
        bit += zeros + 1 + low;
      }
      into[index] = last;
    }
    this.bit = bit;
    this.last = last;
    this.left -= count;
    return count;
  }

  /** A step whose code is too long to be read at once. */
  private readLong(): number {
    const { view, low } = this;
    let all = 0;
    for (;;) {
      if (this.bit > this.end) throw new DamagedListError();
      const zeros = Math.min(AT_ONCE, Math.clz32(view.getUint32(this.bit >>> 3) << (this.bit & 7)));
      all += zeros;
      this.bit += zeros;
      if (zeros < AT_ONCE) break;
    }
    this.bit += 1;
    const rest = view.getUint32(this.bit >>> 3) << (this.bit & 7);
    this.bit += low;
    return all * 2 ** low + ((rest >>> 1) >>> (31 - low));
  }
}
