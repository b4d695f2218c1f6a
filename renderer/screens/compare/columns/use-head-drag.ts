import { type RefObject, useEffect, useState } from "react";
import { PlanIdSchema } from "../../../../shared/model/ids.ts";
import { useLatest } from "../../../components/use-latest.ts";
import { type HeadBox, type HeadDrop, headDrop } from "./head-drop.ts";

/** So far the pointer must go before it is a drag and no click. */
const LEAST_WAY = 6;

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
  const dropped = useLatest(onDrop);

  useEffect(() => {
    const row = heads.current;
    if (row === null) return;
    let held: { readonly head: HTMLElement; readonly x: number } | null = null;
    let isMoving = false;
    let target: HeadDrop | null = null;

    const end = () => {
      held = null;
      isMoving = false;
      target = null;
      setDrop(null);
      row.classList.remove("dragging");
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", release);
      window.removeEventListener("pointercancel", end);
      window.removeEventListener("keydown", cancel, true);
    };
    const move = ({ clientX }: PointerEvent) => {
      const plan = PlanIdSchema.safeParse(held?.head.dataset.head);
      if (held === null || !plan.success) return;
      if (!isMoving && Math.abs(clientX - held.x) < LEAST_WAY) return;
      isMoving = true;
      row.classList.add("dragging");
      target = headDrop(boxesOf(row), plan.data, clientX);
      setDrop(target);
    };
    const release = () => {
      const to = target;
      end();
      if (to !== null) dropped.current?.(to);
    };
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !isMoving) return;
      event.preventDefault();
      event.stopPropagation();
      end();
    };
    const take = (event: PointerEvent) => {
      if (dropped.current === null || event.button !== 0 || event.pointerType === "touch") return;
      const over = event.target instanceof Element ? event.target : null;
      // The menu and the grip have work of their own.
      const head = over?.closest(".popover, .width-grip") === null ? over.closest<HTMLElement>("[data-head]") : null;
      if (head === null) return;
      held = { head, x: event.clientX };
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", release);
      window.addEventListener("pointercancel", end);
      window.addEventListener("keydown", cancel, true);
    };
    row.addEventListener("pointerdown", take);
    return () => {
      row.removeEventListener("pointerdown", take);
      end();
    };
  }, [heads]);

  return drop;
}

function boxesOf(row: HTMLElement): HeadBox[] {
  return [...row.querySelectorAll<HTMLElement>("[data-head]")].flatMap((head) => {
    const plan = PlanIdSchema.safeParse(head.dataset.head);
    const { left, width } = head.getBoundingClientRect();
    return plan.success ? [{ plan: plan.data, left, width }] : [];
  });
}
