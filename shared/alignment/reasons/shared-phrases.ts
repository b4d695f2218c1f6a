import type { Stretch } from "../clauses/sentences.ts";

/** A phrase that two texts share, with the places where it stands in either. */
export type SharedPhrase = { readonly text: string; readonly a: readonly Stretch[]; readonly b: readonly Stretch[] };

const SHORTEST = 4;
/** A clause of twenty thousand characters must not make reasons slow; its beginning will do. */
const LONGEST_TEXT = 4000;
const LETTERS = /[\p{L}\p{N}+%]/u;

/** A text made ready for finding what it shares with others. */
export class PhraseText {
  /** Letters as they are, everything else replaced by a blank: phrases cross no punctuation. */
  readonly letters: string;
  private readonly starts = new Map<string, number[]>();

  constructor(dense: string) {
    this.letters = Array.from(dense.slice(0, LONGEST_TEXT).split(""), (unit) => (LETTERS.test(unit) ? unit : " ")).join(
      "",
    );
    for (let at = 0; at + SHORTEST <= this.letters.length; at += 1) {
      const gram = this.letters.slice(at, at + SHORTEST);
      if (gram.includes(" ")) continue;
      const known = this.starts.get(gram);
      if (known === undefined) this.starts.set(gram, [at]);
      else known.push(at);
    }
  }

  /** The longest phrase that stands here and begins at a place of another text, and where it begins here. */
  longestAt(other: string, at: number): { readonly length: number; readonly places: readonly number[] } {
    let length = 0;
    let places: number[] = [];
    for (const start of this.starts.get(other.slice(at, at + SHORTEST)) ?? []) {
      const common = this.commonLength(start, other, at);
      if (common > length) {
        length = common;
        places = [start];
      } else if (common === length) places.push(start);
    }
    return { length, places };
  }

  private commonLength(start: number, other: string, at: number): number {
    let common = SHORTEST;
    while (
      at + common < other.length &&
      other[at + common] !== " " &&
      this.letters[start + common] === other[at + common]
    ) {
      common += 1;
    }
    return common;
  }
}

/** The longest phrases of at least four characters that stand in both texts, in the order in which they stand in `a`. */
export function sharedPhrases(a: PhraseText, b: PhraseText): SharedPhrase[] {
  const found = new Map<string, { a: Stretch[]; b: readonly Stretch[] }>();
  for (let at = 0; at + SHORTEST <= a.letters.length; ) {
    const { length, places } = b.longestAt(a.letters, at);
    if (length === 0) {
      at += 1;
      continue;
    }
    const text = a.letters.slice(at, at + length);
    const here = { start: at, end: at + length };
    const phrase = found.get(text);
    if (phrase === undefined)
      found.set(text, { a: [here], b: places.map((start) => ({ start, end: start + length })) });
    else phrase.a.push(here);
    at += length;
  }
  return [...found].map(([text, places]) => ({ text, ...places }));
}
