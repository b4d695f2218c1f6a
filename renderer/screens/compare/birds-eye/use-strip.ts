import { type RefObject, useEffect, useState } from "react";
import type { RowWindow } from "../rows/use-row-window.ts";
import type { TableItem } from "../table/table-items.ts";
import { layOutStrip, type Strip } from "./strip-geometry.ts";

/** How wide and tall the strip is, in pixels. */
export type StripRoom = { readonly width: number; readonly height: number };

type Laid = { readonly strip: Strip; readonly room: StripRoom; readonly layout: string };

const EMPTY: Laid = { strip: { edges: [0] }, room: { width: 0, height: 0 }, layout: "" };

/**
 * Lays the strip out once the table is painted, and anew when its rows, their heights or its own height change. Rows that
 * turn out a little higher than expected, when they are first drawn, move nothing in it.
 */
export function useStrip(
  frame: RefObject<HTMLElement | null>,
  { virtual, isCounted }: RowWindow,
  items: readonly TableItem[],
  layout: string,
): Laid {
  const [laid, setLaid] = useState(EMPTY);
  const [room, setRoom] = useState(EMPTY.room);
  useEffect(() => {
    const { current } = frame;
    if (current === null) return;
    const observer = new ResizeObserver(() => setRoom({ width: current.clientWidth, height: current.clientHeight }));
    observer.observe(current);
    return () => observer.disconnect();
  }, [frame]);
  useEffect(() => {
    if (room.height === 0 || !isCounted) return;
    const sizes = items.map((_, index) => virtual.measurementsCache[index]?.size ?? 0);
    setLaid({ strip: layOutStrip(sizes, room.height), room, layout });
  }, [virtual, items, layout, room, isCounted]);
  return laid;
}
