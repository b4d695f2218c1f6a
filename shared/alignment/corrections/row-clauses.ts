import type { AlignmentRow, ClauseRef } from "../../model/alignment.ts";
import type { PlanId } from "../../model/ids.ts";

/** The clauses of a row, by the plans' order and then the source's. */
export function rowClauses({ cells }: AlignmentRow, plans: readonly PlanId[]): ClauseRef[] {
  return plans.flatMap((plan) => (cells[plan] ?? []).map((clause) => ({ plan, clause })));
}

/** The row in which a clause stands; undefined where the table does not hold it. */
export function rowOfClause(rows: readonly AlignmentRow[], { plan, clause }: ClauseRef): AlignmentRow | undefined {
  return rows.find(({ cells }) => cells[plan]?.includes(clause));
}
