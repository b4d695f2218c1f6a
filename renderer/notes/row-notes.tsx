import { notesOnClause, notesOnRow } from "../../shared/notes/note-index.ts";
import { useWords } from "../catalogue/words.tsx";
import { KeyCap } from "../components/key-cap.tsx";
import { useAtDesk } from "../screens/compare/desk/desk-context.ts";
import type { Cell, Row } from "../screens/compare/table/compare-table.ts";
import { clauseName } from "../screens/compare/table/plan-names.ts";
import { Name } from "../script/name.tsx";
import { DraftEditor } from "./draft-editor.tsx";
import { NoteView } from "./note-view.tsx";
import { type Draft, useNotes } from "./notes-context.tsx";
import { RemovedLine } from "./removed-line.tsx";

type RowNotesProps = { readonly row: Row; readonly onWrite: () => void };

/** The notes on a row and on its clauses, and where a new one is written. */
export function RowNotes({ row, onWrite }: RowNotesProps) {
  const { say } = useWords();
  const { table, places } = useAtDesk();
  const { index, draft } = useNotes();
  const isHere = draft !== null && [...row.cells.values()].some((cell) => holds(cell, draft.beside));
  const ofRow = notesOnRow(index, row, (clause) => table.rowOfClause.get(clause));
  const ofClauses = [...row.cells.values()].flatMap(({ plan, clauses }) =>
    clauses.flatMap((clause) =>
      notesOnClause(index, plan, clause).map((note) => ({ note, ref: { plan, clause: clause.id } })),
    ),
  );
  return (
    <section className="notes" aria-label={say("notes.name")}>
      <h3>{say("notes.name")}</h3>
      {isHere ? (
        <DraftEditor draft={draft} />
      ) : (
        <button type="button" onClick={onWrite}>
          {say("notes.write")}
          <KeyCap keys="N" />
        </button>
      )}
      <RemovedLine />
      <ul>
        {ofRow.map((note) => (
          <NoteView key={note.id} note={note} />
        ))}
        {ofClauses.map(({ note, ref }) => (
          <NoteView
            key={`${note.id}-${ref.clause}`}
            note={note}
            place={
              <button type="button" className="link" onClick={() => places.showClause(ref)}>
                <Name>{clauseName(table, ref)}</Name>
              </button>
            }
          />
        ))}
      </ul>
    </section>
  );
}

function holds({ clauses }: Cell, beside: Draft["beside"]): boolean {
  return clauses.some(({ id }) => id === beside);
}
