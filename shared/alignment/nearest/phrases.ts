/** A run of word characters between blanks and punctuation. */
export type Phrase = {
  /** Of its characters, 32 bits (FNV-1a over UTF-16 units). Two phrases of one hash pass for the same, which does little harm. */
  readonly hash: number;
  /** In UTF-16 units. */
  readonly length: number;
};

/** Shorter runs stand everywhere. */
const SHORTEST = 4;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The phrases of a folded text, each once. */
export function phrasesOf(text: string): Phrase[] {
  const found = new Map<number, Phrase>();
  let hash = FNV_OFFSET;
  let length = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isWordUnit(unit)) {
      hash = Math.imul(hash ^ unit, FNV_PRIME);
      length += 1;
      continue;
    }
    if (length >= SHORTEST) found.set(hash >>> 0, { hash: hash >>> 0, length });
    hash = FNV_OFFSET;
    length = 0;
  }
  return [...found.values()];
}

/** Whether a UTF-16 unit of a folded text belongs to a word: Latin letters and digits, Han characters, no punctuation. NaN is none. */
export function isWordUnit(unit: number): boolean {
  if (unit < 0x80)
    return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
  return (unit >= 0xc0 && unit < 0x2000) || (unit >= 0x3400 && unit < 0xff00);
}
