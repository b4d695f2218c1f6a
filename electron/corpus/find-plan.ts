import { type PlanId, PlanIdSchema } from "../../shared/model/ids.ts";
import { prepared, type ReadableCorpus } from "./connection.ts";

/** The plan that was made from a file with these bytes, and whether it is removed; null where there is none. */
export function findByContent(corpus: ReadableCorpus, sha256: string): { id: PlanId; removed: boolean } | null {
  const row = prepared<[string], { id: string; removed: number }>(
    corpus,
    `SELECT plan.id, plan.removed_at IS NOT NULL AS removed
     FROM plan JOIN source ON source.id = plan.source_id WHERE source.sha256 = ?`,
  ).get(sha256);
  return row === undefined ? null : { id: PlanIdSchema.parse(row.id), removed: row.removed === 1 };
}

/** Whether a plan bears an id, removed or not. */
export function isTaken(corpus: ReadableCorpus, id: string): boolean {
  return prepared<[string]>(corpus, "SELECT 1 FROM plan WHERE id = ?").get(id) !== undefined;
}
