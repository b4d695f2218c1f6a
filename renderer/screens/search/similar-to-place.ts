import type { Place } from "../compare/compare-view.ts";
import type { CompareTable } from "../compare/table/compare-table.ts";
import type { SimilarTo } from "./similar-context.tsx";

/** The clause at a place of the comparison, or the first of its cell; null for an empty cell. */
export function similarToPlace(table: CompareTable, place: Place | null): SimilarTo | null {
  if (place === null) return null;
  const cell = table.rowById.get(place.row)?.cells.get(place.plan);
  const clause = cell?.clauses.find(({ id }) => id === place.clause) ?? cell?.clauses[0];
  return clause === undefined ? null : { plan: place.plan, clause: clause.id, title: clause.title, path: clause.path };
}
