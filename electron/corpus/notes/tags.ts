import { type NewTag, type Tag, type TagId, TagIdSchema, TagSchema } from "../../../shared/model/note.ts";
import { prepared, type ReadableCorpus, type WritableCorpus } from "../connection.ts";
import { randomDigits } from "../random-digits.ts";

/** The tags in use, by name. */
export function listTags(corpus: ReadableCorpus): readonly Tag[] {
  return prepared<[]>(corpus, "SELECT id, name, colour FROM tag WHERE removed_at IS NULL")
    .all()
    .map((row) => TagSchema.parse(row))
    .toSorted((a, b) => a.name.localeCompare(b.name, "zh-Hans-CN"));
}

/** A tag in use; null where there is none. */
export function readTag(corpus: ReadableCorpus, id: TagId): Tag | null {
  const row = prepared<[string]>(corpus, "SELECT id, name, colour FROM tag WHERE id = ? AND removed_at IS NULL").get(
    id,
  );
  return row === undefined ? null : TagSchema.parse(row);
}

/** Makes a tag; null where one in use has its name. Runs inside the caller's transaction. */
export function addTag(corpus: WritableCorpus, { name, colour }: NewTag): Tag | null {
  if (isTaken(corpus, name, "")) return null;
  const id = TagIdSchema.parse(`t${randomDigits()}`);
  prepared(corpus, "INSERT INTO tag (id, name, colour) VALUES (?, ?, ?)").run(id, name, colour);
  return { id, name, colour };
}

/** What came of a change. */
export type TagOutcome = "done" | "taken" | "unknown";

/** Gives a tag in use another name and colour. Runs inside the caller's transaction. */
export function changeTag(corpus: WritableCorpus, id: TagId, { name, colour }: NewTag): TagOutcome {
  if (readTag(corpus, id) === null) return "unknown";
  if (isTaken(corpus, name, id)) return "taken";
  prepared(corpus, "UPDATE tag SET name = ?, colour = ? WHERE id = ?").run(name, colour, id);
  return "done";
}

/**
 * Takes a tag out of use; notes keep it unseen. Returns whether there is such a tag.
 *
 * @param at ISO time, UTC
 */
export function removeTag(corpus: WritableCorpus, id: TagId, at: string): boolean {
  return prepared(corpus, "UPDATE tag SET removed_at = coalesce(removed_at, ?) WHERE id = ?").run(at, id).changes === 1;
}

/** Brings a removed tag back to the notes that bear it. Runs inside the caller's transaction. */
export function restoreTag(corpus: WritableCorpus, id: TagId): TagOutcome {
  const row = prepared<[string], { name: string }>(corpus, "SELECT name FROM tag WHERE id = ?").get(id);
  if (row === undefined) return "unknown";
  if (isTaken(corpus, row.name, id)) return "taken";
  prepared(corpus, "UPDATE tag SET removed_at = NULL WHERE id = ?").run(id);
  return "done";
}

function isTaken(corpus: ReadableCorpus, name: string, but: string): boolean {
  const found = prepared<[string, string]>(
    corpus,
    "SELECT 1 FROM tag WHERE name = ? AND id <> ? AND removed_at IS NULL",
  ).get(name, but);
  return found !== undefined;
}
