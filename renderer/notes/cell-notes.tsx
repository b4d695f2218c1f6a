import type { PlanId } from "../../shared/model/ids.ts";
import { notesOnClause, notesOnRow } from "../../shared/notes/note-index.ts";
import { useWords } from "../catalogue/words.tsx";
import type { CompareTable, Row } from "../screens/compare/table/compare-table.ts";
import { DraftEditor } from "./draft-editor.tsx";
import { NoteView } from "./note-view.tsx";
import { useNotes } from "./notes-context.tsx";
import { RemovedLine } from "./removed-line.tsx";

type CellNotesProps = {
  readonly table: CompareTable;
  readonly row: Row;
  readonly plan: PlanId;
};

/** The notes on the clauses of one cell and on its row, and where a new one is written. */
export function CellNotes({ table, row, plan }: CellNotesProps) {
  const { say } = useWords();
  const { index, draft } = useNotes();
  const clauses = row.cells.get(plan)?.clauses ?? [];
  const ofClauses = [...new Set(clauses.flatMap((clause) => notesOnClause(index, plan, clause)))];
  const ofRow = notesOnRow(index, row, (clause) => table.rowOfClause.get(clause));
  const isHere =
    draft !== null && [...row.cells.values()].some((cell) => cell.clauses.some(({ id }) => id === draft.beside));
  return (
    <section className="notes cell-notes" aria-label={say("notes.name")}>
      {isHere ? <DraftEditor draft={draft} /> : null}
      <RemovedLine />
      <ul>
        {ofClauses.map((note) => (
          <NoteView key={note.id} note={note} />
        ))}
        {ofRow.map((note) => (
          <NoteView key={note.id} note={note} place={say("notes.on.row")} />
        ))}
      </ul>
    </section>
  );
}
