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
import { isOwnWording } from "../../../shared/difference/own-wording.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import { simplify } from "../../../shared/text/simplify.ts";
import type { MatrixFact } from "./matrix-facts.ts";
import type { MatrixCell, MatrixRow } from "./matrix-rows.ts";

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

/** How near a wording is to the base's. */
export const SIMILARITY_CONDITIONS = ["close", "partly", "own"] as const;
export type SimilarityCondition = (typeof SIMILARITY_CONDITIONS)[number];

const CLOSE = 0.7;

// A value that is not there is undefined: such rows stand last, whichever way the column is sorted.
const byWord = { sortFn: "pinyin", sortUndefined: "last", sortDescFirst: false } as const;
const byValue = { sortFn: "basic", sortUndefined: "last", sortDescFirst: false } as const;

/** The columns of the matrix: those of the task, and four for each plan. */
export function matrixColumns(plans: readonly PlanId[], base: PlanId | null) {
  const task = [
    column.accessor(({ row }) => row.number, { id: "number", ...byValue }),
    column.accessor(({ row }) => row.title, { id: "title", ...byWord }),
    column.accessor(({ row }) => row.section?.id ?? "", { id: "section", ...byWord }),
    column.accessor(({ row }) => row.coverage, { id: "coverage", ...byValue }),
    column.accessor(({ lead }) => lead ?? "", { id: "lead", ...byWord }),
    column.accessor(({ row }) => row.state, { id: "state", ...byWord }),
  ];
  const ofPlans = plans.flatMap((plan) => [
    column.accessor(({ cells }) => cells.get(plan)?.place, {
      id: factColumn(plan, "path"),
      ...byValue,
      filterFn: ({ original }, _id, wanted: PresenceCondition) => isThere(original.cells.get(plan), wanted),
    }),
    column.accessor(({ cells }) => cells.get(plan)?.units[0]?.name, {
      id: factColumn(plan, "units"),
      ...byWord,
      filterFn: ({ original }, _id, words: string) => names(original.cells.get(plan), words),
    }),
    column.accessor(({ cells }) => deadlineOrder(cells.get(plan)), {
      id: factColumn(plan, "deadline"),
      ...byValue,
      filterFn: ({ original }, _id, condition: DeadlineCondition) =>
        isDue(original.cells.get(plan), base === null ? undefined : original.cells.get(base), condition),
    }),
    column.accessor(({ cells }) => cells.get(plan)?.similarity, {
      id: factColumn(plan, "similarity"),
      ...byValue,
      sortDescFirst: true,
      filterFn: ({ original }, _id, condition: SimilarityCondition) =>
        isNear(original.cells.get(plan)?.similarity, condition),
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

function names(cell: MatrixCell | undefined, words: string): boolean {
  const wanted = simplify(words).trim();
  return cell?.units.some(({ name }) => name.includes(wanted)) ?? false;
}

/** Dates in their order, and after them the limits that name none. */
function deadlineOrder(cell: MatrixCell | undefined): string | undefined {
  const deadline = cell?.deadline ?? null;
  return deadline === null ? undefined : (deadline.date ?? `9999 ${deadline.raw}`);
}

function isDue(cell: MatrixCell | undefined, base: MatrixCell | undefined, condition: DeadlineCondition): boolean {
  if (cell === undefined || cell.cell.clauses.length === 0) return false;
  const { deadline } = cell;
  const [own, other] = [deadline?.date ?? null, base?.deadline?.date ?? null];
  switch (condition) {
    case "any":
      return deadline !== null;
    case "none":
      return deadline === null;
    case "earlier":
      return own !== null && other !== null && own < other;
    case "later":
      return own !== null && other !== null && own > other;
    case "unlike":
      return (base?.cell.clauses.length ?? 0) > 0 && (deadline === null) !== (base?.deadline === null);
  }
}

function isNear(similarity: number | undefined, condition: SimilarityCondition): boolean {
  if (similarity === undefined) return false;
  switch (condition) {
    case "close":
      return similarity >= CLOSE;
    case "partly":
      return similarity < CLOSE && !isOwnWording({ similarity });
    case "own":
      return isOwnWording({ similarity });
  }
}
