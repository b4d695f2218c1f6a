import type { Translated } from "../translated.ts";
import type { historyWords as chinese } from "../zh-CN/history.ts";

/** What was decided, in English. */
export const historyWords: Translated<typeof chinese> = {
  "history.name": "History of decisions",
  "history.open": "History",
  "history.conflicts": "{count} at odds",
  "history.disputed": "Decisions about it are at odds",
  "history.loading": "Reading the history",
  "history.none": "Nothing has been decided yet.",
  "history.here": "You are here",
  "history.revert": "Back to this step",
  "history.revert-all": "Back to before all decisions",
  "history.again": "Decide so again",
  "history.undone": "Undone",
  "history.abandoned": "Given up",
  "history.conflict": "Against a later decision",
  "history.waiting": "Waits: its clause has changed",
  "history.lost-row": "no longer there",
  "history.together": "“{a}” and “{b}” are the same matter",
  "history.partial": "“{a}” and “{b}” match in part",
  "history.apart": "“{a}” and “{b}” do not match",
  "history.row": "Confirmed the row “{row}”",
  "history.move": "Moved “{clause}” to the row “{row}”",
  "history.alone": "Took “{clause}” out to a row of its own",
  "history.merge": "Merged the rows of “{a}” and “{b}” into “{row}”",
  "history.split": "Split {count} {count|clause|clauses} (“{clause}”) off the row “{row}”",
  "history.absent": "Confirmed that {plan} has nothing for the row “{row}”",
  "history.title": "Called the row of “{clause}” “{title}”",
  "history.place": "Put the row “{row}” after “{after}”",
  "history.place-first": "Put the row “{row}” first",
};
