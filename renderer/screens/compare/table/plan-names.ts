import type { ClauseRef } from "../../../../shared/model/alignment.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import type { PlanSummary } from "../../../../shared/model/plan.ts";
import type { Clause } from "../../../../shared/model/reading.ts";
import { placeOf, titleOf } from "../../plans/plan-columns.ts";
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

/** A clause of the table; undefined where the table does not hold it. */
export function clauseAt(table: CompareTable, { plan, clause }: ClauseRef): Clause | undefined {
  return table.rowOfClause
    .get(clause)
    ?.cells.get(plan)
    ?.clauses.find(({ id }) => id === clause);
}

/** A clause by its plan and its path: 武汉市 二 › （三）. A clause that has gone is named by its plan alone. */
export function clauseName(table: CompareTable, ref: ClauseRef): string {
  const path = clauseAt(table, ref)?.path ?? [];
  return `${nameOf(table, ref.plan)} ${path.join(" › ")}`.trim();
}
