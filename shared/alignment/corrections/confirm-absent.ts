import type { AlignmentRow, Decision } from "../../model/alignment.ts";
import type { PlanId } from "../../model/ids.ts";
import { rowClauses } from "./row-clauses.ts";

/** The decision that a plan has nothing for a row; null where it has. */
export function confirmAbsent(row: AlignmentRow, plan: PlanId, plans: readonly PlanId[]): Decision | null {
  return row.cells[plan] === undefined ? { kind: "absent", clauses: rowClauses(row, plans), plan } : null;
}
