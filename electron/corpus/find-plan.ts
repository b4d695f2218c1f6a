import { type PlanId, PlanIdSchema } from "../../shared/model/ids.ts";
import type { Source } from "../../shared/model/source.ts";
import { prepared, type ReadableCorpus } from "./connection.ts";
import { hashText } from "./hash-text.ts";

/** A plan that a file is already. */
export type FoundPlan = { readonly id: PlanId; readonly removed: boolean };

type FoundRow = { readonly id: string; readonly removed: number };

const BY_BYTES = `
  SELECT plan.id, plan.removed_at IS NOT NULL AS removed
  FROM plan JOIN source ON source.id = plan.source_id WHERE source.sha256 = ?`;

/**
 * The plan that was made from a file with these bytes, whatever text they were read as; null where there is none. Of
 * several, one that is not removed, else the one removed last.
 */
export function findByBytes(corpus: ReadableCorpus, sha256: string): FoundPlan | null {
  const sql = `${BY_BYTES} ORDER BY plan.removed_at IS NULL DESC, plan.removed_at DESC LIMIT 1`;
  return found(prepared<[string], FoundRow>(corpus, sql).get(sha256));
}

/** The plan that was made from the same bytes and is the same text; null where there is none. */
export function findSame(corpus: ReadableCorpus, { sha256, text }: Pick<Source, "sha256" | "text">): FoundPlan | null {
  const sql = `${BY_BYTES} AND source.text_sha256 = ?`;
  return found(prepared<[string, string], FoundRow>(corpus, sql).get(sha256, hashText(text)));
}

function found(row: FoundRow | undefined): FoundPlan | null {
  return row === undefined ? null : { id: PlanIdSchema.parse(row.id), removed: row.removed === 1 };
}

/** Whether a plan bears an id, removed or not. */
export function isTaken(corpus: ReadableCorpus, id: string): boolean {
  return prepared<[string]>(corpus, "SELECT 1 FROM plan WHERE id = ?").get(id) !== undefined;
}
