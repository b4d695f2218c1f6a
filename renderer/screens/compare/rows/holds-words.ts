const SILENT = /[\p{P}\p{Z}\p{Cc}\p{Cf}]/gu;
/** Fewer characters stand in any text. */
const FEWEST = 2;

const known = new Map<string, string>();
const MOST_KNOWN = 500;

/** Whether a text has some words, with whatever punctuation; both in one script. */
export function holdsWords(text: string, words: string): boolean {
  return words.length >= FEWEST && knownWords(text).includes(words);
}

/** A text without its punctuation and blanks. */
export function wordsOf(text: string): string {
  return text.replace(SILENT, "");
}

function knownWords(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const words = wordsOf(text);
  known.set(text, words);
  return words;
}
