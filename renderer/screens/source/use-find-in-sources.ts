import { useCallback, useMemo, useState } from "react";
import type { Span } from "../../../shared/model/span.ts";
import { lastStartingAt } from "./offset-search.ts";
import { useFind } from "./use-find.ts";
import type { Side } from "./use-linked-scroll.ts";

/** A match and the text it stands in. */
export type FoundPlace = { readonly side: Side; readonly place: Span };

export type FindInSources = {
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  readonly query: string;
  /** Looks for words; the match that comes next after the offset becomes the current one. */
  readonly find: (query: string, side: Side, from: number) => void;
  /** By side. */
  readonly matches: readonly [readonly Span[], readonly Span[]];
  readonly total: number;
  readonly current: FoundPlace | null;
  /** Number of the current match, from 1, the first text's before the second's; 0 where there is none. */
  readonly nth: number;
  readonly step: (step: 1 | -1) => void;
};

/** Finds words in one source or two and walks from match to match, round and round. An empty text has none. */
export function useFindInSources(first: string, second: string): FindInSources {
  const [typed, setTyped] = useState("");
  const [sought, setSought] = useState<{ readonly query: string; readonly side: Side; readonly from: number }>({
    query: "",
    side: 0,
    from: 0,
  });
  // By its text: where more matches come in before it, it stays the one she stepped to.
  const [stepped, setStepped] = useState<{ readonly side: Side; readonly nth: number } | null>(null);
  const [a, b] = [useFind(first, sought.query), useFind(second, sought.query)];
  const total = a.matches.length + b.matches.length;

  const before = sought.side === 0 ? 0 : a.matches.length;
  const searched = sought.side === 0 ? a.matches : b.matches;
  const index =
    stepped === null
      ? nextAfter(searched, sought.from, a.done && b.done, total, before)
      : stepped.nth + (stepped.side === 0 ? 0 : a.matches.length);

  const find = useCallback((query: string, side: Side, from: number) => {
    setSought({ query, side, from });
    setStepped(null);
  }, []);
  const step = (by: 1 | -1) => {
    if (total === 0) return;
    const next = ((index ?? -by) + by + total) % total;
    const isFirst = next < a.matches.length;
    setStepped({ side: isFirst ? 0 : 1, nth: isFirst ? next : next - a.matches.length });
  };

  const side: Side = index !== null && index >= a.matches.length ? 1 : 0;
  const place = index === null ? undefined : side === 0 ? a.matches[index] : b.matches[index - a.matches.length];
  // The same object as long as it is the same place, whatever else comes in.
  const current = useMemo(() => (place === undefined ? null : { side, place }), [side, place]);
  const nth = current === null || index === null ? 0 : index + 1;
  return { typed, setTyped, query: sought.query, find, matches: [a.matches, b.matches], total, current, nth, step };
}

/** Number of the first match at or after an offset of its text, else of the one after all of them once all are known. */
function nextAfter(
  matches: readonly Span[],
  from: number,
  isDone: boolean,
  total: number,
  before: number,
): number | null {
  const next = lastStartingAt(matches, from - 1) + 1;
  if (next < matches.length) return before + next;
  return isDone && total > 0 ? (before + next) % total : null;
}
