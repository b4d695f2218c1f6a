import type { AlignmentTable } from "../../model/comparison.ts";
import type { ClauseId } from "../../model/ids.ts";
import type { Note, Tag } from "../../model/note.ts";
import { indexNotes, notesOnRow } from "../../notes/note-index.ts";
import { layoutWords } from "../words/layout-words.ts";

const TAG_NAMES: ReadonlySet<string> = new Set(
  (["zh-CN", "en"] as const).map((language) => layoutWords(language).draft),
);

/** Whether a tag marks the own city's wording of a row: it is called as the column for it, in either language. */
export function isDraftTag({ name }: Tag): boolean {
  return TAG_NAMES.has(name);
}

/** Finds the notes that hold the own city's wording of a row, by its id. */
export function draftFinder(
  table: Pick<AlignmentTable, "alignment">,
  notes: readonly Note[],
  tags: readonly Tag[],
): (row: string) => readonly Note[] {
  const drafts = new Set(tags.filter(isDraftTag).map(({ id }) => id));
  const index = indexNotes(notes.filter((note) => note.tags.some((tag) => drafts.has(tag))));
  const rowOf = rowFinder(table);
  return (row) => notesOnRow(index, row, rowOf);
}

/** Finds the row in which a clause stands, by id. */
export function rowFinder({ alignment }: Pick<AlignmentTable, "alignment">): (clause: ClauseId) => string | undefined {
  const rows = new Map<ClauseId, string>(
    alignment.rows.flatMap(({ id, cells }) =>
      Object.values(cells)
        .flat()
        .map((clause) => [clause, id] as const),
    ),
  );
  return (clause) => rows.get(clause);
}

/** The own wording of a row as its cell has it. */
export function draftText(notes: readonly Note[]): string {
  return notes.map(({ text }) => text).join("\n");
}
