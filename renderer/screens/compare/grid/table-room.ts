import { useCallback, useEffect, useState } from "react";
import type { KeptRoom } from "../../../../shared/contract/settings.ts";
import { useSettings } from "../../../settings/settings-context.tsx";

/** How much room a table has, in pixels. */
export type TableRoom = {
  /** For its columns, folded ones as well, without the scroll bar. */
  readonly room: number;
  /** The height of the part that scrolls; 0 as long as it is not known. */
  readonly height: number;
};

const UNKNOWN: TableRoom = { room: 0, height: 0 };
/** A room is worth keeping once it has not changed for so long, in milliseconds. */
const REST = 600;

// The window's room outlives its table: one that comes back is drawn for it at once, and not a second time once measured.
let latest: TableRoom = UNKNOWN;

/** Tells the room that a table will have when it is there. Where it turns out other, the table is drawn anew. */
export function expectRoom(room: TableRoom): void {
  latest = room;
}

/** The room of the table, as expected and then as told. It is kept for the next window of this size. */
export function useTableRoom(): readonly [TableRoom, (room: TableRoom) => void] {
  const { settings, changeWindow } = useSettings();
  const [room, setRoom] = useState(() => (latest.height > 0 ? latest : roomIn(window, settings.window.tableRoom)));
  const tell = useCallback((now: TableRoom) => {
    latest = now;
    setRoom((before) => (before.room === now.room && before.height === now.height ? before : now));
  }, []);
  useEffect(() => {
    if (room.height === 0) return;
    const keep = () =>
      changeWindow({ tableRoom: { windowWidth: window.innerWidth, windowHeight: window.innerHeight, ...room } });
    const timer = setTimeout(keep, REST);
    return () => clearTimeout(timer);
  }, [room, changeWindow]);
  return [room, tell];
}

/** The room that a table had when it was kept, if the window is still as large. */
export function roomIn(
  { innerWidth, innerHeight }: { readonly innerWidth: number; readonly innerHeight: number },
  kept: KeptRoom | null,
): TableRoom {
  if (kept === null || kept.windowWidth !== innerWidth || kept.windowHeight !== innerHeight) return UNKNOWN;
  return { room: kept.room, height: kept.height };
}
