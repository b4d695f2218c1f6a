/** Control characters but for TAB and LF, and what else XML 1.0 cannot hold (section 2.2). */
const UNFIT = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu;
/** What may need a second look, in UTF-16 units, which are looked through fastest; most texts hold none of it. */
const SUSPICIOUS = /[^\t\n -~\u00a0-\ud7ff\ue000-\ufffd]/;

/** A text as a cell can hold it, and how many of its characters it cannot. Lines end with LF; lone surrogates become U+FFFD. */
export function cleanText(text: string): { readonly text: string; readonly removed: number } {
  if (!SUSPICIOUS.test(text)) return { text, removed: 0 };
  const lines = text.toWellFormed().replace(/\r\n?/gu, "\n");
  const clean = lines.replace(UNFIT, "");
  return { text: clean, removed: lines.length - clean.length };
}
