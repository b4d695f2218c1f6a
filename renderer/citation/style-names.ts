import type { CitationStyle } from "../../shared/citation/cite.ts";

/** What the styles are called, in every language. */
export const STYLE_NAMES: Readonly<Record<CitationStyle, string>> = {
  "gb-t-7714": "GB/T 7714",
  bibtex: "BibTeX",
  ris: "RIS",
};
