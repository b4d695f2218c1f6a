import { type RefObject, useRef } from "react";
import { type PlanId, PlanIdSchema } from "../../../../shared/model/ids.ts";
import { type Pointer, useDrag } from "../dragging/use-drag.ts";
import type { RowSelection } from "./row-selection.ts";

type Cell = { readonly row: string; readonly plan: PlanId };

/**
 * Marks rows with the mouse: a drag that leaves the cell it began in marks every row on its way, in the columns it
 * passes; near the edges the table scrolls, and Esc marks none. Shift and a click mark from the current row. Inside one cell
 * words are selected as everywhere.
 *
 * @param columns those that stand open, from left to right
 * @param current the current row
 */
export function useRowDrag(
  scroller: RefObject<HTMLElement | null>,
  top: number,
  columns: readonly PlanId[],
  current: string | null,
  onSelect: (selection: RowSelection | null) => void,
): void {
  const isMarking = useRef(false);
  useDrag<Cell>(
    scroller,
    {
      sign: "marking",
      take: (over, event) => {
        const cell = cellOf(over);
        if (cell === null || over.closest("button, input") !== null) return null;
        if (event.shiftKey && current !== null) {
          event.preventDefault();
          onSelect({ anchor: current, focus: cell.row, plans: null });
          return null;
        }
        onSelect(null);
        isMarking.current = false;
        return cell;
      },
      move: (from, pointer) => {
        const to = scroller.current === null ? null : cellAt(scroller.current, pointer);
        if (to === null || (!isMarking.current && to.row === from.row)) return isMarking.current;
        isMarking.current = true;
        const [a, b] = [columns.indexOf(from.plan), columns.indexOf(to.plan)];
        const plans = columns.slice(Math.min(a, b), Math.max(a, b) + 1);
        onSelect({ anchor: from.row, focus: to.row, plans });
        return true;
      },
      end: (_from, isDropped) => {
        if (!isDropped) onSelect(null);
        // The cell it began in may have gone out of the page, and the focus with it.
        const focus = () =>
          scroller.current?.querySelector<HTMLElement>("td[tabindex='0']")?.focus({ preventScroll: true });
        requestAnimationFrame(focus);
      },
    },
    top,
  );
}

/** The cell under the pointer; above or below the table the one nearest to it. */
function cellAt(frame: HTMLElement, { x, y }: Pointer): Cell | null {
  const { top, bottom, left, right } = frame.getBoundingClientRect();
  const inside = [Math.min(Math.max(x, left + 1), right - 2), Math.min(Math.max(y, top + 1), bottom - 2)] as const;
  for (const element of document.elementsFromPoint(...inside)) {
    const cell = cellOf(element);
    if (cell !== null) return cell;
  }
  return null;
}

function cellOf(element: Element): Cell | null {
  const cell = element.closest<HTMLElement>("td[data-plan]");
  const row = cell?.closest<HTMLElement>("tr")?.dataset.row;
  const plan = PlanIdSchema.safeParse(cell?.dataset.plan);
  return row === undefined || !plan.success ? null : { row, plan: plan.data };
}
