import type { PlanId } from "../../../shared/model/ids.ts";
import type { Clause } from "../../../shared/model/reading.ts";
import type { Cell, CompareTable, Row } from "../compare/compare-table.ts";
import { ROLES, type Role } from "../compare/filters/unit-filter.ts";
import type { Distances } from "../compare/use-distances.ts";

/**
 * How a plan stands to a task. `only`: it alone has it. `partial`: it has no clause of its own, but one of another row
 * speaks of a part. `absent`: a person said that it has nothing.
 */
export type Presence = "present" | "only" | "partial" | "absent" | "none";

/** A unit as it is named in a cell, with the part it has there. */
export type CellUnit = { readonly name: string; readonly role: Role };

/** By when: the earliest date of a cell, or what it says where it names none. */
export type CellDeadline = {
  readonly raw: string;
  readonly date: string | null;
  /** How many more the cell names. */
  readonly others: number;
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
  /** The share of its wording that the base has, too; undefined where it is not known, and beside an empty cell. */
  readonly similarity: number | undefined;
};

/** A task of the matrix. */
export type MatrixRow = {
  readonly row: Row;
  readonly cells: ReadonlyMap<PlanId, MatrixCell>;
  /** Who answers for it: the first unit of the base, or of the first plan that names one. */
  readonly lead: string | null;
};

/** The rows of a comparison as tasks. */
export function matrixRows({ rows, comparison: { base, plans } }: CompareTable): MatrixRow[] {
  const inOrder = [...plans].sort((x, y) => Number(y === base) - Number(x === base));
  return rows.map((row) => {
    const cells = new Map([...row.cells].map(([plan, cell]) => [plan, matrixCell(row, cell)]));
    const leads = inOrder.flatMap((plan) => cells.get(plan)?.units[0]?.name ?? []);
    return { row, cells, lead: leads[0] ?? null };
  });
}

/** The tasks with how near their cells are to the base's. */
export function withDistances(rows: readonly MatrixRow[], distances: Distances): readonly MatrixRow[] {
  return rows.map((task) => {
    const known = distances.of(task.row);
    if (known === undefined || known.size === 0) return task;
    const cells = new Map([...task.cells].map(([plan, cell]) => [plan, { ...cell, similarity: known.get(plan) }]));
    return { ...task, cells };
  });
}

function matrixCell(row: Row, cell: Cell): MatrixCell {
  const [first] = cell.clauses;
  return {
    cell,
    presence: presenceOf(row, cell),
    path: first === undefined ? "" : shortPath(first.path),
    place: first?.spans[0]?.start,
    units: unitsOf(cell.clauses),
    deadline: deadlineOf(cell.clauses),
    similarity: undefined,
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

function unitsOf(clauses: readonly Clause[]): CellUnit[] {
  const units = new Map<string, Role>();
  for (const role of ROLES) {
    for (const name of clauses.flatMap(({ responsibility }) => responsibility?.[role] ?? [])) {
      if (!units.has(name)) units.set(name, role);
    }
  }
  // Whoever leads stands first, and one who is responsible before one who only helps.
  const rank: Readonly<Record<Role, number>> = { lead: 0, responsible: 1, cooperate: 2 };
  return [...units].map(([name, role]) => ({ name, role })).sort((x, y) => rank[x.role] - rank[y.role]);
}

function deadlineOf(clauses: readonly Clause[]): CellDeadline | null {
  const all = clauses.flatMap(({ deadlines }) => deadlines);
  const dated = all.filter(({ date }) => date !== null).sort((x, y) => ((x.date ?? "") < (y.date ?? "") ? -1 : 1));
  const first = dated[0] ?? all[0];
  return first === undefined ? null : { ...first, others: all.length - 1 };
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
