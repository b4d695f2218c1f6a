import type { Translated } from "../translated.ts";
import type { tableWords as chinese } from "../zh-CN/table.ts";

/** The table of the comparison: which rows it shows, in English. */
export const tableWords: Translated<typeof chinese> = {
  "compare.only.differences": "Differences",
  "compare.state.rejected": "Match rejected",
  "filter.more": "Conditions",
  "filter.count": "Conditions {count}",
  "filter.name": "Conditions for rows",
  "filter.name-on": "Conditions for rows: {names}",
  "filter.shown": "{shown} of {all} rows shown",
  "filter.unit": "Unit",
  "filter.unit-hint": "Type a name, or choose below",
  "filter.unit-named": "{role}: {name}",
  "filter.units": "Units in the table",
  "filter.no-unit": "The table has no such unit.",
  "filter.role": "In which role",
  "filter.role.any": "In any role",
  "filter.deadline": "Due",
  "filter.deadline.any": "At any time",
  "filter.deadline.set": "With a deadline",
  "filter.deadline.none": "Without a deadline",
  "filter.deadline.before": "Until a date",
  "filter.deadline.differing": "Deadlines differ",
  "strip.name": "The whole table",
  "strip.row": "Row {nth} of {total}, {title}",
  "filter.before-named": "due by {date}",
};
