import type { Translated } from "../translated.ts";
import type { citationWords as chinese } from "../zh-CN/citation.ts";

/** Citations, in English. */
export const citationWords: Translated<typeof chinese> = {
  "citation.clause": "Cite this clause",
  "citation.plan": "Cite this plan",
  "citation.copy.clause": "Copy the citation of this clause ({style})",
  "citation.copy.plan": "Copy the citation of this plan ({style})",
  "citation.copied": "Copied as {style}",
  "citation.not-copied": "Not copied: the browser does not allow it",
  "citation.export": "Citations",
  "citation.export.hint": "For the references of a paper or report.",
  "citation.style": "Style",
  "citation.citing": "Cite",
  "citation.citing.plans": "Plans",
  "citation.citing.clauses": "Clauses",
  "citation.preview.begin": "Preview: the first {shown} of {count} citations",
  "citation.preview": "Preview: {count} citations",
};
