// Lists of ascending whole numbers in few bits, as Rice codes (Rice and Plaunt 1971): each step to the next number is
// cut into low bits, written as they are, and the rest, written as so many zeros and a one. With as many low bits as the
// usual step has, a list takes about half a bit a number more than the least possible for numbers spread by chance.

/** Below this, what is read ahead has room for every code's low bits. */
const MOST_LOW_BITS = 24;
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

/** In bytes: what is read ahead. */
const AHEAD = 4;

/** Reads a list from its beginning, as far as is asked for. */
export class AscendingReader {
  private readonly bytes: Uint8Array;
  private readonly low: number;
  private at: number;
  private last = -1;
  /** What is read ahead: bits from the highest down, and how many they are. */
  private ahead = 0;
  private bits = 0;
  /** How many numbers are left. */
  left: number;

  constructor(bytes: Uint8Array, from: number, count: number, low: number) {
    this.bytes = bytes;
    this.at = from;
    this.left = count;
    this.low = low;
  }

  /** Reads further numbers into the beginning of a buffer, as many as there are and it has room for. Gives how many. */
  read(into: Uint32Array): number {
    const count = Math.min(this.left, into.length);
    const { bytes, low } = this;
    let { at, last, ahead, bits } = this;
    for (let done = 0; done < count; done += 1) {
      let step = 0;
      for (;;) {
        while (bits <= 24) {
          ahead |= (bytes[at] ?? 0) << (24 - bits);
          at += 1;
          bits += 8;
        }
        const zeros = Math.clz32(ahead);
        if (zeros < bits) {
          step += zeros;
          ahead <<= zeros;
          ahead <<= 1;
          bits -= zeros + 1;
          break;
        }
        if (at > bytes.length + AHEAD) throw new DamagedListError();
        step += bits;
        ahead = 0;
        bits = 0;
      }
      if (low > 0) {
        while (bits <= 24) {
          ahead |= (bytes[at] ?? 0) << (24 - bits);
          at += 1;
          bits += 8;
        }
        step = (step << low) | (ahead >>> (32 - low));
        ahead <<= low;
        bits -= low;
      }
      last += step + 1;
      into[done] = last;
    }
    this.at = at;
    this.last = last;
    this.ahead = ahead;
    this.bits = bits;
    this.left -= count;
    return count;
  }
}
