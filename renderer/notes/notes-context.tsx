import { createContext, useContext } from "react";
import type { Fault } from "../../shared/contract/fault.ts";
import type { ClauseId, PlanId } from "../../shared/model/ids.ts";
import type { NewTag, Note, NoteChange, NotePlace, Tag } from "../../shared/model/note.ts";
import { indexNotes, type NoteIndex } from "../../shared/notes/note-index.ts";

/** What was removed last and can be brought back. */
export type Removed = { readonly kind: "note"; readonly note: Note } | { readonly kind: "tag"; readonly tag: Tag };

/** A note that is being written. It stays when its place goes out of sight, and when the table is lined up anew. */
export type Draft = {
  /** Beside what it is written: a clause of the row, or the plan whose source is shown. */
  readonly beside: ClauseId | PlanId;
  /** What it can hang on, the likeliest first. */
  readonly places: readonly NotePlace[];
  readonly said: NoteChange;
  /** True until its field has had the focus. */
  readonly isNew: { current: boolean };
};

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
  readonly draft: Draft | null;
  readonly begin: (beside: Draft["beside"], places: readonly NotePlace[]) => void;
  /** What was typed so far. */
  readonly write: (said: NoteChange) => void;
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
  write: () => {},
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
