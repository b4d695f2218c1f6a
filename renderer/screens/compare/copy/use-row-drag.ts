import { type RefObject, useEffect } from "react";
import { type PlanId, PlanIdSchema } from "../../../../shared/model/ids.ts";
import { useLatest } from "../../../components/use-latest.ts";
import { autoscroll } from "../corrections/drop-target.ts";
import type { RowSelection } from "./row-selection.ts";

type Cell = { readonly row: string; readonly plan: PlanId };

/**
 * Marks rows with the mouse: a drag that leaves the cell it began in marks every row on its way, in the columns it
 * passes; near the edges the table scrolls. Shift and a click mark from the current row. Inside one cell words are
 * selected as everywhere.
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
  const now = useLatest({ columns, current, onSelect });
  useEffect(() => {
    const frame = scroller.current;
    if (frame === null) return;
    let from: Cell | null = null;
    let isMarking = false;
    let pointer = { x: 0, y: 0 };
    let turning = 0;

    const mark = () => {
      const to = cellAt(frame, pointer);
      if (from === null || to === null || (!isMarking && to.row === from.row)) return;
      isMarking = true;
      document.getSelection()?.removeAllRanges();
      const { columns, onSelect } = now.current;
      const [a, b] = [columns.indexOf(from.plan), columns.indexOf(to.plan)];
      const plans = columns.slice(Math.min(a, b), Math.max(a, b) + 1);
      onSelect({ anchor: from.row, focus: to.row, plans });
    };
    const turn = () => {
      const edges = frame.getBoundingClientRect();
      const seen = {
        left: edges.left,
        width: frame.clientWidth,
        top: edges.top + top,
        height: frame.clientHeight - top,
      };
      const by = isMarking ? autoscroll(seen, pointer.y) : 0;
      if (by !== 0) {
        frame.scrollBy(0, by);
        mark();
      }
      turning = requestAnimationFrame(turn);
    };
    const move = ({ clientX, clientY }: PointerEvent) => {
      pointer = { x: clientX, y: clientY };
      mark();
      if (isMarking && turning === 0) turning = requestAnimationFrame(turn);
    };
    const end = () => {
      // The cell it began in may have gone out of the page, and the focus with it.
      const focus = () => frame.querySelector<HTMLElement>("td[tabindex='0']")?.focus({ preventScroll: true });
      if (isMarking) requestAnimationFrame(focus);
      cancelAnimationFrame(turning);
      turning = 0;
      from = null;
      isMarking = false;
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", end);
    };
    const take = (event: PointerEvent) => {
      const { target } = event;
      if (event.button !== 0 || event.pointerType === "touch" || !(target instanceof Element)) return;
      const cell = cellOf(target);
      const { current, onSelect } = now.current;
      if (cell === null || target.closest("button, input") !== null) return;
      if (event.shiftKey && current !== null) {
        event.preventDefault();
        onSelect({ anchor: current, focus: cell.row, plans: null });
        return;
      }
      onSelect(null);
      from = cell;
      pointer = { x: event.clientX, y: event.clientY };
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", end);
      window.addEventListener("pointercancel", end);
    };
    frame.addEventListener("pointerdown", take);
    return () => {
      frame.removeEventListener("pointerdown", take);
      end();
    };
  }, [scroller, top]);
}

/** The cell under the pointer; above or below the table the one nearest to it. */
function cellAt(frame: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): Cell | null {
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
