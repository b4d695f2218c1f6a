import type { PlanId } from "../../../shared/model/ids.ts";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { placeOf, titleOf } from "../plans/plan-columns.ts";
import type { CompareTable } from "./compare-table.ts";

/** The short name of a plan: its place, or its title where the document names none. */
export function shortName(summary: PlanSummary): string {
  return placeOf(summary) ?? titleOf(summary);
}

/** The short name of a plan of the table. */
export function nameOf(table: CompareTable, plan: PlanId): string {
  const compared = table.plans.find(({ summary }) => summary.id === plan);
  return compared === undefined ? plan : shortName(compared.summary);
}
