import { type RefObject, useEffect } from "react";
import { useLatest } from "../../../components/use-latest.ts";
import { autoscroll, seenRows } from "./autoscroll.ts";

/** Where the pointer is in the window, in pixels. */
export type Pointer = { readonly x: number; readonly y: number };

/** What is done with what a drag has taken hold of. */
type DragWork<Held> = {
  /** The class that the surface has meanwhile. */
  readonly sign: "dragging" | "marking";
  /** What a press takes hold of; null where there is nothing to take. */
  readonly take: (target: Element, event: PointerEvent) => Held | null;
  /** The pointer, or the table under it, has moved. False as long as it may still be something else than a drag. */
  readonly move: (held: Held, pointer: Pointer) => boolean;
  /** A drag is over: it was let go, or given up. */
  readonly end: (held: Held, isDropped: boolean) => void;
};

/** So far the pointer must go before it is a drag and no click. */
const LEAST_WAY = 6;

/**
 * Follows the pointer from where it takes hold of something until it lets go; Esc gives up. A touch scrolls and takes hold of
 * nothing.
 *
 * @param scrollsUnder the height of the heads under which the surface scrolls when the pointer is near its edges; null where
 *   it does not
 */
export function useDrag<Held>(
  surface: RefObject<HTMLElement | null>,
  work: DragWork<Held>,
  scrollsUnder: number | null,
): void {
  const now = useLatest(work);
  useEffect(() => {
    const frame = surface.current;
    if (frame === null) return;
    let held: { readonly what: Held; readonly from: Pointer } | null = null;
    let isDrag = false;
    let pointer: Pointer = { x: 0, y: 0 };
    let turning = 0;

    const look = () => {
      if (held === null) return;
      const isFar = Math.hypot(pointer.x - held.from.x, pointer.y - held.from.y) >= LEAST_WAY;
      if ((!isDrag && !isFar) || !now.current.move(held.what, pointer) || isDrag) return;
      isDrag = true;
      frame.classList.add(now.current.sign);
      if (scrollsUnder !== null) turning = requestAnimationFrame(turn);
    };
    const turn = () => {
      const by = autoscroll(seenRows(frame, scrollsUnder ?? 0), pointer.y);
      if (by !== 0) {
        frame.scrollBy(0, by);
        look();
      }
      turning = requestAnimationFrame(turn);
    };
    const end = (isDropped: boolean) => {
      const [what, wasDrag] = [held?.what, isDrag];
      cancelAnimationFrame(turning);
      held = null;
      isDrag = false;
      frame.classList.remove(now.current.sign);
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", release);
      window.removeEventListener("pointercancel", giveUp);
      window.removeEventListener("keydown", cancel, true);
      if (!wasDrag || what === undefined) return;
      swallowClick();
      now.current.end(what, isDropped);
    };
    const release = () => end(true);
    const giveUp = () => end(false);
    const move = ({ clientX, clientY }: PointerEvent) => {
      pointer = { x: clientX, y: clientY };
      look();
      if (isDrag) document.getSelection()?.removeAllRanges();
    };
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !isDrag) return;
      event.preventDefault();
      event.stopPropagation();
      giveUp();
    };
    const take = (event: PointerEvent) => {
      const { target, button, pointerType, clientX, clientY } = event;
      if (button !== 0 || pointerType === "touch" || !(target instanceof Element)) return;
      const what = now.current.take(target, event);
      if (what === null) return;
      pointer = { x: clientX, y: clientY };
      held = { what, from: pointer };
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", release);
      window.addEventListener("pointercancel", giveUp);
      window.addEventListener("keydown", cancel, true);
    };
    frame.addEventListener("pointerdown", take);
    return () => {
      frame.removeEventListener("pointerdown", take);
      giveUp();
    };
  }, [surface, scrollsUnder]);
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
