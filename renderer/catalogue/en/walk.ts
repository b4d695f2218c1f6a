import type { Translated } from "../translated.ts";
import type { walkWords as chinese } from "../zh-CN/walk.ts";

/** Going from difference to difference, in English. */
export const walkWords: Translated<typeof chinese> = {
  "walk.name": "Difference by difference",
  "walk.nth": "{number} of {total} in this cell",
  "walk.here": "Here",
  "walk.nothing": "(nothing)",
  "walk.moved": "Moved from elsewhere",
  "walk.moved-edited": "Moved from elsewhere and edited",
  "walk.only": "Only the base has this",
  "walk.form": "The same words in another script or with other punctuation",
  "walk.first": "No more differences above in this column.",
  "walk.last": "No more differences below in this column.",
  "walk.previous": "Previous",
  "walk.next": "Next",
  "walk.partner": "Place in the base",
  "walk.back": "Back here",
  "command.next-difference": "Next difference",
  "command.previous-difference": "Previous difference",
  "command.move-partner": "Other place of moved words",
  "command.leave-difference": "Leave the difference",
};
