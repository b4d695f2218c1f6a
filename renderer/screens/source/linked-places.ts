import type { ClauseId, PlanId } from "../../../shared/model/ids.ts";
import type { Clause } from "../../../shared/model/reading.ts";
import type { CompareTable, Row } from "../compare/table/compare-table.ts";

/**
 * What answers a clause in another plan. `partial`: a clause of another row, which speaks of a part of the matter.
 * `none`: the other plan has nothing in this row. `unaligned`: the comparison at hand does not hold both plans.
 */
export type Counterpart =
  | { readonly kind: "same"; readonly row: Row; readonly clause: ClauseId }
  | { readonly kind: "partial"; readonly row: Row; readonly linked: Row; readonly clause: ClauseId }
  | { readonly kind: "none"; readonly row: Row }
  | { readonly kind: "unaligned" };

/** The clause of the other plan that stands beside a clause in the comparison. */
export function counterpartOf(table: CompareTable | null, plan: PlanId, clause: ClauseId, other: PlanId): Counterpart {
  const row = table?.rowOfClause.get(clause);
  const there = row?.cells.get(other);
  const here = row?.cells.get(plan)?.clauses ?? [];
  if (row === undefined || there === undefined) return { kind: "unaligned" };
  // Of several clauses on either side the first answers the first, and so on; the last answers all that are left over.
  const nth = Math.max(
    here.findIndex(({ id }) => id === clause),
    0,
  );
  const beside = there.clauses[Math.min(nth, there.clauses.length - 1)];
  if (beside !== undefined) return { kind: "same", row, clause: beside.id };
  const link = there.links.find(({ from }) => from.clause === clause) ?? there.links[0];
  const linked = link === undefined ? undefined : table?.rowById.get(link.row);
  if (link !== undefined && linked !== undefined) return { kind: "partial", row, linked, clause: link.clause };
  return { kind: "none", row };
}

type Place = { readonly start: number; readonly end: number };

/** Index of the clause that a stretch of the source belongs to, by its text or who answers for it; null between clauses. */
export function clauseAt(clauses: readonly Clause[], { start, end }: Place): number | null {
  const isThere = (places: readonly Place[]) => places.some((place) => place.start < end && start < place.end);
  const found = clauses.findIndex(({ spans }) => isThere(spans));
  if (found !== -1) return found;
  const answered = clauses.findIndex(
    ({ responsibility }) => responsibility !== null && !responsibility.inherited && isThere(responsibility.spans),
  );
  return answered === -1 ? null : answered;
}

/** A stretch down a window, in pixels from the window's top. */
export type Stretch = { readonly top: number; readonly height: number };

/**
 * How far the other text must be scrolled so that its clause stands beside the one being read: side by side at their
 * beginnings as long as that is below the reading line, and then as far through as the reader is.
 */
export function scrollBeside(read: Stretch, beside: Stretch, line: number): number {
  if (read.top >= line) return beside.top - read.top;
  const through = Math.min((line - read.top) / Math.max(read.height, 1), 1);
  return beside.top + through * beside.height - line;
}
