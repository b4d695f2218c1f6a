import type { Note, Tag, TagId } from "../../shared/model/note.ts";
import { holdsWord, needle } from "../../shared/text/find-word.ts";
import { queryWords } from "../../shared/text/query-words.ts";

/** The notes that bear a tag, where one is given, and hold every word of a query, in either script. */
export function filterNotes(
  notes: readonly Note[],
  tags: readonly Tag[],
  query: string,
  tag: TagId | null,
): readonly Note[] {
  const words = queryWords(query).map(needle);
  const names = new Map(tags.map(({ id, name }) => [id, name]));
  return notes.filter((note) => {
    if (tag !== null && !note.tags.includes(tag)) return false;
    const all = [
      note.text,
      ...(note.on.kind === "span" ? [note.on.words] : []),
      ...note.tags.flatMap((id) => names.get(id) ?? []),
    ];
    return words.every((word) => all.some((text) => holdsWord(text, word)));
  });
}
