import { type ClauseId, ClauseIdSchema } from "../../shared/model/ids.ts";
import { prepared, type ReadableCorpus } from "./connection.ts";

/**
 * The clause that a clause of an earlier reading is today: itself, or the one that it was joined to. Null where it was
 * split or has gone, for then nobody can say which clause was meant, and where it never was.
 */
export function successorOf(corpus: ReadableCorpus, clause: ClauseId): ClauseId | null {
  const isThere = prepared<[string]>(corpus, "SELECT 1 FROM clause WHERE id = ?");
  const becomes = prepared<[{ id: string }], { after: string | null }>(
    corpus,
    `SELECT after_id AS after FROM clause_change
     WHERE before_id = @id
       AND reader_version = (SELECT max(reader_version) FROM clause_change WHERE before_id = @id)`,
  );
  const seen = new Set<ClauseId>();
  for (let id = clause; !seen.has(id); ) {
    if (isThere.get(id) !== undefined) return id;
    seen.add(id);
    const [next, ...others] = becomes.all({ id });
    if (next === undefined || next.after === null || others.length > 0) return null;
    id = ClauseIdSchema.parse(next.after);
  }
  return null;
}
