import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import type { Columns } from "../columns/use-columns.ts";
import { type CompareView, type SidePanel, toggled } from "../compare-view.ts";
import { nextDoubtful, placeIn } from "../grid/step-place.ts";
import type { GridHandle } from "../grid/use-reveal.ts";
import type { Row } from "../table/compare-table.ts";
import type { Asking } from "./asking.ts";
import type { DeskPlaces } from "./use-desk-places.ts";

/** What opens and closes around the table. */
export type DeskDoors = {
  readonly asking: Asking | null;
  readonly ask: (asking: Asking) => void;
  /** Closing gives the focus back to the table. */
  readonly closeAsking: () => void;
  readonly showPanel: (panel: SidePanel | null) => void;
  readonly closePanel: () => void;
  readonly unfold: (row: string) => void;
  /** Shows a row in full. */
  readonly detail: (row: Row) => void;
  /** The same, at the list of its clauses. */
  readonly parts: (row: Row) => void;
  /** The row whose clauses are to be entered once their list is drawn. */
  readonly enterParts: RefObject<string | null>;
  readonly nextDoubtful: () => void;
};

/** Opens and closes what stands around the table. */
export function useDeskDoors(
  grid: RefObject<GridHandle | null>,
  rows: readonly Row[],
  view: CompareView,
  onView: (change: Partial<CompareView>) => void,
  columns: Columns,
  { goToRow }: DeskPlaces,
): DeskDoors {
  const { place, openRows } = view;
  const enterParts = useRef<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const showPanel = useCallback((panel: SidePanel | null) => onView({ panel }), [onView]);
  const closePanel = useCallback(() => {
    onView({ panel: null });
    grid.current?.focus();
  }, [grid, onView]);
  const closeAsking = useCallback(() => {
    setAsking(null);
    grid.current?.focus();
  }, [grid]);
  const unfold = useCallback((id: string) => onView({ openRows: toggled(openRows, id) }), [onView, openRows]);
  const detail = useCallback(
    (it: Row) => {
      const plan = place?.plan ?? columns.open[0]?.plan;
      const here = place?.row === it.id || plan === undefined ? {} : { place: placeIn(it, plan, "first") };
      onView({ ...here, panel: "row", openRows: new Set([...openRows, it.id]) });
      // Where the panel stands open already.
      document.querySelector<HTMLElement>("[data-region='detail'] [data-region-entry]")?.focus();
    },
    [place, columns, onView, openRows],
  );
  const parts = useCallback(
    (it: Row) => {
      detail(it);
      enterParts.current = it.id;
    },
    [detail],
  );
  const doubtful = useCallback(() => {
    const next = nextDoubtful(rows, place);
    if (next !== null) goToRow(next);
  }, [rows, place, goToRow]);

  return useMemo(
    () => ({
      asking,
      ask: setAsking,
      closeAsking,
      showPanel,
      closePanel,
      unfold,
      detail,
      parts,
      enterParts,
      nextDoubtful: doubtful,
    }),
    [asking, closeAsking, showPanel, closePanel, unfold, detail, parts, doubtful],
  );
}
