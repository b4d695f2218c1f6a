import type { Translated } from "../translated.ts";
import type { plansWords as chinese } from "../zh-CN/plans.ts";

/** The corpus screen, in English. */
export const plansWords: Translated<typeof chinese> = {
  "plans.place": "Place",
  "plans.title": "Title",
  "plans.number": "Number",
  "plans.issuer": "Issuer",
  "plans.date": "Date",
  "plans.clauses": "Clauses",
  "plans.warnings": "Warnings",
  "plans.actions": "Actions",
  "plans.no-place": "No place given",
  "plans.nothing": "–",
  "plans.count": "{count} {count|plan|plans}",
  "plans.remove": "Remove",
  "plans.remove-named": "Remove {plan}",
  "plans.removed": "Removed 《{plan}》.",
  "plans.restored": "Put back.",
  "plans.undo": "Undo",
  "plans.hint":
    "Drag text, web page, Word, PDF or Excel files into the window to import them; you see how they were read first.",
  "plans.empty": "No plans in the corpus",
  "plans.empty-text":
    "Import text, web, Word, PDF or Excel files, drop them on the window, or paste text. Sources are kept exactly as they are.",
  "plans.away": "{count} of the included plans {count|was|were} removed and {count|is|are} still kept.",
  "plans.restore-shipped": "Put the included plans back",
  "plans.failed": "The list of plans could not be read",
  "plans.missing": "Not all of the included plans could be stored; the next start tries again.",
};
