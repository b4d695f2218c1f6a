import { type RefObject, useRef, useState } from "react";
import { type PlanId, PlanIdSchema } from "../../../../shared/model/ids.ts";
import { useDrag } from "../dragging/use-drag.ts";
import { type HeadBox, type HeadDrop, headDrop } from "./head-drop.ts";

/**
 * Lets a column be dragged by its head to another place; Esc lets it stay. The keys for it are Shift ← and Shift →. Gives
 * where it would go now.
 *
 * @param heads the row of the heads
 * @param onDrop null where the order is fixed
 */
export function useHeadDrag(
  heads: RefObject<HTMLElement | null>,
  onDrop: ((drop: HeadDrop) => void) | null,
): HeadDrop | null {
  const [drop, setDrop] = useState<HeadDrop | null>(null);
  const target = useRef<HeadDrop | null>(null);
  const aim = (to: HeadDrop | null) => {
    target.current = to;
    setDrop(to);
  };
  useDrag<PlanId>(
    heads,
    {
      sign: "dragging",
      take: (over) => (onDrop === null ? null : planOf(over)),
      move: (plan, { x }) => {
        if (heads.current !== null) aim(headDrop(boxesOf(heads.current), plan, x));
        return true;
      },
      end: (_plan, isDropped) => {
        const to = target.current;
        aim(null);
        if (isDropped && to !== null) onDrop?.(to);
      },
    },
    null,
  );
  return drop;
}

/** The column that is taken hold of; none by what can be read out of its head, by its menu or by its grip. */
function planOf(over: Element): PlanId | null {
  if (over.closest(".popover, .width-grip, .readable") !== null) return null;
  const plan = PlanIdSchema.safeParse(over.closest<HTMLElement>("[data-head]")?.dataset.head);
  return plan.success ? plan.data : null;
}

function boxesOf(row: HTMLElement): HeadBox[] {
  return [...row.querySelectorAll<HTMLElement>("[data-head]")].flatMap((head) => {
    const plan = PlanIdSchema.safeParse(head.dataset.head);
    const { left, width } = head.getBoundingClientRect();
    return plan.success ? [{ plan: plan.data, left, width }] : [];
  });
}
