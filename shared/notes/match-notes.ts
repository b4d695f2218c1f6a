import type { Note, Tag } from "../model/note.ts";
import { holdsWord, needle } from "../text/find-word.ts";
import { queryWords } from "../text/query-words.ts";

/**
 * The notes that hold every word of a query (shared/text/query-words.ts) in their text, in the words they hang on or in
 * the name of a tag, in either script; all for a blank query.
 */
export function matchNotes(notes: readonly Note[], tags: readonly Tag[], query: string): readonly Note[] {
  const words = queryWords(query).map(needle);
  const names = new Map(tags.map(({ id, name }) => [id, name]));
  return notes.filter(({ text, on, tags: worn }) => {
    const all = [text, ...(on.kind === "span" ? [on.words] : []), ...worn.flatMap((id) => names.get(id) ?? [])];
    return words.every((word) => all.some((one) => holdsWord(one, word)));
  });
}
