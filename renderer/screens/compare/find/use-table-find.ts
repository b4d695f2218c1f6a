import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PlanId } from "../../../../shared/model/ids.ts";
import { useLatest } from "../../../components/use-latest.ts";
import { patternOf } from "../../source/find-matches.ts";
import { workInSlices } from "../../source/in-slices.ts";
import type { Row } from "../table/compare-table.ts";
import { firstHitFrom, type Hit, hitsIn } from "./find-hits.ts";

/** Looking for words in the table. */
export type TableFind = {
  readonly isOpen: boolean;
  /** As typed, while an input method composes, too. */
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** What is looked for. */
  readonly query: string;
  /** Looks for it and shows the first hit from the current row on. */
  readonly look: (query: string) => void;
  /** In the order of the table. */
  readonly hits: readonly Hit[];
  /** All rows have been looked through. */
  readonly isDone: boolean;
  /** The current hit, or -1. */
  readonly current: number;
  readonly step: (step: 1 | -1) => void;
  /** Opens the bar, with selected words in it where there are any. */
  readonly open: () => void;
  readonly close: () => void;
  /** How often it was opened: each time the field takes the focus anew. */
  readonly openings: number;
};

type Found = { readonly query: string; readonly hits: readonly Hit[]; readonly isDone: boolean };

const NOTHING: Found = { query: "", hits: [], isDone: true };
/** More selected text than this is no word to look for. */
const LONGEST_SEED = 40;

/**
 * Looks through all rows that are shown, drawn or not.
 *
 * @param row the current row
 * @param onHit brings a hit into sight
 */
export function useTableFind(
  rows: readonly Row[],
  plans: readonly PlanId[],
  row: Row | undefined,
  onHit: (hit: Hit) => void,
): TableFind {
  const [isOpen, setOpen] = useState(false);
  const [openings, setOpenings] = useState(0);
  const [typed, setTyped] = useState("");
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<Found>(NOTHING);
  const [current, setCurrent] = useState(-1);
  const wanted = useRef(false);
  const here = useLatest({ row, onHit });

  useEffect(() => {
    const pattern = isOpen ? patternOf(query) : null;
    if (pattern === null) return setFound(NOTHING);
    const hits: Hit[] = [];
    let next = 0;
    const step = () => {
      const some = rows[next];
      if (some !== undefined) hits.push(...hitsIn(some, plans, pattern));
      next += 1;
      return next < rows.length;
    };
    return workInSlices(step, (isDone) => setFound({ query, hits: [...hits], isDone }));
  }, [rows, plans, query, isOpen]);

  // The hits come when they have been found; the one to begin with is shown once, not again when rows are filtered.
  useEffect(() => {
    if (!found.isDone || found.query !== query) return;
    const first = firstHitFrom(found.hits, here.current.row);
    setCurrent(first);
    const hit = found.hits[first];
    if (wanted.current && hit !== undefined) here.current.onHit(hit);
    wanted.current = false;
  }, [found, query]);

  const look = useCallback((next: string) => {
    wanted.current = true;
    setQuery(next);
  }, []);
  const open = useCallback(() => {
    const seed = document.getSelection()?.toString().trim() ?? "";
    if (seed !== "" && seed.length <= LONGEST_SEED && !seed.includes("\n")) {
      setTyped(seed);
      look(seed);
    }
    setOpen(true);
    setOpenings((openings) => openings + 1);
  }, [look]);
  const step = useCallback(
    (by: 1 | -1) => {
      const { length } = found.hits;
      if (length === 0) return open();
      const next = (current + by + length) % length;
      const hit = found.hits[next];
      setCurrent(next);
      if (hit !== undefined) here.current.onHit(hit);
    },
    [found, current, open],
  );
  const close = useCallback(() => setOpen(false), []);

  return useMemo(
    () => ({
      isOpen,
      typed,
      onTyped: setTyped,
      query,
      look,
      hits: found.hits,
      isDone: found.isDone,
      current,
      step,
      open,
      close,
      openings,
    }),
    [isOpen, typed, query, look, found, current, step, open, close, openings],
  );
}
