import type { PlanId } from "../../shared/model/ids.ts";
import type { Note } from "../../shared/model/note.ts";
import type { Clause } from "../../shared/model/reading.ts";
import { notesOnClause, notesOnRow } from "../../shared/notes/note-index.ts";
import { useWords } from "../catalogue/words.tsx";
import { useAtDesk } from "../screens/compare/desk/desk-context.ts";
import type { Row } from "../screens/compare/table/compare-table.ts";
import { useNotes } from "./notes-context.tsx";

/** How many notes hang on a clause of the table; nothing where none do. */
export function ClauseNoteMark({ plan, clause }: { readonly plan: PlanId; readonly clause: Clause }) {
  const notes = notesOnClause(useNotes().index, plan, clause);
  return notes.length === 0 ? null : <NoteMark notes={notes} wish={{ plan, clause: clause.id }} />;
}

/** How many notes hang on a row of the table; nothing where none do. */
export function RowNoteMark({ row }: { readonly row: Row }) {
  const { index } = useNotes();
  return index.ofRows.length === 0 ? null : <SomeRowNotes row={row} />;
}

function SomeRowNotes({ row }: { readonly row: Row }) {
  const { index } = useNotes();
  const { table } = useAtDesk();
  const notes = notesOnRow(index, row, (clause) => table.rowOfClause.get(clause));
  return notes.length === 0 ? null : <NoteMark notes={notes} row={row} />;
}

type NoteMarkProps = {
  readonly notes: readonly Note[];
  /** The clause that they hang on, or the row. */
  readonly wish?: { readonly plan: PlanId; readonly clause: Clause["id"] };
  readonly row?: Row;
};

/** A small 注 with how many; leads to them. The key of notes does the same, so it is no tab stop. */
function NoteMark({ notes, wish, row }: NoteMarkProps) {
  const { say } = useWords();
  const { table, places, doors } = useAtDesk();
  const sign = `${say("notes.mark")}${notes.length === 1 ? "" : notes.length}`;
  // Whoever speaks to the machine says what she sees.
  const name = `${sign} ${say("notes.count", { count: notes.length })}`;
  const open = () => {
    const to = row ?? (wish === undefined ? undefined : table.rowOfClause.get(wish.clause));
    if (to === undefined) return;
    if (wish !== undefined) places.go({ row: to.id, ...wish });
    doors.detail(to);
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      className="note-mark"
      aria-label={name}
      title={`${name}\n${notes.map(({ text }) => text.slice(0, 60)).join("\n")}`}
      onClick={open}
    >
      <span className="note-sign">{sign}</span>
    </button>
  );
}
