import { type PlanId, PlanIdSchema } from "../../shared/model/ids.ts";
import { change, prepared, type ReadableCorpus, type WritableCorpus } from "./connection.ts";
import { restorePlan } from "./remove-plan.ts";

/** The shipped plans that were taken in once, present or removed. */
export function takenShippedPlans(corpus: ReadableCorpus): ReadonlySet<string> {
  const rows = prepared<[], { id: string }>(corpus, "SELECT id FROM shipped_plan").all();
  return new Set(rows.map(({ id }) => id));
}

/** Whether all of these shipped plans were taken in. */
export function hasTaken(corpus: ReadableCorpus, ids: readonly string[]): boolean {
  const taken = takenShippedPlans(corpus);
  return ids.every((id) => taken.has(id));
}

/**
 * Notes that a shipped plan is taken in. Runs inside the transaction that stores it.
 *
 * @param at ISO time, UTC
 * @returns false where it was noted before
 */
export function noteShippedPlan(corpus: WritableCorpus, id: string, at: string): boolean {
  const note = prepared(corpus, "INSERT INTO shipped_plan (id, taken_at) VALUES (?, ?) ON CONFLICT DO NOTHING");
  return note.run(id, at).changes === 1;
}

/** The shipped plans that a person removed, in their own order. */
export function removedShippedPlans(corpus: ReadableCorpus): readonly PlanId[] {
  return prepared<[], { id: string }>(
    corpus,
    "SELECT id FROM plan WHERE origin = 'shipped' AND removed_at IS NOT NULL ORDER BY position",
  )
    .all()
    .map(({ id }) => PlanIdSchema.parse(id));
}

/** Brings all removed shipped plans back, all or none; gives those that came back. */
export function restoreShippedPlans(corpus: WritableCorpus): readonly PlanId[] {
  return change(corpus, () => removedShippedPlans(corpus).filter((id) => restorePlan(corpus, id)));
}
