import { compareDeadlines, type DeadlineStanding } from "../../../../shared/difference/fields/compare-deadlines.ts";
import {
  type ComparedUnits,
  compareUnits,
  joinUnits,
  ROLES,
  type UnitsByRole,
} from "../../../../shared/difference/fields/compare-units.ts";
import type { Clause, Deadline } from "../../../../shared/model/reading.ts";
import type { Cell } from "../table/compare-table.ts";

/** Who answers in the base's cell and by when, for the feet of the other cells. */
export type BaseFields = { readonly units: UnitsByRole; readonly deadlines: readonly Deadline[] };

/** How the foot of a clause stands to the base's cell. */
export type FieldsBeside = {
  /** Null where the base names no unit: then every unit is only here, and marking them says nothing. */
  readonly units: ComparedUnits | null;
  readonly deadline: DeadlineStanding;
};

const NOBODY: UnitsByRole = { lead: [], cooperate: [], responsible: [] };

/** What the base's cell names; null where it is empty. */
export function fieldsOf({ clauses }: Cell): BaseFields | null {
  return clauses.length === 0 ? null : fieldsOfClauses(clauses);
}

/** What some clauses name together. */
export function fieldsOfClauses(clauses: readonly Clause[]): BaseFields {
  return {
    units: joinUnits(clauses.map(({ responsibility }) => responsibility)),
    deadlines: clauses.flatMap(({ deadlines }) => deadlines),
  };
}

/**
 * Compares a clause's fields with the base's. A cell may hold several clauses: what the base alone names is told once, with
 * the last of them.
 */
export function fieldsBeside(clause: Clause, cell: Cell, base: BaseFields): FieldsBeside {
  const isLast = cell.clauses.at(-1) === clause;
  const hasUnits = ROLES.some((role) => base.units[role].length > 0);
  const { units } = compareUnits(clause.responsibility ?? NOBODY, base.units);
  const all = joinUnits(cell.clauses.map(({ responsibility }) => responsibility));
  const missing = isLast ? compareUnits(all, base.units).missing : [];
  const due = cell.clauses.flatMap(({ deadlines }) => deadlines);
  const isTold = clause.deadlines.length > 0 || (isLast && due.length === 0);
  return {
    units: hasUnits ? { units, missing } : null,
    deadline: isTold ? compareDeadlines(clause.deadlines, base.deadlines) : { kind: "none" },
  };
}
