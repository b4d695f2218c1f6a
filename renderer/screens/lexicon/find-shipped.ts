import { foldText } from "../../../shared/text/fold.ts";
import { lineOf } from "./own-entry.ts";
import type { ShippedWords } from "./use-lexicon.ts";

/** A shipped entry as a line: a task's name, or null for words that mean the same, and the words. */
export type ShippedLine = { readonly name: string | null; readonly words: string };

/** The shipped entries that hold a text in their name or words, in either script; all of them where it is blank. */
export function findShipped({ duties, synonyms }: ShippedWords, text: string): ShippedLine[] {
  const lines: ShippedLine[] = [
    ...duties.map(({ name, wordings, mentions }) => ({ name, words: lineOf([...wordings, ...mentions]) })),
    ...synonyms.map((words) => ({ name: null, words: lineOf(words) })),
  ];
  const wanted = foldText(text.trim()).text;
  return lines.filter(({ name, words }) => foldText(`${name ?? ""} ${words}`).text.includes(wanted));
}
