import type { Translated } from "../translated.ts";
import type { fieldsWords as chinese } from "../zh-CN/fields.ts";

/** Who answers and by when, beside the base, in English. */
export const fieldsWords: Translated<typeof chinese> = {
  "fields.unit.own": "The base does not name this unit",
  "fields.unit.other-role": "The base names it in another role",
  "fields.missing-units": "Only the base names: {units}",
  "fields.months": "{count} months",
  "fields.days": "{count} days",
  "fields.due.earlier": "{span} before the base",
  "fields.due.earlier.short": "−{span}",
  "fields.due.later": "{span} after the base",
  "fields.due.later.short": "+{span}",
  "fields.due.same": "The same day as the base",
  "fields.due.same.short": "same",
  "fields.due.only-here": "The base has no deadline",
  "fields.due.only-here.short": "base: none",
  "fields.due.only-base": "The base has a deadline, this has none",
  "fields.due.only-base.short": "base: set",
  "fields.figure.higher": "{by}{unit} more than the base",
  "fields.figure.lower": "{by}{unit} less than the base",
  "fields.units": "Units",
  "fields.both": "Both name",
  "fields.both-otherwise": "Both name, in other roles",
  "fields.only": "Only {plan} names",
  "fields.nobody": "Neither names a unit",
  "fields.deadline": "Deadline",
  "fields.no-deadline": "none",
  "fields.no-deadlines": "Neither sets one",
};
