import { GrowingLists } from "./growing-lists.ts";
import { TermNumbers } from "./term-numbers.ts";
import { isWordUnit } from "./word-unit.ts";

/** A bigram of a text in one number: which, and in the lowest bits how often it stands there, at most 255 times. */
export const COUNT_BITS = 8;
export const MOST_OFTEN = (1 << COUNT_BITS) - 1;

/** Shorter phrases stand everywhere. */
const SHORTEST = 4;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * The bigrams and the phrases of folded texts, numbered. Phrases are runs of word characters between blanks and punctuation,
 * which bigrams do not cross either. A phrase is known by a hash of 32 bits (FNV-1a over UTF-16 units); two of one hash pass for
 * the same, which does little harm.
 */
export class TextTerms {
  /** Every different bigram of each text, with how often it stands there. */
  readonly bigrams = new GrowingLists(COUNT_BITS);
  /** Every different phrase of each text. */
  readonly phrases = new GrowingLists(0);
  /** Every different bigram of each phrase. */
  readonly bigramsOfPhrases = new GrowingLists(0);
  private readonly knownBigrams = new TermNumbers();
  private readonly knownPhrases = new TermNumbers();

  /** How many different bigrams there are. */
  get bigramCount(): number {
    return this.knownBigrams.count;
  }

  /** How many different phrases there are. */
  get phraseCount(): number {
    return this.knownPhrases.count;
  }

  /** Adds a text: a list of bigrams and one of phrases. */
  add(text: string): void {
    let before = 0;
    let hash = FNV_OFFSET;
    let begun = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (isWordUnit(unit)) {
        if (before !== 0) this.bigrams.add(this.knownBigrams.number((before << 16) | unit));
        hash = Math.imul(hash ^ unit, FNV_PRIME);
        before = unit;
        continue;
      }
      if (at - begun >= SHORTEST) this.addPhrase(hash, text, begun, at);
      before = 0;
      hash = FNV_OFFSET;
      begun = at + 1;
    }
    this.bigrams.close();
    this.phrases.close();
  }

  private addPhrase(hash: number, text: string, start: number, end: number): void {
    const phrase = this.knownPhrases.number(hash);
    this.phrases.add(phrase);
    if (phrase < this.bigramsOfPhrases.count) return;
    for (let at = start + 1; at < end; at += 1) {
      this.bigramsOfPhrases.add(this.knownBigrams.number((text.charCodeAt(at - 1) << 16) | text.charCodeAt(at)));
    }
    this.bigramsOfPhrases.close();
  }
}
