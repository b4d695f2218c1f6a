import { unitForm } from "./unit-form.ts";

/** The units that answer for a matter, by what they do in it. */
export const ROLES = ["lead", "cooperate", "responsible"] as const;
export type Role = (typeof ROLES)[number];
export type UnitsByRole = Readonly<Record<Role, readonly string[]>>;

/** How a unit stands to the base: named there, too, in the same role or in another one, or only here. */
export type UnitStanding = "shared" | "other-role" | "own";

export type ComparedUnit = { readonly name: string; readonly standing: UnitStanding };

export type ComparedUnits = {
  /** The units of a cell, as they are named and in their order. */
  readonly units: Readonly<Record<Role, readonly ComparedUnit[]>>;
  /** Those that the base names and the cell does not, in any role. */
  readonly missing: readonly { readonly role: Role; readonly name: string }[];
};

/** Compares who answers as sets by role; names that are only written otherwise, or for another city, are one unit. */
export function compareUnits(own: UnitsByRole, base: UnitsByRole): ComparedUnits {
  const there = formsByRole(base);
  const here = new Set(ROLES.flatMap((role) => own[role].map(unitForm)));
  const anywhere = new Set(ROLES.flatMap((role) => [...there[role]]));
  const compared = (role: Role) =>
    own[role].map((name): ComparedUnit => {
      const form = unitForm(name);
      const standing = there[role].has(form) ? "shared" : anywhere.has(form) ? "other-role" : "own";
      return { name, standing };
    });
  return {
    units: { lead: compared("lead"), cooperate: compared("cooperate"), responsible: compared("responsible") },
    missing: ROLES.flatMap((role) =>
      base[role].filter((name) => !here.has(unitForm(name))).map((name) => ({ role, name })),
    ),
  };
}

/** The units of several clauses together, each once. */
export function joinUnits(all: readonly (UnitsByRole | null)[]): UnitsByRole {
  const of = (role: Role) => {
    const byForm = new Map(all.flatMap((units) => (units?.[role] ?? []).map((name) => [unitForm(name), name])));
    return [...byForm.values()];
  };
  return { lead: of("lead"), cooperate: of("cooperate"), responsible: of("responsible") };
}

function formsByRole(units: UnitsByRole): Readonly<Record<Role, ReadonlySet<string>>> {
  const of = (role: Role) => new Set(units[role].map(unitForm));
  return { lead: of("lead"), cooperate: of("cooperate"), responsible: of("responsible") };
}
