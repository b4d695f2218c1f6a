import type { Note } from "../../../shared/model/note.ts";
import { matchNotes } from "../../../shared/notes/match-notes.ts";
import { queryWords } from "../../../shared/text/query-words.ts";
import { type ReadableCorpus, snapshot } from "../connection.ts";
import { listNotes } from "./notes.ts";
import { listTags } from "./tags.ts";

export type FoundNotes = { readonly total: number; readonly notes: readonly Note[] };

/**
 * The notes that match a query, the latest first. All are looked through: what people write is little beside what they
 * read, so no index is kept. A blank query finds nothing.
 */
export function searchNotes(corpus: ReadableCorpus, query: string, limit: number): FoundNotes {
  if (queryWords(query).length === 0) return { total: 0, notes: [] };
  const found = snapshot(corpus, () => matchNotes(listNotes(corpus), listTags(corpus), query));
  return { total: found.length, notes: found.toReversed().slice(0, limit) };
}
