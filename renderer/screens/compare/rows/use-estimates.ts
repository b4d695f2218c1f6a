import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { CompareView } from "../compare-view.ts";
import { shownSetOut } from "../set-out/bands.ts";
import type { TableItem } from "../table/table-items.ts";
import { estimateRow, guessRow } from "./row-height.ts";
import type { RowSetting } from "./row-setting.ts";

export const SECTION_HEIGHT = 26;

/** So many rows fill a large window. */
const ROWS_IN_SIGHT = 12;
/** A table of so many rows more is counted before it is drawn: that takes no time. */
const COUNTED_AT_ONCE = 60;
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
 * density change. The functions stay the same as long as the items do: with every new one the virtualizer adds all heights up
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
  const known = useMemo(() => ({ columns, measure, heights: new Map<string, number>() }), [columns, measure]);
  // A table that is shown from its middle stands right only with all heights above it.
  const [counted, setCounted] = useState(view.scrolled > 0 ? known : null);
  const isCounted = counted === known || items.length <= COUNTED_AT_ONCE;
  const now = useRef({ view, setting, known });
  now.current = { view, setting, known };
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
        const { view, setting, known } = now.current;
        const { columns, measure } = known;
        if (view.openRows.has(item.row.id)) {
          return estimateRow(item.row, columns, true, measure, shownSetOut(item.row, setting));
        }
        return isCounted || isInSight(index, sight.current)
          ? closedHeight(item, known)
          : guessRow(item.row, columns, measure);
      },
    }),
    [items, isCounted, sight],
  );
}

/** True for items that may be in sight though heights have changed. */
function isInSight(index: number, { first, last }: Sight): boolean {
  return index >= first - 1 && index <= Math.max(last, first + ROWS_IN_SIGHT);
}

type Known = Pick<RowSetting, "columns" | "measure"> & { readonly heights: Map<string, number> };
type RowItem = Extract<TableItem, { kind: "row" }>;

/** The height of a closed row. */
function closedHeight({ row }: RowItem, { columns, measure, heights }: Known): number {
  const height = heights.get(row.signature) ?? estimateRow(row, columns, false, measure);
  heights.set(row.signature, height);
  return height;
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
