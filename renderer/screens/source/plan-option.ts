import type { PlanSummary } from "../../../shared/model/plan.ts";
import { placeOf, titleOf } from "../plans/plan-columns.ts";

/** A plan as a list of plans names it: its place, or its title where the document names none, and its year. */
export function planOption(plan: PlanSummary): string {
  return [placeOf(plan) ?? titleOf(plan), plan.metadata.year].join(" ");
}
