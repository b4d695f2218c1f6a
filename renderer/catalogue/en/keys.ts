import type { Translated } from "../translated.ts";
import type { keysWords as chinese } from "../zh-CN/keys.ts";

/** The keys, as the key sheet names them, in English. */
export const keysWords: Translated<typeof chinese> = {
  "keys.name": "Keys",
  "keys.sheet": "Keys: {screen}",
  "keys.single-off": "Single keys are switched off in the settings. No key acts while an input method composes.",
  "keys.fold": "Fold or unfold a column by its number",
  "keys.zoom": "Larger, smaller",
  "keys.line-ends": "First or last column",
  "keys.table-ends": "First or last row",
  "keys.composing":
    "No key acts while an input method composes. Single keys act only while the text has the focus, and can be switched off in the settings.",
  "keys.search": "Search all plans",
  "keys.region": "Next region",
  "keys.row": "Previous, next plan",
  "keys.first-last": "First, last plan",
  "keys.open": "Open",
  "keys.remove": "Remove",
  "keys.undo": "Undo a removal",
  "keys.import": "Import files",
  "keys.paste": "Paste the text of a plan",
  "keys.clause": "Previous, next clause",
  "keys.fields": "Fields of the clause",
  "keys.warning": "Previous, next warning",
  "keys.find": "Find in this source",
  "keys.next-match": "Next match",
  "keys.previous-match": "Previous match",
  "keys.cell": "Move about",
  "keys.confirm": "Confirm the row",
  "keys.move": "Move the clause to another row",
  "keys.doubtful": "Next doubtful row",
  "keys.confirm-go": "Confirm, go to the next doubtful row",
  "keys.split": "Split the row: choose clauses",
  "keys.absent": "Confirm that the plan has none",
  "keys.retitle": "Retitle the row",
  "keys.relation": "In the row detail: same, partial, no match",
};
