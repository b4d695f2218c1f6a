import { diffTexts } from "../../../shared/difference/compare-texts.ts";
import type { DiffRun } from "../../../shared/model/difference.ts";
import type { Span } from "../../../shared/model/span.ts";

// A notation for examples: 每年不少于[1/2]次 is 每年不少于1次 against 每年不少于2次, ‹…› is moved, ‹*…› moved and edited.

/** The two texts of a marked example. */
export function readMarked(marked: string): { a: string; b: string } {
  const side = (which: 1 | 2) => marked.replace(/\[([^/\]]*)\/([^\]]*)\]/gu, `$${which}`).replace(/[‹›*]/gu, "");
  return { a: side(1), b: side(2) };
}

/** The difference of two texts in the notation; what is equal is written as it stands in a. */
export function writeMarked(a: string, b: string): string {
  let marked = "";
  let deleted = "";
  let inserted = "";
  const close = () => {
    if (deleted + inserted !== "") marked += `[${deleted}/${inserted}]`;
    deleted = "";
    inserted = "";
  };
  for (const run of diffTexts(a, b).runs) {
    if (run.kind === "equal") close();
    if (run.kind === "equal") marked += cut(a, run.a);
    else if (run.a !== null) deleted += bracket(run, cut(a, run.a));
    else inserted += bracket(run, cut(b, run.b));
  }
  close();
  return marked;
}

export function cut(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function bracket(run: DiffRun, text: string): string {
  if (run.kind !== "move") return text;
  return `‹${run.isEdited ? "*" : ""}${text}›`;
}
