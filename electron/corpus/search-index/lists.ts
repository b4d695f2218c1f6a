import { lowBits, sizeOfAscending, writeAscending } from "./ascending.ts";

// The lists of a segment, one after another in the order of their keys, cut into pages of equal length that are read one
// by one. A directory says with which key the first list of each page begins, and where.

/** In bytes: with its row, what a page of SQLite has room for. */
export const PAGE = 4050;
/** No list's head begins with fewer bytes than this left of a page; no head is longer. */
const HEAD = 24;

/** What an operation on bits takes for a positive number. */
const MOST_BITWISE = 0x7fffffff;

/** Where in a page the first list begins that does so, and its key; of a page amid a list, those of the next page. */
export type Directory = { readonly keys: Float64Array; readonly offsets: Uint16Array };

/** Collects the lists of a segment. */
export class ListWriter {
  private bytes: Uint8Array;
  private at = 0;
  private last = 0;
  private readonly keys: number[] = [];
  private readonly offsets: number[] = [];

  /** @param expected how many bytes the lists may come to */
  constructor(expected: number) {
    this.bytes = new Uint8Array(expected);
  }

  /**
   * Adds some of an array's places as a list; they are in ascending order, and so are the keys.
   *
   * @param texts in how many texts the places lie
   * @param all how many places there are in the segment
   */
  add(key: number, places: Uint32Array, from: number, to: number, texts: number, all: number): void {
    const count = to - from;
    const low = lowBits(count, all);
    const size = sizeOfAscending(places, from, to, low);
    this.at = headFrom(this.at);
    this.makeRoom(HEAD + size);
    for (let page = this.keys.length; page <= this.at / PAGE; page += 1) {
      this.keys.push(key);
      this.offsets.push(this.at % PAGE);
    }
    this.put(key - this.last);
    this.last = key;
    this.put(count * 2 + (texts === count ? 0 : 1));
    if (texts !== count) this.put(texts);
    this.put(size);
    writeAscending(places, from, to, low, this.bytes, this.at);
    this.at += size;
  }

  /** All lists, and where they begin. */
  finish(): { readonly bytes: Uint8Array; readonly directory: Directory } {
    return {
      bytes: this.bytes.subarray(0, this.at),
      directory: { keys: Float64Array.from(this.keys), offsets: Uint16Array.from(this.offsets) },
    };
  }

  /** In groups of seven bits, the lowest first. */
  private put(number: number): void {
    const { bytes } = this;
    let { at } = this;
    let rest = number;
    for (; rest > MOST_BITWISE; rest = Math.floor(rest / 0x80)) {
      bytes[at] = (rest % 0x80) | 0x80;
      at += 1;
    }
    for (; rest > 0x7f; rest >>>= 7) {
      bytes[at] = rest | 0x80;
      at += 1;
    }
    bytes[at] = rest;
    this.at = at + 1;
  }

  private makeRoom(more: number): void {
    const needed = this.at + more;
    if (needed <= this.bytes.length) return;
    const bytes = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
    bytes.set(this.bytes.subarray(0, this.at));
    this.bytes = bytes;
  }
}

/** Where the head of the next list stands when the list before ends at an offset. */
function headFrom(at: number): number {
  const left = PAGE - (at % PAGE);
  return left < HEAD ? at + left : at;
}

/** Goes from list to list. */
export class ListCursor {
  readonly bytes: Uint8Array;
  /** The key of the list at hand; infinite behind the last one. */
  key: number;
  /** How many places the list has. */
  count = 0;
  /** In how many texts they lie. */
  texts = 0;
  /** Where the places begin, and where they end. */
  from = 0;
  end: number;

  /**
   * @param at where a list begins
   * @param key its key, where it is not the first of its segment
   */
  constructor(bytes: Uint8Array, at: number, key: number | null) {
    this.bytes = bytes;
    this.end = at;
    this.key = 0;
    this.next();
    if (key !== null && this.key < Number.POSITIVE_INFINITY) this.key = key;
  }

  /** Goes to the next list. */
  next(): void {
    const at = headFrom(this.end);
    this.from = at;
    if (at >= this.bytes.length) {
      this.key = Number.POSITIVE_INFINITY;
      return;
    }
    this.key += this.take();
    const head = this.take();
    this.count = head >>> 1;
    this.texts = (head & 1) === 0 ? this.count : this.take();
    const size = this.take();
    this.end = this.from + size;
  }

  private take(): number {
    let byte = this.bytes[this.from] ?? 0;
    this.from += 1;
    let number = byte & 0x7f;
    for (let unit = 0x80; byte > 0x7f; unit *= 0x80) {
      byte = this.bytes[this.from] ?? 0;
      this.from += 1;
      number += (byte & 0x7f) * unit;
    }
    return number;
  }
}
