import { prepared, type ReadableCorpus, type WritableCorpus } from "./connection.ts";

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
