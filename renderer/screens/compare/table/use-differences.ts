import { useEffect, useMemo, useState } from "react";
import type { CompareTable, Row } from "./compare-table.ts";
import type { CellDifferences, DifferenceStore } from "./difference-store.ts";
import { whenIdle } from "./when-idle.ts";

export type Differences = {
  /** What is known of a row's differences; undefined while they are on their way. */
  readonly of: (row: Row) => CellDifferences | undefined;
  /** Asks for the differences of rows that come into sight, as far as they are not known. */
  readonly want: (rows: readonly Row[]) => void;
  /** The same for rows that may come into sight soon; nothing is drawn anew when the answers come. */
  readonly expect: (rows: readonly Row[]) => void;
  /** Of how many askings the answers came: it tells those from before from those of now. */
  readonly arrived: number;
};

/** So many rows are fetched ahead at once, while there is nothing else to do. */
const AT_ONCE = 40;
/** Of a longer table what is far from the beginning is fetched when it comes near. */
const MOST_AHEAD = 600;

/** The differences of a table: first of the rows that are looked at, then, a few after another, of the others. */
export function useDifferences(table: CompareTable | null, { get, fetch }: DifferenceStore): Differences {
  const [arrivals, setArrivals] = useState(0);

  useEffect(() => {
    if (table === null || table.frozen !== null) return;
    let isOver = false;
    const rows = table.rows.slice(0, MOST_AHEAD);
    const fetchAhead = async () => {
      for (let at = 0; at < rows.length; at += AT_ONCE) {
        await whenIdle();
        if (isOver) return;
        await fetch(table, rows.slice(at, at + AT_ONCE));
      }
    };
    void fetchAhead();
    return () => {
      isOver = true;
    };
  }, [table, fetch]);

  return useMemo(() => {
    const want = async (rows: readonly Row[]) => {
      if (table !== null && (await fetch(table, rows))) setArrivals((before) => before + 1);
    };
    return {
      of: get,
      want: (rows) => void want(rows),
      expect: (rows) => void (table !== null && fetch(table, rows)),
      arrived: arrivals,
    };
  }, [table, get, fetch, arrivals]);
}
