import { createContext, useContext } from "react";
import type { Fault } from "../../shared/contract/fault.ts";
import type { NewTag, Note, NoteChange, NotePlace, Tag } from "../../shared/model/note.ts";
import { indexNotes, type NoteIndex } from "../../shared/notes/note-index.ts";

/** What was removed last and can be brought back. */
export type Removed = { readonly kind: "note"; readonly note: Note } | { readonly kind: "tag"; readonly tag: Tag };

/** The notes of the corpus, and what a person can do with them. */
export type Notes = {
  /** The earliest first. */
  readonly list: readonly Note[];
  readonly index: NoteIndex;
  /** By name. */
  readonly tags: readonly Tag[];
  /** Why the last thing asked for did not happen. */
  readonly fault: Fault | null;
  readonly removed: Removed | null;
  /** Where a note is being written: the places it can hang on, the likeliest first; null while none is. */
  readonly draft: readonly NotePlace[] | null;
  readonly begin: (places: readonly NotePlace[]) => void;
  readonly end: () => void;
  /** Each gives whether it was done. */
  readonly keep: (on: NotePlace, said: NoteChange) => Promise<boolean>;
  readonly change: (note: Note, said: NoteChange) => Promise<boolean>;
  readonly remove: (note: Note) => Promise<boolean>;
  readonly removeTag: (tag: Tag) => Promise<boolean>;
  /** Brings back what was removed last. */
  readonly restore: () => Promise<boolean>;
  readonly changeTag: (tag: Tag, made: NewTag) => Promise<boolean>;
  /** Gives the tag; null where it was not made. */
  readonly keepTag: (made: NewTag) => Promise<Tag | null>;
};

const notThere = async () => false;

/** What stands where no notes are given: none, and nothing can be done. */
const NONE: Notes = {
  list: [],
  index: indexNotes([]),
  tags: [],
  fault: null,
  removed: null,
  draft: null,
  begin: () => {},
  end: () => {},
  keep: notThere,
  change: notThere,
  remove: notThere,
  removeTag: notThere,
  restore: notThere,
  changeTag: notThere,
  keepTag: async () => null,
};

export const NotesContext = createContext<Notes>(NONE);

export function useNotes(): Notes {
  return useContext(NotesContext);
}
