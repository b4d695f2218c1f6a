import type { AlignmentTable } from "../../model/comparison.ts";
import type { Note } from "../../model/note.ts";
import { indexNotes, notesOnRow } from "../../notes/note-index.ts";
import type { HandedNotes } from "../comparison/handed-notes.ts";
import { draftFinder, rowFinder } from "../comparison/own-drafts.ts";

/** What is kept of a row by now, by its id: all notes on it, and those with the own city's wording. */
export type KnownWords = {
  readonly notesOf: (row: string) => readonly Note[];
  readonly draftsOf: (row: string) => readonly Note[];
};

export function knownWords(table: AlignmentTable, { notes, tags }: HandedNotes): KnownWords {
  const index = indexNotes(notes);
  const rowOf = rowFinder(table);
  return { notesOf: (row) => notesOnRow(index, row, rowOf), draftsOf: draftFinder(table, notes, tags) };
}
