import type { SortingState } from "@tanstack/react-table";

/** Whether the rows are sorted by a column: downward true, upward false, not at all null. */
export function sortedBy(sorting: SortingState, column: string): boolean | null {
  return sorting.find(({ id }) => id === column)?.desc ?? null;
}

/** One click sorts by a column, the next the other way round, the third brings the table's own order back. */
export function toggledSorting(sorting: SortingState, column: string, isDescFirst: boolean): SortingState {
  const now = sortedBy(sorting, column);
  if (now === null) return [{ id: column, desc: isDescFirst }];
  return now === isDescFirst ? [{ id: column, desc: !isDescFirst }] : [];
}
