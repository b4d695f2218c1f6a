import { type RefObject, useRef, useState } from "react";
import { ClauseIdSchema, PlanIdSchema } from "../../../../shared/model/ids.ts";
import { seenRows } from "../dragging/autoscroll.ts";
import { useDrag } from "../dragging/use-drag.ts";
import { type Dragged, type DrawnRow, type DropMark, type DropTarget, dropMark } from "./drop-target.ts";

/** What is on its way, and the row that it comes from. */
type Held = { readonly dragged: Dragged; readonly from: string };

/** Where it would go now. */
export type TableDrag = { readonly dragged: Dragged["kind"]; readonly mark: DropMark };

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
  const target = useRef<DropMark | null>(null);
  const aim = (to: DropMark | null, kind: Dragged["kind"]) => {
    target.current = to;
    setDrag(to === null ? null : { dragged: kind, mark: to });
  };
  useDrag<Held>(
    scroller,
    {
      sign: "dragging",
      take: (over) => (onDrop === null ? null : heldAt(over)),
      move: ({ dragged, from }, { y }) => {
        const frame = scroller.current;
        if (frame !== null) aim(dropMark(drawnRows(frame), seenRows(frame, top), from, y), dragged.kind);
        return true;
      },
      end: ({ dragged }, isDropped) => {
        const to = target.current;
        aim(null, dragged.kind);
        if (isDropped && to !== null) onDrop?.(dragged, to);
      },
    },
    top,
  );
  return drag;
}

/** What is taken hold of: a clause by its path, a row by its title. */
function heldAt(over: Element): Held | null {
  const row = over.closest<HTMLElement>(".row-name")?.closest<HTMLElement>("tr")?.dataset.row;
  if (row !== undefined) return { dragged: { kind: "row", row }, from: row };
  const path = over.closest<HTMLElement>(".path");
  const clause = ClauseIdSchema.safeParse(path?.closest<HTMLElement>("[data-clause]")?.dataset.clause);
  const plan = PlanIdSchema.safeParse(path?.closest<HTMLElement>("td")?.dataset.plan);
  const from = path?.closest<HTMLElement>("tr")?.dataset.row;
  if (!clause.success || !plan.success || from === undefined) return null;
  return { dragged: { kind: "clause", clause: { plan: plan.data, clause: clause.data } }, from };
}

function drawnRows(frame: HTMLElement): DrawnRow[] {
  return [...frame.querySelectorAll<HTMLElement>("tr.compare-row")].map((row) => {
    const { top, left, width, height } = row.getBoundingClientRect();
    return { id: row.dataset.row ?? "", box: { top, left, width, height } };
  });
}
