/** A stretch [start, end) of a dense text. */
export type Stretch = { readonly start: number; readonly end: number };

const SENTENCE_END = /[。;!?]/u;
const SHORTEST = 4;

/** The sentences of a dense text, without the marks that end them; crumbs of less than four characters are left out. */
export function findSentences(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !SENTENCE_END.test(text.charAt(at))) continue;
    if (at - start >= SHORTEST) sentences.push({ start, end: at });
    start = at + 1;
  }
  return sentences;
}
