import type { PlanId } from "../../../../shared/model/ids.ts";
import type { Clause } from "../../../../shared/model/reading.ts";
import { type Span, span } from "../../../../shared/model/span.ts";
import { type FoldedPart, foldPart, matchesIn } from "../../source/find-matches.ts";
import type { Row } from "../table/compare-table.ts";

/** Where a word stands in the table: in the text of a clause. */
export type Hit = { readonly row: Row; readonly plan: PlanId; readonly clause: Clause; readonly place: Span };

// Made when a clause is first looked through: most tables are never searched.
const folds = new WeakMap<Clause, FoldedPart>();

/** The hits in a row, plan by plan in the order of the columns, whether or not the row is drawn. */
export function hitsIn(row: Row, plans: readonly PlanId[], pattern: RegExp): Hit[] {
  return plans.flatMap((plan) =>
    (row.cells.get(plan)?.clauses ?? []).flatMap((clause) =>
      matchesIn(foldOf(clause), pattern).map((place) => ({ row, plan, clause, place })),
    ),
  );
}

function foldOf(clause: Clause): FoldedPart {
  const known = folds.get(clause);
  if (known !== undefined) return known;
  const fold = foldPart(clause.text, span(0, clause.text.length));
  folds.set(clause, fold);
  return fold;
}

/** The first hit in a row or after it, going round; -1 where there are none. */
export function firstHitFrom(hits: readonly Hit[], row: Row | undefined): number {
  if (hits.length === 0) return -1;
  const at = row === undefined ? 0 : hits.findIndex((hit) => hit.row.number >= row.number);
  return Math.max(at, 0);
}
