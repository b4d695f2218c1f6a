import type { Note, Tag } from "../../model/note.ts";

/** The notes that go into a file, and the tags in use. */
export type HandedNotes = { readonly notes: readonly Note[]; readonly tags: readonly Tag[] };
