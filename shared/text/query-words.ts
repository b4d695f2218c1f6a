import { wellFormed } from "./well-formed.ts";

/** A phrase stands between quotes that open at the start of a word and close at the end of one. */
const WORD_OR_PHRASE = /(?<=^|\s)(?:“([^”]*)”|"([^"]*)"|＂([^＂]*)＂|「([^」]*)」)(?=\s|$)|\S+/gu;

/**
 * The words of a query, each of which a text must hold. Words are parted by blanks; quotes around several make one
 * phrase of them. A quote inside a word or without its partner is a character like any other, so that whatever is
 * copied from a text finds that text.
 */
export function queryWords(query: string): readonly string[] {
  const words = Array.from(wellFormed(query).matchAll(WORD_OR_PHRASE), ([whole, ...phrases]) => {
    return (phrases.find((phrase) => phrase !== undefined) ?? whole).trim();
  });
  return [...new Set(words)].filter((word) => word !== "");
}
