/** A clause as the index counts it: its text and its title one after the other, a place without a character behind each. */
export type Document = {
  /** `clause.number`. */
  readonly clause: number;
  /** In characters. */
  readonly text: number;
  readonly title: number;
};

/** The clauses of a plan, one after another. */
export type Run = { readonly plan: number; readonly documents: number };

/** The documents of a segment in the order of their clauses' numbers, laid one behind the other. */
export class Documents {
  readonly count: number;
  readonly clauses: Uint32Array;
  /** Where each text begins; at the end, how many places there are. */
  readonly starts: Uint32Array;
  /** Where each text ends; a title begins one place further. */
  readonly ends: Uint32Array;
  /** For every stretch of places, the document that its first place lies in. */
  private readonly stretches: Uint32Array;

  constructor(documents: readonly Document[]) {
    this.count = documents.length;
    this.clauses = Uint32Array.from(documents, ({ clause }) => clause);
    this.starts = new Uint32Array(documents.length + 1);
    this.ends = new Uint32Array(documents.length);
    let place = 0;
    documents.forEach(({ text, title }, at) => {
      this.starts[at] = place;
      this.ends[at] = place + text;
      place += text + title + GAPS;
    });
    this.starts[documents.length] = place;
    this.stretches = new Uint32Array((place >>> STRETCH) + 1);
    for (let stretch = 0, at = 0; stretch < this.stretches.length; stretch += 1) {
      while ((this.starts[at + 1] ?? place) <= stretch << STRETCH && at + 1 < documents.length) at += 1;
      this.stretches[stretch] = at;
    }
  }

  /** How many places there are. */
  get places(): number {
    return this.starts[this.count] ?? 0;
  }

  /** The document that a place lies in. */
  at(place: number): number {
    const { starts } = this;
    const stretch = this.stretches[place >>> STRETCH] ?? 0;
    // The first step without a jump, as about every sixth place takes it; further ones are rare.
    let document = stretch + Number((starts[stretch + 1] ?? NEVER) <= place);
    while ((starts[document + 1] ?? NEVER) <= place) document += 1;
    return document;
  }

  /** The documents as they were given. */
  list(): Document[] {
    return Array.from({ length: this.count }, (_, at) => {
      const [start = 0, end = 0, next = 0] = [this.starts[at], this.ends[at], this.starts[at + 1]];
      return { clause: this.clauses[at] ?? 0, text: end - start, title: next - end - GAPS };
    });
  }
}

/** One behind the text, one behind the title: no two of them touch. */
export const GAPS = 2;
/** Behind every place. */
const NEVER = 0xffffffff;
/** As a power of two: about half of a usual clause. */
const STRETCH = 6;
