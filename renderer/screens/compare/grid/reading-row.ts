import { useState, useSyncExternalStore } from "react";

/** In milliseconds. */
const REST = 120;

/** Which row is being read. It changes while the table scrolls, so that only those redraw that show it. */
export type ReadingRow = {
  /** What shows it follows a moment later, once another row is being read no more. */
  readonly tell: (row: string | null) => void;
  readonly now: () => string | null;
  readonly listen: (heard: () => void) => () => void;
};

/** A place to tell the row that is being read; the same for as long as the screen stands. */
export function useReadingRow(): ReadingRow {
  const [reading] = useState(makeReadingRow);
  return reading;
}

/** The row that is being read now. */
export function useReadNow(reading: ReadingRow): string | null {
  return useSyncExternalStore(reading.listen, reading.now);
}

function makeReadingRow(): ReadingRow {
  const listeners = new Set<() => void>();
  let now: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    tell: (row) => {
      clearTimeout(timer);
      const settle = () => {
        now = row;
        for (const heard of listeners) heard();
      };
      if (now === null) settle();
      else if (row !== now) timer = setTimeout(settle, REST);
    },
    now: () => now,
    listen: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}
