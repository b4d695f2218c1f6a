import { useEffect, useState } from "react";
import { workInSlices } from "../../source/in-slices.ts";
import type { Row } from "../table/compare-table.ts";
import { countEmphases, type Emphasis } from "./shared-pieces.ts";

export type EmphasisCounts = Readonly<Record<Emphasis, number>>;

const NONE: EmphasisCounts = { all: 0, some: 0, unique: 0 };

/** How often words of the table are shared by all, by some, and stand alone; counted a few rows at a time. */
export function useEmphasisCounts(rows: readonly Row[]): EmphasisCounts {
  const [counts, setCounts] = useState(NONE);
  useEffect(() => {
    let at = 0;
    let sum = NONE;
    const countNext = () => {
      const row = rows[at];
      if (row === undefined) return false;
      const own = countEmphases(row);
      sum = { all: sum.all + own.all, some: sum.some + own.some, unique: sum.unique + own.unique };
      at += 1;
      return at < rows.length;
    };
    return workInSlices(countNext, () => setCounts(sum));
  }, [rows]);
  return counts;
}
