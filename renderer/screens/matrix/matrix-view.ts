import type { ColumnFiltersState, SortingState } from "@tanstack/react-table";
import type { PlanId } from "../../../shared/model/ids.ts";
import { ALL_ROWS, type RowFilter } from "../compare/filters/filter-rows.ts";
import type { MatrixFact } from "./matrix-facts.ts";

/** What tasks as a whole can be put together by. */
export const TASK_GROUPINGS = ["section", "coverage", "lead", "deadline", "state", "none"] as const;
export type TaskGrouping = (typeof TASK_GROUPINGS)[number];

/** By a property of the task, or by what one plan's column says. */
export type Grouping = TaskGrouping | { readonly plan: PlanId; readonly fact: MatrixFact };

/** The cell that keys act on. */
export type MatrixPlace = {
  /** The row, or the line of a group. */
  readonly line: string;
  /** Null: the task itself, or the line of a group. */
  readonly plan: PlanId | null;
};

/** How the person has set the matrix up in this window; it outlives a visit to another screen. */
export type MatrixView = {
  readonly place: MatrixPlace | null;
  /** The clauses of the place stand open beside it. */
  readonly isOpen: boolean;
  /** Null: as many as there is room for. */
  readonly facts: readonly MatrixFact[] | null;
  readonly grouping: Grouping;
  readonly sorting: SortingState;
  /** The conditions on single columns … */
  readonly columnFilters: ColumnFiltersState;
  /** … and those on whole rows, as in the comparison. */
  readonly filter: RowFilter;
  /** The groups whose rows are folded away. */
  readonly folded: ReadonlySet<string>;
  readonly scrolled: number;
};

export const FIRST_GROUPING: Grouping = "section";

export const FIRST_MATRIX_VIEW: MatrixView = {
  place: null,
  isOpen: false,
  facts: null,
  grouping: FIRST_GROUPING,
  sorting: [],
  columnFilters: [],
  filter: ALL_ROWS,
  folded: new Set(),
  scrolled: 0,
};
