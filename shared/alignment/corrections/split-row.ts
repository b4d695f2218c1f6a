import type { AlignmentRow, ClauseRef, Decision } from "../../model/alignment.ts";
import type { PlanId } from "../../model/ids.ts";
import { rowClauses } from "./row-clauses.ts";

/** The decision that some clauses leave their row for one of their own, together; null where none or all of them would. */
export function splitRow(row: AlignmentRow, leaving: readonly ClauseRef[], plans: readonly PlanId[]): Decision | null {
  const leaves = ({ plan, clause }: ClauseRef) => leaving.some((one) => one.plan === plan && one.clause === clause);
  const all = rowClauses(row, plans);
  const [part, rest] = [all.filter(leaves), all.filter((clause) => !leaves(clause))];
  return part.length === 0 || rest.length === 0 ? null : { kind: "split", part, rest };
}
