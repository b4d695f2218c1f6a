import { useCallback, useState } from "react";

/** How much room a table has, in pixels. */
export type TableRoom = {
  /** For its columns, folded ones as well, without the scroll bar. */
  readonly room: number;
  /** The height of the part that scrolls; 0 as long as it is not known. */
  readonly height: number;
};

// The window's room outlives its table: one that comes back is drawn for it at once, and not a second time once measured.
let latest: TableRoom = { room: 0, height: 0 };

/** Tells the room that a table will have when it is there. Where it turns out other, the table is drawn anew. */
export function expectRoom(room: TableRoom): void {
  latest = room;
}

/** The room of the table, as expected and then as told. */
export function useTableRoom(): readonly [TableRoom, (room: TableRoom) => void] {
  const [room, setRoom] = useState(latest);
  const tell = useCallback((now: TableRoom) => {
    latest = now;
    setRoom((before) => (before.room === now.room && before.height === now.height ? before : now));
  }, []);
  return [room, tell];
}
