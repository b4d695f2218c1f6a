/** Control characters but for TAB and LF, and what else XML 1.0 cannot hold (section 2.2). */
const UNFIT = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu;

/** A text as a cell can hold it, and how many of its characters it cannot. Lines end with LF; lone surrogates become U+FFFD. */
export function cleanText(text: string): { readonly text: string; readonly removed: number } {
  const lines = text.toWellFormed().replace(/\r\n?/gu, "\n");
  const clean = lines.replace(UNFIT, "");
  return { text: clean, removed: lines.length - clean.length };
}
