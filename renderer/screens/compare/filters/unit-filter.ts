import { unitForm } from "../../../../shared/difference/fields/unit-form.ts";
import type { Responsibility } from "../../../../shared/model/reading.ts";
import { simplify } from "../../../../shared/text/simplify.ts";
import { clausesOf, type Row } from "../table/compare-table.ts";

/** In which role a unit answers for a clause. */
export const ROLES = ["lead", "cooperate", "responsible"] as const;
export type Role = (typeof ROLES)[number];

/** Rows in which a unit answers for a clause. */
export type UnitFilter = {
  /** Its name or a part of it, in either script. */
  readonly name: string;
  /** Null: in whatever role. */
  readonly role: Role | null;
};

/** A unit of the table. */
export type UnitOfTable = { readonly name: string; readonly rows: number };

/**
 * Whether a unit with such a name answers for a clause of the row, in the role: one that holds the words, or the same unit
 * by another name, as 市发改委 is 市发展改革委.
 */
export function hasUnit(row: Row, { name, role }: UnitFilter): boolean {
  const wanted = simplify(name).trim();
  const form = unitForm(wanted);
  return clausesOf(row).some(({ responsibility }) =>
    unitsOf(responsibility, role).some((unit) => unit.includes(wanted) || (form !== "" && unitForm(unit) === form)),
  );
}

/** The units that answer for clauses, those in most rows first. */
export function unitsOfTable(rows: readonly Row[], role: Role | null): UnitOfTable[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const names = new Set(clausesOf(row).flatMap(({ responsibility }) => unitsOf(responsibility, role)));
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const byName = new Intl.Collator("zh").compare;
  return [...counts]
    .map(([name, count]) => ({ name, rows: count }))
    .sort((x, y) => y.rows - x.rows || byName(x.name, y.name));
}

function unitsOf(responsibility: Responsibility | null, role: Role | null): readonly string[] {
  if (responsibility === null) return [];
  return role === null ? ROLES.flatMap((each) => responsibility[each]) : responsibility[role];
}
