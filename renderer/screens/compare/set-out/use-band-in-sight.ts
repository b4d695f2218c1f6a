import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Place } from "../compare-view.ts";

/** What stands over a band at the top: the head of its row. */
const CLEARANCE = 34;

/**
 * Brings the current band of an open row into sight when it becomes the current one.
 *
 * @param top the height of what stays at the top of the table
 */
export function useBandInSight(scroller: RefObject<HTMLElement | null>, place: Place | null, top: number): void {
  const shown = useRef<Place | null>(null);
  useLayoutEffect(() => {
    const frame = scroller.current;
    const band = frame?.querySelector(".band.here");
    if (place === null || frame === null || band === null || band === undefined || shown.current === place) return;
    shown.current = place;
    const box = band.getBoundingClientRect();
    const edges = frame.getBoundingClientRect();
    const upper = edges.top + top + CLEARANCE;
    const lower = edges.top + frame.clientHeight;
    if (box.top < upper || box.height > lower - upper) frame.scrollBy({ top: box.top - upper, behavior: "instant" });
    else if (box.bottom > lower) frame.scrollBy({ top: box.bottom - lower, behavior: "instant" });
  });
}
