import { type RefObject, useCallback, useImperativeHandle, useLayoutEffect, useReducer, useRef } from "react";
import type { Place } from "../compare-view.ts";
import type { RowWindow } from "../rows/use-row-window.ts";
import type { TableItem } from "../table/table-items.ts";

/** The way to bring a place of the table into sight from outside. */
export type GridHandle = {
  /** Brings the row of a place into sight, `first` under the heads even where it was in sight, and focuses its cell. */
  readonly reveal: (place: Place, first: boolean) => void;
  /** The same for a place that the table has moved: the focus follows only where it was in the table, or nowhere. */
  readonly follow: (place: Place) => void;
  /** Brings the row of a place into sight and leaves the focus where it is. */
  readonly show: (place: Place) => void;
  readonly focus: () => void;
};

type Wish = { readonly place: Place; readonly first: boolean; readonly focus: boolean };

/** Gives the table its handle and fulfils what is wished by it, once the place that was wished for is drawn. */
export function useReveal(
  handle: RefObject<GridHandle | null>,
  scroller: RefObject<HTMLDivElement | null>,
  items: readonly TableItem[],
  { virtual, top }: RowWindow,
): void {
  const wish = useRef<Wish | null>(null);
  const [, wake] = useReducer((turns: number) => turns + 1, 0);
  const focusCell = useCallback(() => {
    scroller.current
      ?.querySelector<HTMLElement>("td[tabindex='0'], .section-words[tabindex='0']")
      ?.focus({ preventScroll: true });
  }, [scroller]);

  const ask = (wished: Wish) => {
    wish.current = wished;
    wake();
  };
  const fulfil = () => {
    const frame = scroller.current;
    if (wish.current === null || frame === null) return;
    const { place, first: isFirst, focus } = wish.current;
    const index = items.findIndex(({ key }) => key === place.row);
    const item = virtual.measurementsCache[index];
    if (item === undefined) return;
    const from = virtual.scrollOffset ?? 0;
    // An item's start counts from the top of what scrolls, where the heads stand.
    const highest = Math.max(0, item.start - top);
    const lowest = Math.max(0, Math.min(highest, item.end - frame.clientHeight));
    if (isFirst || from > highest || from < lowest) {
      virtual.scrollToOffset(isFirst || from > highest ? highest : lowest);
    }
    const cell = frame.querySelector<HTMLElement>(`[data-row="${CSS.escape(place.row)}"] [data-plan="${place.plan}"]`);
    if (cell === null) return;
    wish.current = null;
    showSideways(frame, cell);
    if (focus) cell.focus({ preventScroll: true });
  };
  useLayoutEffect(fulfil);

  useImperativeHandle(handle, () => ({
    // Fulfilled once the place is drawn as the current one: to focus its cell before would choose it anew.
    reveal: (place, first) => ask({ place, first, focus: true }),
    show: (place) => ask({ place, first: false, focus: false }),
    follow: (place) => {
      const { activeElement } = document;
      const focus = activeElement === document.body || scroller.current?.contains(activeElement) === true;
      ask({ place, first: false, focus });
    },
    focus: focusCell,
  }));
}

/** Scrolls sideways by so much that a cell is not hidden by the window's edge or the columns that stay. */
function showSideways(frame: HTMLElement, cell: HTMLElement): void {
  const { left, right } = cell.getBoundingClientRect();
  const edges = frame.getBoundingClientRect();
  const pinned = cell.parentElement?.querySelector(".cell.pinned")?.getBoundingClientRect().right ?? edges.left;
  if (cell.matches(".pinned")) return;
  if (left < pinned) frame.scrollLeft -= pinned - left;
  else if (right > edges.left + frame.clientWidth) frame.scrollLeft += right - edges.left - frame.clientWidth;
}
