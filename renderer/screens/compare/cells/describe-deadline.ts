import type { DeadlineStanding } from "../../../../shared/difference/fields/compare-deadlines.ts";
import type { Words } from "../../../catalogue/words.tsx";

/** A deadline beside the base's, in two or three characters and in a sentence; null where there is nothing to say. */
export function describeDeadline(
  standing: DeadlineStanding,
  { say }: Words,
): { readonly short: string; readonly full: string } | null {
  switch (standing.kind) {
    case "earlier":
    case "later": {
      const { kind, months, days } = standing;
      const span = months > 0 ? say("fields.months", { count: months }) : say("fields.days", { count: days });
      return { short: say(`fields.due.${kind}.short`, { span }), full: say(`fields.due.${kind}`, { span }) };
    }
    case "same":
      return { short: say("fields.due.same.short"), full: say("fields.due.same") };
    case "only-here":
      return { short: say("fields.due.only-here.short"), full: say("fields.due.only-here") };
    case "only-base":
      return { short: say("fields.due.only-base.short"), full: say("fields.due.only-base") };
    case "none":
    case "incomparable":
      return null;
  }
}
