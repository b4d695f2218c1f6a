import { rowClauses } from "../../shared/alignment/corrections/row-clauses.ts";
import type { ClauseRef } from "../../shared/model/alignment.ts";
import type { ClauseId } from "../../shared/model/ids.ts";
import type { NotePlace } from "../../shared/model/note.ts";
import type { CompareTable, Row } from "../screens/compare/table/compare-table.ts";

/** What a note can hang on, the likeliest first, and beside which clause it is written. */
export type NotePlaces = { readonly beside: ClauseId; readonly places: readonly NotePlace[] };

/** What a note at a cell of the table can hang on: its clause, where it has one, or the row. Null for a row without clauses. */
export function notePlaces(
  { comparison: { base, plans } }: CompareTable,
  row: Row,
  clause: ClauseRef | null,
): NotePlaces | null {
  const ordered = base === null ? plans : [base, ...plans.filter((plan) => plan !== base)];
  const clauses = rowClauses(row.aligned, ordered);
  const beside = clause ?? clauses[0];
  if (beside === undefined) return null;
  return {
    beside: beside.clause,
    places: [...(clause === null ? [] : [{ kind: "clause", clause } as const]), { kind: "row", clauses }],
  };
}
