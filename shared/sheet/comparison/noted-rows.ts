import type { Note, Tag } from "../../model/note.ts";
import { indexNotes, notesOnClause, notesOnRow } from "../../notes/note-index.ts";
import type { SheetWords } from "../words/words.ts";
import { pathText } from "./clause-fields.ts";
import type { ComparisonExport } from "./comparison-export.ts";
import { type LaidRow, layRows, shownPlans } from "./laid-rows.ts";
import { rowFinder } from "./own-drafts.ts";
import { planName } from "./plan-names.ts";

/** The notes that go into a file, and the tags in use. */
export type HandedNotes = { readonly notes: readonly Note[]; readonly tags: readonly Tag[] };

/** A note and what it hangs on, in words. */
export type PlacedNote = { readonly place: string; readonly note: Note };

/** A row that is handed out, with the notes on it and on its clauses. */
export type NotedRow = { readonly row: LaidRow; readonly notes: readonly PlacedNote[] };

/** The rows with their notes: those on the whole row, then those on each clause and on words of it. */
export function* noteRows(what: ComparisonExport, words: SheetWords): Generator<NotedRow> {
  const index = indexNotes(what.notes?.notes ?? []);
  const rowOf = rowFinder(what.table);
  const names = shownPlans(what).map(({ summary }) => ({ id: summary.id, name: planName(summary) }));
  for (const row of layRows(what, words)) {
    const onRow = notesOnRow(index, row.id, rowOf);
    const onClauses = row.cells.flatMap(({ clauses }, at) => {
      const plan = names[at];
      if (plan === undefined) return [];
      return clauses.flatMap((clause) =>
        notesOnClause(index, plan.id, clause).map((note) => ({
          place: `${plan.name} ${pathText(clause, words)}`.trim(),
          note,
        })),
      );
    });
    yield { row, notes: [...onRow.map((note) => ({ place: words.notes.wholeRow, note })), ...onClauses] };
  }
}
