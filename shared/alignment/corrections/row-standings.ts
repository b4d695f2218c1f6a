import type { Alignment, AlignmentRow, ClauseRef, Decision } from "../../model/alignment.ts";
import type { RowStanding } from "../../model/comparison.ts";
import type { PlanId } from "../../model/ids.ts";
import { rowOfClause } from "./row-clauses.ts";

/**
 * How far each row was decided by people, by row id; rows left to the program are not named. Decisions that later ones
 * overrule do not count, nor does a confirmation of what the row no longer is: a plan was added that has a clause in it.
 *
 * @param decisions those that the alignment was made with, in their order
 */
export function rowStandings(
  { rows, conflicts }: Alignment,
  decisions: readonly Decision[],
): Readonly<Record<string, RowStanding>> {
  const overruled = new Set(conflicts.map(({ decision }) => decision));
  const inForce = decisions.filter((_, index) => !overruled.has(index));
  const standings = new Map<string, RowStanding>();
  for (const clause of inForce.flatMap(correctedClauses)) {
    const row = rowOfClause(rows, clause);
    if (row !== undefined) standings.set(row.id, "corrected");
  }
  for (const decision of inForce) {
    const row = decision.kind === "row" ? confirmedRow(rows, decision) : undefined;
    if (row !== undefined) standings.set(row.id, "confirmed");
  }
  return Object.fromEntries(standings);
}

/** The plans of which a person said that they have nothing for a row, by row id; where they have something now, that counts. */
export function confirmedAbsences(
  { rows, conflicts }: Alignment,
  decisions: readonly Decision[],
): Readonly<Record<string, readonly PlanId[]>> {
  const overruled = new Set(conflicts.map(({ decision }) => decision));
  const absences = new Map<string, Set<PlanId>>();
  for (const [index, decision] of decisions.entries()) {
    if (overruled.has(index) || (decision.kind !== "absent" && decision.kind !== "row")) continue;
    const row = decision.clauses.map((clause) => rowOfClause(rows, clause)).find((found) => found !== undefined);
    if (row === undefined) continue;
    const absent = absences.get(row.id) ?? new Set();
    for (const plan of decision.kind === "absent" ? [decision.plan] : decision.plans) {
      if (row.cells[plan] === undefined) absent.add(plan);
    }
    absences.set(row.id, absent);
  }
  return Object.fromEntries([...absences].flatMap(([row, plans]) => (plans.size === 0 ? [] : [[row, [...plans]]])));
}

/** The clauses about whose row a decision says something. */
function correctedClauses(decision: Decision): readonly ClauseRef[] {
  switch (decision.kind) {
    case "together":
    case "apart":
    case "partial":
      return [decision.a, decision.b];
    case "move":
    case "alone":
      return [decision.clause];
    case "merge":
      return [...decision.a, ...decision.b];
    case "split":
      return [...decision.part, ...decision.rest];
    case "row":
    case "absent":
    case "title":
    case "place":
      return [];
  }
}

function confirmedRow(
  rows: readonly AlignmentRow[],
  { clauses, plans }: Extract<Decision, { readonly kind: "row" }>,
): AlignmentRow | undefined {
  const row = clauses.map((clause) => rowOfClause(rows, clause)).find((found) => found !== undefined);
  const confirmed: readonly string[] = plans;
  return row !== undefined && Object.keys(row.cells).every((plan) => confirmed.includes(plan)) ? row : undefined;
}
