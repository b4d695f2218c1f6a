import { z } from "zod";
import { bibtex } from "./bibtex.ts";
import type { CitedWork } from "./cited-work.ts";
import { gbT7714 } from "./gb-t-7714.ts";
import { ris } from "./ris.ts";

export const CitationStyleSchema = z.enum(["gb-t-7714", "bibtex", "ris"]);
export type CitationStyle = z.infer<typeof CitationStyleSchema>;

/** Citations in one text, in their order: a line each in the style of GB/T 7714, else an entry each. */
export function cite(works: readonly CitedWork[], style: CitationStyle): string {
  switch (style) {
    case "gb-t-7714":
      return works.map(gbT7714).join("\n");
    case "bibtex":
      return works.map(bibtex).join("\n");
    case "ris":
      return works.map(ris).join("\r\n");
  }
}
