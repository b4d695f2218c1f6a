import { MOST_ROWS } from "../../../shared/contract/methods/comparison.ts";
import { currentComparison } from "../../corpus/comparisons.ts";
import type { Workroom } from "../workroom.ts";
import type { AlignmentTables } from "./alignment-tables.ts";

/** Computes what the window is going to open with, so that it finds it ready. Raises what `AlignmentTables` raises. */
export async function alignAhead({ corpus }: Workroom, tables: AlignmentTables): Promise<void> {
  const { id } = currentComparison(corpus);
  const unhurried = new AbortController().signal;
  const { alignment } = await tables.align(id, unhurried);
  const rows = alignment.rows.slice(0, MOST_ROWS).map((row) => row.id);
  await tables.differences(id, rows, unhurried);
}
