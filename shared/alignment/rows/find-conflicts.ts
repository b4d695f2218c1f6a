import type { AlignmentRow, Decision, DecisionConflict } from "../../model/alignment.ts";
import type { ClauseId } from "../../model/ids.ts";
import { clausesOf } from "../corrections/subjects-of.ts";

/** The decisions that later ones overrule, each with the rows of the table that it is about. */
export function findConflicts(
  overruled: readonly number[],
  decisions: readonly Decision[],
  rows: readonly AlignmentRow[],
): DecisionConflict[] {
  if (overruled.length === 0) return [];
  const rowOf = new Map<ClauseId, string>();
  for (const { id, cells } of rows) for (const clause of Object.values(cells).flat()) rowOf.set(clause, id);
  return overruled.map((decision) => {
    const said = decisions[decision];
    const named = said === undefined ? [] : clausesOf(said).flatMap(({ clause }) => rowOf.get(clause) ?? []);
    return { decision, rows: [...new Set(named)] };
  });
}
