import { foldText } from "../../../shared/text/fold.ts";

const SILENT = /[\p{P}\p{Z}\p{Cc}\p{Cf}]/gu;
/** Fewer characters stand in any text. */
const FEWEST = 2;

const folded = new Map<string, string>();
const MOST_KEPT = 500;

/** Whether a text has some words, in either script and with whatever punctuation. */
export function holdsWords(text: string, words: string): boolean {
  const wanted = contentOf(words);
  return wanted.length >= FEWEST && kept(text).includes(wanted);
}

function kept(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= MOST_KEPT) folded.clear();
  const content = contentOf(text);
  folded.set(text, content);
  return content;
}

function contentOf(text: string): string {
  return foldText(text).text.replace(SILENT, "");
}
