import type { CompareTable } from "./compare-table.ts";
import { useDifferenceStore } from "./difference-store.ts";
import { type ComparisonSession, useComparison } from "./use-comparison.ts";
import { type Differences, useDifferences } from "./use-differences.ts";
import { type Distances, useDistances } from "./use-distances.ts";

/** The comparison of the window and what is known of it. */
export type Compared = {
  readonly session: ComparisonSession;
  /** Null while it is not there. */
  readonly table: CompareTable | null;
  readonly differences: Differences;
  readonly distances: Distances;
};

/**
 * Keeps the window's comparison with its differences, for all screens that show it.
 *
 * @param settled the corpus is there, and with it the plans that may be compared
 */
export function useCompared(settled: boolean): Compared {
  const store = useDifferenceStore();
  const session = useComparison(settled, store);
  const table = session.table.state === "ready" ? session.table.value : null;
  return { session, table, differences: useDifferences(table, store), distances: useDistances(table) };
}
