import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { ClauseId, PlanId } from "../../../../shared/model/ids.ts";
import type { SourcePlace } from "../../../shell/screen.ts";
import type { Arrangement } from "../columns/use-arrangement.ts";
import { type CompareView, type Place, toggled } from "../compare-view.ts";
import { ALL_ROWS } from "../filters/filter-rows.ts";
import { placeIn } from "../grid/step-place.ts";
import type { GridHandle } from "../grid/use-reveal.ts";
import type { CompareTable, Row } from "../table/compare-table.ts";
import { sectionKey } from "../table/table-items.ts";

/** A wish to see a clause in its row. A new object each time, so that the same one can be asked for again. */
export type ClauseWish = { readonly plan: PlanId; readonly clause: ClauseId };

/** The ways to places of the table. */
export type DeskPlaces = {
  /** Goes to a place, `first`: its row to the top, under the heads. */
  readonly go: (place: Place, first?: boolean) => void;
  /** Lifts what hides a row: the filter, a folded section. */
  readonly uncover: (row: Row) => void;
  readonly goToRow: (row: Row) => void;
  /** Shows a clause whether or not the filter hides its row or its column is folded. */
  readonly showClause: (wish: ClauseWish) => void;
  readonly showSource: (plan: PlanId, clause: ClauseId) => void;
};

/** Leads about the table, fulfils a wish from another screen once, and on the way back goes to the place that was left. */
export function useDeskPlaces(
  grid: RefObject<GridHandle | null>,
  table: CompareTable,
  rows: readonly Row[],
  view: CompareView,
  onView: (change: Partial<CompareView>) => void,
  { columns, unfoldPlan }: Arrangement,
  wish: ClauseWish | null,
  onSource: (place: SourcePlace) => void,
): DeskPlaces {
  const { place } = view;
  const go = useCallback(
    (next: Place, first = false) => {
      onView({ place: next });
      grid.current?.reveal(next, first);
    },
    [grid, onView],
  );

  /** Lifts what hides a row: the filter, a folded section. */
  const uncover = useCallback(
    (row: Row) => {
      if (!rows.includes(row)) onView({ filter: ALL_ROWS });
      const key = sectionKey(row.section);
      if (view.foldedSections.has(key)) onView({ foldedSections: toggled(view.foldedSections, key) });
    },
    [rows, view.foldedSections, onView],
  );

  const goToRow = useCallback(
    (to: Row) => {
      uncover(to);
      const inSight = columns.open.map(({ plan }) => plan);
      const plan =
        [place?.plan, table.comparison.base, ...inSight].find(
          (candidate) =>
            candidate !== undefined &&
            candidate !== null &&
            inSight.includes(candidate) &&
            (to.cells.get(candidate)?.clauses.length ?? 0) > 0,
        ) ?? inSight[0];
      if (plan !== undefined && plan !== null) go(placeIn(to, plan, "first"), true);
    },
    [columns, place, table, uncover, go],
  );

  const showClause = useCallback(
    ({ plan, clause }: ClauseWish) => {
      const to = table.rowOfClause.get(clause);
      if (to === undefined) return;
      uncover(to);
      unfoldPlan(plan);
      go({ row: to.id, plan, clause }, true);
    },
    [table, uncover, unfoldPlan, go],
  );

  const fulfilled = useRef<ClauseWish | null>(null);
  useEffect(() => {
    if (wish !== null && wish !== fulfilled.current) showClause(wish);
    fulfilled.current = wish;
  }, [wish, showClause]);
  const entryPlace = useRef(place);
  useEffect(() => {
    if (entryPlace.current !== null) grid.current?.reveal(entryPlace.current, false);
  }, [grid]);

  const showSource = useCallback(
    (plan: PlanId, clause: ClauseId) => {
      const to = table.rowOfClause.get(clause);
      if (to !== undefined) onView({ place: { row: to.id, plan, clause } });
      onSource({ plan, clause, query: "" });
    },
    [table, onView, onSource],
  );

  return { go, uncover, goToRow, showClause, showSource };
}
