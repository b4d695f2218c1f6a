import type { AlignmentTable } from "../../model/comparison.ts";
import type { PlanId } from "../../model/ids.ts";
import { rowState } from "./row-state.ts";

/** How far people have got with a plan, in clauses. */
export type PlanProgress = { readonly plan: PlanId; readonly decided: number; readonly all: number };

/** For every plan of the table how many of its clauses stand in rows that a person decided about. */
export function reviewProgress(
  table: Pick<AlignmentTable, "comparison" | "alignment" | "standings">,
): readonly PlanProgress[] {
  return table.comparison.plans.map((plan) => {
    let [decided, all] = [0, 0];
    for (const row of table.alignment.rows) {
      const count = row.cells[plan]?.length ?? 0;
      const state = rowState(table, row);
      all += count;
      if (state !== "automatic" && state !== "doubtful") decided += count;
    }
    return { plan, decided, all };
  });
}
