import type { AlignmentRow, Decision } from "../../model/alignment.ts";
import type { PlanId } from "../../model/ids.ts";
import { rowClauses } from "./row-clauses.ts";

/** The decision that a row is right as it stands: these clauses and no other of these plans. */
export function confirmRow(row: AlignmentRow, plans: readonly PlanId[]): Decision {
  return { kind: "row", clauses: rowClauses(row, plans), plans };
}
