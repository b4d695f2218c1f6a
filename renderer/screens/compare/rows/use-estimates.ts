import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { CompareView } from "../compare-view.ts";
import { shownSetOut } from "../set-out/bands.ts";
import type { TableItem } from "../table/table-items.ts";
import { estimateRow } from "./row-height.ts";
import type { RowSetting } from "./row-setting.ts";

export const SECTION_HEIGHT = 26;

/** So many rows fill a large window. */
const ROWS_IN_SIGHT = 12;
/** A table of so many rows more is counted before it is drawn: that takes no time. */
const COUNTED_AT_ONCE = 60;
/** The height of a row, in pixels, as long as none was counted. */
const USUAL_ROW = 240;
/** So many heights are counted before the browser is asked whether there is time for more. */
const AT_ONCE = 20;

type Estimates = {
  readonly getItemKey: (index: number) => string | number;
  readonly estimateSize: (index: number) => number;
  /** Every height was counted. */
  readonly isCounted: boolean;
};

/** The first and the last item in sight. */
export type Sight = { readonly first: number; readonly last: number };

/**
 * The heights of the items before they are drawn, each counted once. Of a long table first only those in sight are counted,
 * the others guessed, and counted once the table is painted: when it is shown from its beginning, and whenever columns or
 * density change. A row is guessed as high as it was before, or as those in sight are. The functions stay the same as long as the items do: with every new one the virtualizer adds all heights up
 * anew.
 *
 * @param sight what was in sight when the table was last drawn
 */
export function useEstimates(
  items: readonly TableItem[],
  view: CompareView,
  setting: RowSetting,
  sight: RefObject<Sight>,
): Estimates {
  const { columns, measure } = setting;
  const known = useMemo((): Known => ({ columns, measure, heights: new Map(), total: 0 }), [columns, measure]);
  // A table that is shown from its middle stands right only with all heights above it.
  const [counted, setCounted] = useState(view.scrolled > 0 ? known : null);
  const isCounted = counted === known || items.length <= COUNTED_AT_ONCE;
  const now = useRef({ view, setting, known, before: known.heights });
  const before = now.current.known === known ? now.current.before : now.current.known.heights;
  now.current = { view, setting, known, before };
  useEffect(
    () => (isCounted ? undefined : countIdly(items, known, () => setCounted(known))),
    [items, known, isCounted],
  );
  return useMemo(
    () => ({
      isCounted,
      getItemKey: (index) => items[index]?.key ?? index,
      estimateSize: (index) => {
        const item = items[index];
        if (item?.kind !== "row") return SECTION_HEIGHT;
        const { view, setting, known, before } = now.current;
        const { columns, measure } = known;
        if (view.openRows.has(item.row.id)) {
          return estimateRow(item.row, columns, true, measure, shownSetOut(item.row, setting));
        }
        if (isCounted || isInSight(index, sight.current)) return closedHeight(item, known);
        return before.get(item.row.signature) ?? usualHeight(known);
      },
    }),
    [items, isCounted, sight],
  );
}

/** True for items that may be in sight though heights have changed. */
function isInSight(index: number, { first, last }: Sight): boolean {
  return index >= first - 1 && index <= Math.max(last, first + ROWS_IN_SIGHT);
}

/** What was counted for columns of some width. */
type Known = Pick<RowSetting, "columns" | "measure"> & {
  /** Of closed rows, by their signature. */
  readonly heights: Map<string, number>;
  /** All of them together. */
  total: number;
};
type RowItem = Extract<TableItem, { kind: "row" }>;

/** The height of a closed row. */
function closedHeight({ row }: RowItem, known: Known): number {
  const { columns, measure, heights } = known;
  const counted = heights.get(row.signature);
  if (counted !== undefined) return counted;
  const height = estimateRow(row, columns, false, measure);
  heights.set(row.signature, height);
  known.total += height;
  return height;
}

function usualHeight({ heights, total }: Known): number {
  return heights.size === 0 ? USUAL_ROW : Math.round(total / heights.size);
}

/** Counts the heights of closed rows while there is nothing else to do. Gives a way to stop. */
function countIdly(items: readonly TableItem[], known: Known, done: () => void): () => void {
  let at = 0;
  const count = (deadline: IdleDeadline) => {
    do {
      for (const item of items.slice(at, at + AT_ONCE)) if (item.kind === "row") closedHeight(item, known);
      at += AT_ONCE;
    } while (at < items.length && deadline.timeRemaining() > 1);
    if (at < items.length) waiting = requestIdleCallback(count, { timeout: 100 });
    else done();
  };
  let waiting = requestIdleCallback(count, { timeout: 300 });
  return () => cancelIdleCallback(waiting);
}
