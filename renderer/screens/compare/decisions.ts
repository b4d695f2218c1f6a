import type { ClauseRef, Decision } from "../../../shared/model/alignment.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import { type Row, refsOf } from "./compare-table.ts";

/** The row is right as it stands among these plans. */
export function confirmRow(row: Row, plans: readonly PlanId[]): Decision {
  return { kind: "row", clauses: refsOf(row), plans: [...plans] };
}

/** The clause belongs to another row. */
export function moveClause(clause: ClauseRef, from: Row, to: Row): Decision {
  return { kind: "move", clause, to: refsOf(to), from: othersOf(from, clause) };
}

/** The clause belongs to no other of these plans' clauses: it gets a row of its own. */
export function takeOut(clause: ClauseRef, from: Row, plans: readonly PlanId[]): Decision {
  return { kind: "alone", clause, from: othersOf(from, clause), plans: [...plans] };
}

function othersOf(row: Row, { clause }: ClauseRef): ClauseRef[] {
  return refsOf(row).filter((other) => other.clause !== clause);
}
