import type { AlignmentRow } from "../../model/alignment.ts";
import type { AlignmentTable } from "../../model/comparison.ts";

/**
 * Below this mean probability of its pairs a row that nobody decided is doubtful. So are 11 of the 30 rows that several of
 * the five shipped plans share, and in them stand 18 of the 22 pairs that a careful reader did not give.
 */
const LEAST_CONFIDENCE = 0.9;

/** Who stands behind a row: the program, sure of it or not, or a person, who confirmed it, changed it or rejected a match. */
export type RowState = "automatic" | "doubtful" | "confirmed" | "corrected" | "rejected";

/** The state of a row of the table. A row that one plan alone has is never doubtful: there is nothing to match. */
export function rowState({ standings }: Pick<AlignmentTable, "standings">, row: AlignmentRow): RowState {
  const standing = standings[row.id] ?? "proposed";
  if (standing !== "proposed") return standing;
  return Object.keys(row.cells).length > 1 && row.confidence < LEAST_CONFIDENCE ? "doubtful" : "automatic";
}
