import type { Note, TagId } from "../../../shared/model/note.ts";
import { holdsWord, needle } from "../../../shared/text/find-word.ts";
import { queryWords } from "../../../shared/text/query-words.ts";
import { type ReadableCorpus, snapshot } from "../connection.ts";
import { listNotes } from "./notes.ts";
import { listTags } from "./tags.ts";

/** The notes that hold every word of a query in their text, in the words they hang on or in the name of a tag. */
export type FoundNotes = { readonly total: number; readonly notes: readonly Note[] };

/** Looks through all notes, the latest first; what people write is little beside what they read, so no index is kept. */
export function searchNotes(corpus: ReadableCorpus, query: string, limit: number): FoundNotes {
  const words = queryWords(query).map(needle);
  if (words.length === 0) return { total: 0, notes: [] };
  return snapshot(corpus, () => {
    const names = new Map<TagId, string>(listTags(corpus).map(({ id, name }) => [id, name]));
    const found = listNotes(corpus).filter((note) => {
      const all = wordsOf(note, names);
      return words.every((word) => all.some((text) => holdsWord(text, word)));
    });
    return { total: found.length, notes: found.toReversed().slice(0, limit) };
  });
}

function wordsOf({ text, on, tags }: Note, names: ReadonlyMap<TagId, string>): string[] {
  return [text, ...(on.kind === "span" ? [on.words] : []), ...tags.flatMap((tag) => names.get(tag) ?? [])];
}
