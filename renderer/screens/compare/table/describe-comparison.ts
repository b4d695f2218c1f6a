import type { Words } from "../../../catalogue/words.tsx";
import { countMeeting, filterRows, type RowFilter } from "../filters/filter-rows.ts";
import type { CompareTable } from "./compare-table.ts";
import type { Distances } from "./use-distances.ts";

/** What the status bar says of a comparison: its size, what the filter hides, how far people have got. */
export function describeComparison(
  table: CompareTable,
  filter: RowFilter,
  distances: Distances,
  { say }: Words,
): string[] {
  const { rows, comparison } = table;
  const hidden = rows.length - filterRows(rows, filter, distances).length;
  return [
    say("compare.counts", { plans: comparison.plans.length, rows: rows.length }),
    ...(hidden === 0 ? [] : [say("compare.hidden", { count: hidden })]),
    say("compare.progress", {
      decided: countMeeting(rows, "decided", distances),
      rows: rows.length,
      doubtful: countMeeting(rows, "doubtful", distances),
    }),
  ];
}
