import { type Span, span } from "../../model/span.ts";

const SENTENCE = /[^。；！？;!?\n]*(?:[。；！？;!?]+[”’」』）)]*|\n+|$)/gu;
const WORD = /[\p{L}\p{N}]/u;

/** The sentences of a source, with the marks that end them, in order; blanks and marks between them belong to the one before. */
export function splitSentences(text: string): Span[] {
  const sentences: { start: number; end: number }[] = [];
  for (const { index, 0: words } of text.matchAll(SENTENCE)) {
    if (words === "") continue;
    const before = sentences.at(-1);
    if (before !== undefined && !WORD.test(words)) before.end = index + words.length;
    else sentences.push({ start: index, end: index + words.length });
  }
  return sentences.map(({ start, end }) => span(start, end));
}
