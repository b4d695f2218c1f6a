/** One more than the greatest code point: the length of a table with an entry for each. */
export const CODE_POINTS = 0x110000;

/** The code points of text[start, end). A lone surrogate stands for itself. */
export class CodePoints {
  readonly codes: Int32Array;
  private readonly start: number;
  /** Offsets of the code points; null where each is one unit, which is nearly always. */
  private readonly offsets: Int32Array | null;

  constructor(text: string, start: number, end: number) {
    const codes = new Int32Array(end - start);
    let isPlain = true;
    for (let at = start; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      codes[at - start] = unit;
      if ((unit & 0xf800) === 0xd800) isPlain = false;
    }
    this.start = start;
    if (isPlain) {
      this.codes = codes;
      this.offsets = null;
    } else {
      const offsets = new Int32Array(end - start);
      const count = readPairs(text, start, end, codes, offsets);
      this.codes = codes.subarray(0, count);
      this.offsets = offsets;
    }
  }

  /** Every code point is one unit. */
  get isPlain(): boolean {
    return this.offsets === null;
  }

  /** Where in the text the code point at an index stands, in UTF-16 units. */
  offsetOf(index: number): number {
    return this.offsets === null ? this.start + index : (this.offsets[index] ?? 0);
  }
}

/** How many UTF-16 units a code point has. */
export function unitsOf(code: number): 1 | 2 {
  return code > 0xffff ? 2 : 1;
}

function readPairs(text: string, start: number, end: number, codes: Int32Array, offsets: Int32Array): number {
  let count = 0;
  for (let at = start; at < end; count += 1) {
    const code = codeAt(text, at);
    codes[count] = code;
    offsets[count] = at;
    at += unitsOf(code);
  }
  return count;
}

/** Like codePointAt, which in V8 13.6, once compiled, looks past the end of a slice and pairs its last unit with what follows. */
function codeAt(text: string, at: number): number {
  const high = text.charCodeAt(at);
  const low = text.charCodeAt(at + 1);
  const isPair = (high & 0xfc00) === 0xd800 && (low & 0xfc00) === 0xdc00;
  return isPair ? 0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff) : high;
}
