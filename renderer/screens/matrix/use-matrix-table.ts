import { useTable } from "@tanstack/react-table";
import { useMemo } from "react";
import { filterRows } from "../compare/filters/filter-rows.ts";
import type { CompareTable } from "../compare/table/compare-table.ts";
import type { Distances } from "../compare/table/use-distances.ts";
import { groupedColumn, matrixColumns, matrixFeatures } from "./matrix-columns.ts";
import { groupRank } from "./matrix-groups.ts";
import { type MatrixRow, matrixRows, withDistances } from "./matrix-rows.ts";
import type { Grouping, MatrixView } from "./matrix-view.ts";

/** What stands in the matrix from top to bottom: tasks, and a line above each group of them. */
export type MatrixLine =
  | { readonly kind: "task"; readonly id: string; readonly task: MatrixRow }
  | {
      readonly kind: "group";
      readonly id: string;
      readonly grouping: Exclude<Grouping, "none">;
      readonly tasks: readonly MatrixRow[];
      readonly isFolded: boolean;
    };

export type MatrixTable = {
  readonly lines: readonly MatrixLine[];
  /** The tasks that the conditions let through. */
  readonly tasks: readonly MatrixRow[];
  /** Every task of the comparison. */
  readonly all: readonly MatrixRow[];
};

/** The tasks as the person has filtered, grouped and sorted them. */
export function useMatrixTable(table: CompareTable, distances: Distances, view: MatrixView): MatrixTable {
  const { plans, base } = table.comparison;
  const { filter, folded } = view;
  const all = useMemo(() => matrixRows(table), [table]);
  const columns = useMemo(() => matrixColumns(plans, base), [plans, base]);
  const known = useMemo(() => new Set(columns.map((column) => column.id)), [columns]);
  // Of a comparison with other plans, conditions may be left on columns that are gone.
  const sorting = useMemo(() => view.sorting.filter(({ id }) => known.has(id)), [view.sorting, known]);
  const columnFilters = useMemo(
    () => view.columnFilters.filter(({ id }) => known.has(id)),
    [view.columnFilters, known],
  );

  const column = groupedColumn(view.grouping);
  const grouping = column !== null && known.has(column) ? view.grouping : "none";
  const grouped = useMemo(() => (grouping === "none" || column === null ? [] : [column]), [grouping, column]);

  // Only where they are asked for, and once all are there: thousands of rows would be sorted over and over.
  const isByDistance = [...sorting.map(idOf), ...columnFilters.map(idOf), ...grouped].some(isOfDistance);
  const near = distances.isComplete && isByDistance ? distances : null;
  const needed = near !== null || filter.conditions.includes("differences") ? distances : NO_DISTANCES;
  const data = useMemo(() => {
    const wanted = new Set(filterRows(table.rows, filter, needed));
    const tasks = wanted.size === all.length ? all : all.filter(({ row }) => wanted.has(row));
    return near === null ? tasks : withDistances(tasks, near);
  }, [table, all, filter, needed, near]);

  const model = useTable({
    features: matrixFeatures,
    columns,
    data,
    getRowId: ({ row }) => row.id,
    state: { sorting, columnFilters, grouping: grouped },
  });
  const { rows } = model.getRowModel();
  return useMemo(() => {
    if (grouping === "none" || grouped.length === 0) {
      const tasks = rows.map(({ original }) => original);
      return { lines: tasks.map(taskLine), tasks, all };
    }
    const groups = rows
      .map(({ id, subRows }) => ({ id, tasks: subRows.map(({ original }) => original) }))
      .sort((a, b) => groupRank(grouping, a.tasks) - groupRank(grouping, b.tasks));
    const lines = groups.flatMap(({ id, tasks }): MatrixLine[] => {
      const isFolded = folded.has(id);
      const line: MatrixLine = { kind: "group", id, grouping, tasks, isFolded };
      return isFolded ? [line] : [line, ...tasks.map(taskLine)];
    });
    return { lines, tasks: groups.flatMap(({ tasks }) => tasks), all };
  }, [rows, grouping, grouped, folded, all]);
}

const NO_DISTANCES: Distances = { of: () => undefined, figuresOf: () => [], isComplete: false };

function taskLine(task: MatrixRow): MatrixLine {
  return { kind: "task", id: task.row.id, task };
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function isOfDistance(column: string): boolean {
  return column.endsWith("/similarity");
}
