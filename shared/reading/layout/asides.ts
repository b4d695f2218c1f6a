import type { Line } from "../lines.ts";
import type { Label } from "../partition.ts";

/** Whether a line is no running text by its file's format: a row of a table, or something beside the text. */
export function isSetApart({ laid }: Line): boolean {
  return laid?.kind === "table" || laid?.kind === "aside";
}

/** What a line beside the running text is. Null for text, and for heads and feet of pages, which may part a paragraph. */
export function labelOfAside({ start, end, laid }: Line): Label | null {
  if (laid?.kind !== "aside") return null;
  switch (laid.aside) {
    case "footnote":
      return { start, end, kind: "attachment" };
    case "site-chrome":
      return { start, end, kind: "noise", reason: "site-chrome" };
    case "page-furniture":
      return null;
  }
}
