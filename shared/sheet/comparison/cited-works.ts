import { type CitedWork, citedWork } from "../../citation/cited-work.ts";
import type { AlignmentRow } from "../../model/alignment.ts";
import type { ComparedPlan } from "../../model/comparison.ts";
import type { ClauseId } from "../../model/ids.ts";

/**
 * What a file of citations names: each plan once, or each clause of the plans that stands in one of the rows, plan by plan
 * in the order of the source.
 *
 * @param rows null: the plans themselves
 */
export function citedWorks(
  plans: readonly ComparedPlan[],
  rows: readonly Pick<AlignmentRow, "cells">[] | null,
): CitedWork[] {
  if (rows === null) return plans.map(({ summary }) => citedWork(summary));
  const wanted = new Set<ClauseId>(rows.flatMap(({ cells }) => Object.values(cells).flat()));
  return plans.flatMap(({ summary, clauses }) =>
    clauses.filter(({ id }) => wanted.has(id)).map((clause) => citedWork(summary, clause)),
  );
}
