import {
  columnFilteringFeature,
  columnGroupingFeature,
  constructSortFn,
  createColumnHelper,
  createFilteredRowModel,
  createGroupedRowModel,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from "@tanstack/react-table";
import { unitForm } from "../../../shared/difference/fields/unit-form.ts";
import type { CellDistance } from "../../../shared/model/comparison.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import { simplify } from "../../../shared/text/simplify.ts";
import type { MatrixFact } from "./matrix-facts.ts";
import { groupKey } from "./matrix-groups.ts";
import type { MatrixCell, MatrixRow } from "./matrix-rows.ts";
import type { Grouping } from "./matrix-view.ts";
import { type Nearness, nearnessOf } from "./nearness.ts";

// The Chinese collation of every current engine is by pinyin.
const byPinyin = new Intl.Collator("zh");

export const matrixFeatures = tableFeatures({
  columnFilteringFeature,
  columnGroupingFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  groupedRowModel: createGroupedRowModel(),
  sortedRowModel: createSortedRowModel(),
  sortFns: {
    pinyin: constructSortFn({ sort: (a: string, b: string) => byPinyin.compare(a, b) }),
    basic: sortFn_basic,
  },
});

const column = createColumnHelper<typeof matrixFeatures, MatrixRow>();

/** The column of one fact of one plan. */
export function factColumn(plan: PlanId, fact: MatrixFact): string {
  return `${plan}/${fact}`;
}

/** Against the base's deadline, or whether there is any. */
export const DEADLINE_CONDITIONS = ["any", "none", "earlier", "later", "unlike"] as const;
export type DeadlineCondition = (typeof DEADLINE_CONDITIONS)[number];

// A value that is not there is undefined: such rows stand last, whichever way the column is sorted.
const byWord = { sortFn: "pinyin", sortUndefined: "last", sortDescFirst: false } as const;
const byValue = { sortFn: "basic", sortUndefined: "last", sortDescFirst: false } as const;

/** The column by which tasks are put together; null where they are not. */
export function groupedColumn(grouping: Grouping): string | null {
  if (typeof grouping !== "string") return factColumn(grouping.plan, grouping.fact);
  return grouping === "none" ? null : grouping;
}

/** The columns of the matrix: those of the task, and four for each plan. */
export function matrixColumns(plans: readonly PlanId[], base: PlanId | null) {
  const groupedBy = (grouping: Exclude<Grouping, "none">) => ({
    getGroupingValue: (task: MatrixRow) => groupKey(grouping, task),
  });
  const task = [
    column.accessor(({ row }) => row.title, { id: "title", ...byWord }),
    column.accessor(({ row }) => row.section?.id, { id: "section", ...byWord, ...groupedBy("section") }),
    column.accessor(({ row }) => row.coverage, { id: "coverage", ...byValue, ...groupedBy("coverage") }),
    column.accessor(({ lead }) => lead?.name, { id: "lead", ...byWord, ...groupedBy("lead") }),
    column.accessor(({ due }) => due ?? undefined, { id: "deadline", ...byValue, ...groupedBy("deadline") }),
    column.accessor(({ row }) => row.state, { id: "state", ...byWord, ...groupedBy("state") }),
  ];
  const ofPlans = plans.flatMap((plan) => [
    column.accessor(({ cells }) => cells.get(plan)?.place, {
      id: factColumn(plan, "path"),
      ...byValue,
      ...groupedBy({ plan, fact: "path" }),
      filterFn: ({ original }, _id, wanted: PresenceCondition) => isThere(original.cells.get(plan), wanted),
    }),
    column.accessor(({ cells }) => cells.get(plan)?.units[0]?.name, {
      id: factColumn(plan, "units"),
      ...byWord,
      ...groupedBy({ plan, fact: "units" }),
      filterFn: ({ original }, _id, words: string) => names(original.cells.get(plan), words),
    }),
    column.accessor(({ cells }) => deadlineOrder(cells.get(plan)), {
      id: factColumn(plan, "deadline"),
      ...byValue,
      ...groupedBy({ plan, fact: "deadline" }),
      filterFn: ({ original }, _id, condition: DeadlineCondition) =>
        isDue(original.cells.get(plan), base === null ? undefined : original.cells.get(base), condition),
    }),
    column.accessor(({ cells }) => cells.get(plan)?.distance?.similarity, {
      id: factColumn(plan, "similarity"),
      ...byValue,
      ...groupedBy({ plan, fact: "similarity" }),
      sortDescFirst: true,
      filterFn: ({ original }, _id, wanted: Nearness) => isNear(original.cells.get(plan)?.distance, wanted),
    }),
  ]);
  return column.columns([...task, ...ofPlans]);
}

/** What a cell must be: `filled` where it has a clause, whether or not another plan has one, too. */
export const PRESENCE_CONDITIONS = ["filled", "only", "partial", "absent", "none"] as const;
export type PresenceCondition = (typeof PRESENCE_CONDITIONS)[number];

function isThere(cell: MatrixCell | undefined, wanted: PresenceCondition): boolean {
  if (cell === undefined) return false;
  return wanted === "filled" ? cell.cell.clauses.length > 0 : cell.presence === wanted;
}

/** Whether a cell names a unit with such words, or the same unit by another name, as 市发改委 is 市发展改革委. */
function names(cell: MatrixCell | undefined, words: string): boolean {
  const wanted = simplify(words).trim();
  const same = unitForm(wanted);
  return cell?.units.some(({ name, form }) => name.includes(wanted) || (same !== "" && form === same)) ?? false;
}

/** Dates in their order, and after them the limits that name none. */
function deadlineOrder(cell: MatrixCell | undefined): string | undefined {
  const deadline = cell?.deadline ?? null;
  return deadline === null ? undefined : (deadline.date ?? `9999 ${deadline.raw}`);
}

function isDue(cell: MatrixCell | undefined, base: MatrixCell | undefined, condition: DeadlineCondition): boolean {
  if (cell === undefined || cell.cell.clauses.length === 0) return false;
  const { deadline } = cell;
  switch (condition) {
    case "any":
      return deadline !== null;
    case "none":
      return deadline === null;
    case "earlier":
    case "later":
      return deadline?.standing.kind === condition;
    case "unlike":
      return (base?.cell.clauses.length ?? 0) > 0 && (deadline === null) !== (base?.deadline === null);
  }
}

function isNear(distance: CellDistance | undefined, wanted: Nearness): boolean {
  return distance !== undefined && nearnessOf(distance) === wanted;
}
