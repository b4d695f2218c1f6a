import type { ColumnFiltersState, SortingState } from "@tanstack/react-table";
import type { PlanId } from "../../../shared/model/ids.ts";
import { ALL_ROWS, type RowFilter } from "../compare/filters/filter-rows.ts";
import type { MatrixFact } from "./matrix-facts.ts";

/** What rows can be put together by. */
export const GROUPINGS = ["section", "coverage", "lead", "state", "none"] as const;
export type Grouping = (typeof GROUPINGS)[number];

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

export const FIRST_MATRIX_VIEW: MatrixView = {
  place: null,
  isOpen: false,
  facts: null,
  grouping: "section",
  sorting: [],
  columnFilters: [],
  filter: ALL_ROWS,
  folded: new Set(),
  scrolled: 0,
};
