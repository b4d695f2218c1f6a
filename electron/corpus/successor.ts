import { type ClauseId, ClauseIdSchema } from "../../shared/model/ids.ts";
import { prepared, type ReadableCorpus } from "./connection.ts";

/**
 * The clause that a clause of an earlier reading is today: itself, or the one that it was joined to. Null where it was
 * split or has gone, for then nobody can say which clause was meant, and where it never was.
 */
export function successorOf(corpus: ReadableCorpus, clause: ClauseId): ClauseId | null {
  const [only, ...others] = successorsOf(corpus, clause);
  return only === undefined || others.length > 0 ? null : only;
}

/** The clauses that a clause of an earlier reading is today, of one that was split all its parts; none where it has gone. */
export function successorsOf(corpus: ReadableCorpus, clause: ClauseId): readonly ClauseId[] {
  const isThere = prepared<[string]>(corpus, "SELECT 1 FROM clause WHERE id = ?");
  const becomes = prepared<[{ id: string }], { after: string | null }>(
    corpus,
    `SELECT after_id AS after FROM clause_change
     WHERE before_id = @id
       AND reader_version = (SELECT max(reader_version) FROM clause_change WHERE before_id = @id)
     ORDER BY rowid`,
  );
  const today = new Set<ClauseId>();
  const seen = new Set<ClauseId>();
  const waiting = [clause];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (isThere.get(id) !== undefined) today.add(id);
    else for (const { after } of becomes.all({ id })) if (after !== null) waiting.push(ClauseIdSchema.parse(after));
  }
  return [...today];
}
