import type { AlignmentRow, Decision } from "../../model/alignment.ts";
import type { PlanId } from "../../model/ids.ts";
import { rowClauses } from "./row-clauses.ts";

/** The decision that two rows of a table are one; null for a row and itself. */
export function mergeRows(one: AlignmentRow, other: AlignmentRow, plans: readonly PlanId[]): Decision | null {
  if (one.id === other.id) return null;
  return { kind: "merge", a: rowClauses(one, plans), b: rowClauses(other, plans) };
}
