import type { Result } from "../../../shared/contract/methods.ts";
import type { AlignmentRow } from "../../../shared/model/alignment.ts";
import type { ComparisonView } from "../../../shared/model/comparison-view.ts";
import { readView } from "../../corpus/comparison-views.ts";
import { currentComparison } from "../../corpus/comparisons.ts";
import { type ReadableCorpus, snapshot } from "../../corpus/connection.ts";
import type { AlignmentTables } from "./alignment-tables.ts";

/** So many rows fill a large window. */
const ROWS_IN_SIGHT = 12;

/** What a window opens with, as far as it is at hand: whoever opens a window waits for it, so nothing is computed. */
export function openingOf(corpus: ReadableCorpus, tables: AlignmentTables): Result<"comparison.opening"> {
  return snapshot(corpus, () => {
    const comparison = currentComparison(corpus);
    const view = readView(corpus, comparison.id) ?? {};
    const table = tables.atHand(comparison.id);
    const rows = table === null ? [] : rowsInSight(table.alignment.rows, view);
    return { comparison, view, table, differences: table === null ? [] : tables.differencesAtHand(table, rows) };
  });
}

/** The rows at the beginning, and those around the place at which the table was left. */
function rowsInSight(rows: readonly AlignmentRow[], { place, scrolled = 0 }: ComparisonView): string[] {
  const left = scrolled === 0 ? -1 : rows.findIndex(({ id }) => id === place?.row);
  return rows
    .filter((_, at) => at < ROWS_IN_SIGHT || (left >= 0 && Math.abs(at - left) < ROWS_IN_SIGHT))
    .map(({ id }) => id);
}
