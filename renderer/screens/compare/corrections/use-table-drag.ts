import { type RefObject, useEffect, useState } from "react";
import { ClauseIdSchema, PlanIdSchema } from "../../../../shared/model/ids.ts";
import { useLatest } from "../../../components/use-latest.ts";
import {
  autoscroll,
  type Box,
  type Dragged,
  type DrawnRow,
  type DropMark,
  type DropTarget,
  dropMark,
} from "./drop-target.ts";

/** What is on its way, and where it was taken hold of. */
type Drag = { readonly dragged: Dragged; readonly from: string; readonly x: number; readonly y: number };

/** Where it would go now. */
export type TableDrag = { readonly dragged: Dragged["kind"]; readonly mark: DropMark };

/** So far the pointer must go before it is a drag and no click. */
const LEAST_WAY = 6;

/**
 * Lets a clause be dragged by its path, and a row by its title, onto another row or between two rows. Esc lets it stay; near
 * the edges the table scrolls. The keys for it are M and X, G and Ctrl Shift ↑ ↓. Gives where it would go now.
 *
 * @param top the height of the heads, under which rows are not seen
 * @param onDrop null where nothing can be moved
 */
export function useTableDrag(
  scroller: RefObject<HTMLElement | null>,
  top: number,
  onDrop: ((dragged: Dragged, target: DropTarget) => void) | null,
): TableDrag | null {
  const [drag, setDrag] = useState<TableDrag | null>(null);
  const drop = useLatest(onDrop);

  useEffect(() => {
    const frame = scroller.current;
    if (frame === null) return;
    let held: Drag | null = null;
    let pointer = 0;
    let target: DropMark | null = null;
    let turning = 0;

    const look = () => {
      target = held === null ? null : dropMark(drawnRows(frame), seen(frame, top), held.from, pointer);
      setDrag(held === null || target === null ? null : { dragged: held.dragged.kind, mark: target });
    };
    const turn = () => {
      const by = autoscroll(seen(frame, top), pointer);
      if (by !== 0) {
        frame.scrollBy(0, by);
        look();
      }
      turning = requestAnimationFrame(turn);
    };
    const end = () => {
      cancelAnimationFrame(turning);
      turning = 0;
      held = null;
      look();
      frame.classList.remove("dragging");
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", release);
      window.removeEventListener("pointercancel", end);
      window.removeEventListener("keydown", cancel, true);
    };
    const move = ({ clientX, clientY }: PointerEvent) => {
      pointer = clientY;
      if (held === null) return;
      if (turning === 0) {
        if (Math.hypot(clientX - held.x, clientY - held.y) < LEAST_WAY) return;
        frame.classList.add("dragging");
        document.getSelection()?.removeAllRanges();
        turning = requestAnimationFrame(turn);
      }
      look();
    };
    const release = () => {
      const [released, to] = [turning === 0 ? null : held, target];
      end();
      if (released === null) return;
      swallowClick();
      if (to !== null) drop.current?.(released.dragged, to);
    };
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || turning === 0) return;
      event.preventDefault();
      event.stopPropagation();
      end();
      swallowClick();
    };
    const take = (event: PointerEvent) => {
      held = drop.current === null || event.button !== 0 || event.pointerType === "touch" ? null : dragOf(event);
      if (held === null) return;
      pointer = event.clientY;
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", release);
      window.addEventListener("pointercancel", end);
      window.addEventListener("keydown", cancel, true);
    };
    frame.addEventListener("pointerdown", take);
    return () => {
      frame.removeEventListener("pointerdown", take);
      end();
    };
  }, [scroller, top]);

  return drag;
}

/** What is taken hold of: a clause by its path, a row by its title. */
function dragOf({ target, clientX, clientY }: PointerEvent): Drag | null {
  const name = target instanceof Element ? target.closest<HTMLElement>(".row-name") : null;
  const row = name?.closest<HTMLElement>("tr")?.dataset.row;
  if (row !== undefined) return { dragged: { kind: "row", row }, from: row, x: clientX, y: clientY };
  const path = target instanceof Element ? target.closest<HTMLElement>(".path") : null;
  const clause = ClauseIdSchema.safeParse(path?.closest<HTMLElement>("[data-clause]")?.dataset.clause);
  const plan = PlanIdSchema.safeParse(path?.closest<HTMLElement>("td")?.dataset.plan);
  const from = path?.closest<HTMLElement>("tr")?.dataset.row;
  if (!clause.success || !plan.success || from === undefined) return null;
  const dragged = { kind: "clause", clause: { plan: plan.data, clause: clause.data } } as const;
  return { dragged, from, x: clientX, y: clientY };
}

function drawnRows(frame: HTMLElement): DrawnRow[] {
  return [...frame.querySelectorAll<HTMLElement>("tr.compare-row")].map((row) => ({
    id: row.dataset.row ?? "",
    box: boxOf(row.getBoundingClientRect()),
  }));
}

/** Where rows are seen: under the heads. */
function seen(frame: HTMLElement, top: number): Box {
  const box = boxOf(frame.getBoundingClientRect());
  return { left: box.left, width: frame.clientWidth, top: box.top + top, height: frame.clientHeight - top };
}

function boxOf({ top, left, width, height }: DOMRect): Box {
  return { top, left, width, height };
}

/** The click that ends a drag opens nothing. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  // A drag that ends over another element brings no click.
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
}
