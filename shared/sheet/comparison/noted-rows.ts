import type { Note, Tag } from "../../model/note.ts";
import { indexNotes, meets, notesOnClause, notesOnRow } from "../../notes/note-index.ts";
import type { SheetWords } from "../words/words.ts";
import { pathText } from "./clause-fields.ts";
import type { ComparisonExport } from "./comparison-export.ts";
import { type LaidRow, layRows, shownPlans } from "./laid-rows.ts";
import { rowFinder } from "./own-drafts.ts";
import { planName } from "./plan-names.ts";

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

/** The notes on words of the plans handed out that belong to no clause, such as a title; of some rows alone there are none. */
export function notesOutside(what: ComparisonExport): PlacedNote[] {
  if (what.rows !== null) return [];
  const { ofSource } = indexNotes(what.notes?.notes ?? []);
  return shownPlans(what).flatMap(({ summary, clauses }) => {
    const spans = clauses.flatMap((clause) => clause.spans);
    const outside = (ofSource.get(summary.id) ?? []).filter(({ on }) => !spans.some((place) => meets(place, on.span)));
    return outside.map((note) => ({ place: planName(summary), note }));
  });
}

/** The tags in use that a note bears. */
export function tagsOf({ tags }: Note, { notes }: ComparisonExport): Tag[] {
  return tags.flatMap((id) => notes?.tags.find((tag) => tag.id === id) ?? []);
}
