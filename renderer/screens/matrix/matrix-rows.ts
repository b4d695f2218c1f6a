import { compareDeadlines, type DeadlineStanding } from "../../../shared/difference/fields/compare-deadlines.ts";
import {
  compareUnits,
  joinUnits,
  ROLES,
  type Role,
  type UnitStanding,
} from "../../../shared/difference/fields/compare-units.ts";
import { unitForm } from "../../../shared/difference/fields/unit-form.ts";
import type { CellDistance } from "../../../shared/model/comparison.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import type { Clause } from "../../../shared/model/reading.ts";
import { type BaseFields, fieldsOf } from "../compare/cells/cell-fields.ts";
import type { Cell, CompareTable, Row } from "../compare/table/compare-table.ts";
import type { Distances } from "../compare/table/use-distances.ts";

/**
 * How a plan stands to a task. `only`: it alone has it. `partial`: it has no clause of its own, but one of another row
 * speaks of a part. `absent`: a person said that it has nothing.
 */
export type Presence = "present" | "only" | "partial" | "absent" | "none";

/** A unit as it is named in a cell, with the part it has there. */
export type CellUnit = {
  readonly name: string;
  /** What its name is compared by: 市发改委 and 市发展改革委 have one form. */
  readonly form: string;
  readonly role: Role;
  /** Undefined in the base itself, and where the base names nobody. */
  readonly standing: UnitStanding | undefined;
};

/** By when: the earliest date of a cell, or what it says where it names none. */
export type CellDeadline = {
  readonly raw: string;
  readonly date: string | null;
  /** How many more the cell names. */
  readonly others: number;
  /** How the cell stands to the base's; `none` in the base itself and beside an empty cell. */
  readonly standing: DeadlineStanding;
};

/** What one plan has for a task, as the matrix shows it. */
export type MatrixCell = {
  readonly cell: Cell;
  readonly presence: Presence;
  /** The number of its first clause, 一（五）1; empty where there is none. */
  readonly path: string;
  /** Where its first clause stands in its source. */
  readonly place: number | undefined;
  /** Those who lead first; each once. */
  readonly units: readonly CellUnit[];
  readonly deadline: CellDeadline | null;
  /** How it stands to the base's; undefined where it is not known, and beside an empty cell. */
  readonly distance: CellDistance | undefined;
};

/** A task of the matrix. */
export type MatrixRow = {
  readonly row: Row;
  readonly cells: ReadonlyMap<PlanId, MatrixCell>;
  /** Who answers for it: the first unit of the base, or of the first plan that names one. */
  readonly lead: CellUnit | null;
  /** The earliest day that any plan names; null where none names one. */
  readonly due: string | null;
};

// Made once for a table: thousands of rows take a while, and people go back and forth between the screens.
const known = new WeakMap<CompareTable, readonly MatrixRow[]>();

/** The rows of a comparison as tasks. */
export function matrixRows(table: CompareTable): readonly MatrixRow[] {
  const tasks = known.get(table) ?? makeRows(table);
  known.set(table, tasks);
  return tasks;
}

function makeRows({ rows, comparison: { base, plans } }: CompareTable): MatrixRow[] {
  const inOrder = [...plans].sort((x, y) => Number(y === base) - Number(x === base));
  return rows.map((row) => {
    const ofBase = row.base === null ? undefined : row.cells.get(row.base);
    const beside = ofBase === undefined ? null : fieldsOf(ofBase);
    const cells = new Map(
      [...row.cells].map(([plan, cell]) => [plan, matrixCell(row, cell, plan === row.base ? null : beside)]),
    );
    const holder = inOrder.find((plan) => cells.get(plan)?.units[0] !== undefined);
    const lead = holder === undefined ? undefined : cells.get(holder)?.units[0];
    const days = [...cells.values()].flatMap(({ deadline }) => deadline?.date ?? []);
    return { row, cells, lead: lead ?? null, due: days.sort()[0] ?? null };
  });
}

/** The tasks with how near their cells are to the base's. */
export function withDistances(rows: readonly MatrixRow[], distances: Distances): readonly MatrixRow[] {
  return rows.map((task) => {
    const near = new Map(distances.figuresOf(task.row).map((distance) => [distance.plan, distance]));
    if (near.size === 0) return task;
    const cells = new Map([...task.cells].map(([plan, cell]) => [plan, { ...cell, distance: near.get(plan) }]));
    return { ...task, cells };
  });
}

function matrixCell(row: Row, cell: Cell, base: BaseFields | null): MatrixCell {
  const [first] = cell.clauses;
  return {
    cell,
    presence: presenceOf(row, cell),
    path: first === undefined ? "" : shortPath(first.path),
    place: first?.spans[0]?.start,
    units: unitsOf(cell.clauses, base),
    deadline: deadlineOf(cell.clauses, base),
    distance: undefined,
  };
}

function presenceOf(row: Row, { plan, clauses, links }: Cell): Presence {
  if (clauses.length > 0) return row.onlyIn === plan ? "only" : "present";
  if (row.absences.has(plan)) return "absent";
  return links.length > 0 ? "partial" : "none";
}

/** A path in as little room as it takes: 一（五）1. Two numbers without brackets between them are kept apart. */
export function shortPath(path: readonly string[]): string {
  return path.reduce((before, part) => {
    const touches = before !== "" && !before.endsWith("）") && !part.startsWith("（");
    return `${before}${touches ? "." : ""}${part}`;
  }, "");
}

/** The path of a cell's first clause, and how many more clauses it has. */
export function shownPath({ path, cell: { clauses } }: MatrixCell): string {
  return clauses.length > 1 ? `${path} +${clauses.length - 1}` : path;
}

/** Whoever leads stands first, and one who is responsible before one who only helps. */
const IN_ORDER: readonly Role[] = ["lead", "responsible", "cooperate"];
const NO_UNITS: readonly CellUnit[] = [];

function unitsOf(clauses: readonly Clause[], base: BaseFields | null): readonly CellUnit[] {
  if (clauses.every(({ responsibility }) => responsibility === null)) return NO_UNITS;
  const own = joinUnits(clauses.map(({ responsibility }) => responsibility));
  const hasOthers = base !== null && ROLES.some((role) => base.units[role].length > 0);
  const compared = hasOthers ? compareUnits(own, base.units).units : null;
  const units = new Map<string, CellUnit>();
  for (const role of IN_ORDER) {
    for (const [index, name] of own[role].entries()) {
      const form = unitForm(name);
      if (!units.has(form)) units.set(form, { name, form, role, standing: compared?.[role][index]?.standing });
    }
  }
  return [...units.values()];
}

function deadlineOf(clauses: readonly Clause[], base: BaseFields | null): CellDeadline | null {
  const all = clauses.flatMap(({ deadlines }) => deadlines);
  let first = all[0];
  if (first === undefined) return null;
  for (const deadline of all) {
    if (deadline.date !== null && (first.date === null || deadline.date < first.date)) first = deadline;
  }
  const standing: DeadlineStanding = base === null ? { kind: "none" } : compareDeadlines(all, base.deadlines);
  return { raw: first.raw, date: first.date, others: all.length - 1, standing };
}

/** How many tasks a plan has, and how many it alone has. */
export function countPresent(
  rows: readonly MatrixRow[],
  plan: PlanId,
): { readonly present: number; readonly only: number } {
  let present = 0;
  let only = 0;
  for (const { row } of rows) {
    if ((row.cells.get(plan)?.clauses.length ?? 0) > 0) present += 1;
    if (row.onlyIn === plan) only += 1;
  }
  return { present, only };
}
