import { isWordUnit } from "./phrases.ts";
import { TermNumbers } from "./term-numbers.ts";

/** A bigram of a text in one number: which, and in the lowest bits how often it stands there, at most 255 times. */
export const COUNT_BITS = 8;
export const MOST_OFTEN = (1 << COUNT_BITS) - 1;

/** Counts the bigrams of folded texts. They cross no blanks and punctuation. */
export class BigramCounter {
  private readonly numbers = new TermNumbers();
  /** Scratch, by bigram. */
  private counts = new Uint8Array(1 << 16);

  /** How many different bigrams there were. */
  get vocabulary(): number {
    return this.numbers.count;
  }

  /** Calls `found` with every different bigram of a text, packed with how often it stands there. */
  forEach(text: string, found: (packed: number) => void): void {
    const bigrams = this.countAll(text);
    for (const bigram of bigrams) {
      found(((bigram << COUNT_BITS) | (this.counts[bigram] ?? 0)) >>> 0);
      this.counts[bigram] = 0;
    }
  }

  private countAll(text: string): number[] {
    const bigrams: number[] = [];
    let before = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const isWord = isWordUnit(unit);
      if (isWord && before !== 0) {
        const bigram = this.numbers.number(((before << 16) | unit) >>> 0);
        if (bigram >= this.counts.length) this.enlarge();
        const count = this.counts[bigram] ?? 0;
        if (count === 0) bigrams.push(bigram);
        if (count < MOST_OFTEN) this.counts[bigram] = count + 1;
      }
      before = isWord ? unit : 0;
    }
    return bigrams;
  }

  private enlarge(): void {
    const larger = new Uint8Array(this.counts.length * 2);
    larger.set(this.counts);
    this.counts = larger;
  }
}
