import type { Alignment, AlignmentRow, ClauseRef, Decision } from "../../model/alignment.ts";
import type { RowStanding } from "../../model/comparison.ts";
import type { PlanId } from "../../model/ids.ts";
import { rowOfClause } from "./row-clauses.ts";
import { subjectsOf } from "./subjects-of.ts";

/**
 * How far each row was decided by people, by row id; rows left to the program are not named. What a person put together
 * or parted outweighs a match that she rejected, and a confirmation both. Decisions that later ones overrule do not
 * count, nor does a confirmation of what the row no longer is: a plan was added that has a clause in it.
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
  for (const decision of inForce) {
    const standing = decision.kind === "apart" ? "rejected" : "corrected";
    for (const { id } of correctedClauses(decision).flatMap((clause) => rowOfClause(rows, clause) ?? [])) {
      if (standings.get(id) !== "corrected") standings.set(id, standing);
    }
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

/** The clauses of which a decision says with what they belong; one on a row as it stands, or its look, says nothing of it. */
function correctedClauses(decision: Decision): readonly ClauseRef[] {
  switch (decision.kind) {
    case "row":
    case "absent":
    case "title":
    case "place":
      return [];
    case "together":
    case "apart":
    case "partial":
    case "move":
    case "alone":
    case "merge":
    case "split":
      return subjectsOf(decision);
  }
}

/** The row as it was confirmed; undefined where it holds a clause of a plan that was not there then. */
function confirmedRow(
  rows: readonly AlignmentRow[],
  { clauses, plans }: Extract<Decision, { readonly kind: "row" }>,
): AlignmentRow | undefined {
  const row = clauses.map((clause) => rowOfClause(rows, clause)).find((found) => found !== undefined);
  const confirmed: readonly string[] = plans;
  return row !== undefined && Object.keys(row.cells).every((plan) => confirmed.includes(plan)) ? row : undefined;
}
