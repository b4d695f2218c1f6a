import type { PlanId } from "../../shared/model/ids.ts";
import type { Clause } from "../../shared/model/reading.ts";
import { notesOnClause } from "../../shared/notes/note-index.ts";
import { useWords } from "../catalogue/words.tsx";
import { useNotes } from "./notes-context.tsx";

type CellNoteSignProps = { readonly plan: PlanId; readonly clauses: readonly Clause[] };

/** A folded corner where notes hang on clauses of a cell; nothing where none do. */
export function CellNoteSign({ plan, clauses }: CellNoteSignProps) {
  const { say } = useWords();
  const { index } = useNotes();
  const notes = new Set(clauses.flatMap((clause) => notesOnClause(index, plan, clause)));
  if (notes.size === 0) return null;
  const words = say("notes.count", { count: notes.size });
  const title = [words, ...[...notes].map(({ text }) => text.slice(0, 60))].join("\n");
  return <span className="note-corner" role="img" aria-label={words} title={title} />;
}
