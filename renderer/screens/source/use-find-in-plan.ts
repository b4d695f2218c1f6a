import { useCallback, useState } from "react";
import type { Span } from "../../../shared/model/span.ts";
import { lastStartingAt } from "./offset-search.ts";
import { useFind } from "./use-find.ts";

export type FindInPlan = {
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  readonly query: string;
  /** Looks for words; the match that comes next after the offset becomes the current one. */
  readonly find: (query: string, from: number) => void;
  readonly matches: readonly Span[];
  readonly current: Span | null;
  /** Number of the current match, from 1; 0 where there is none. */
  readonly nth: number;
  readonly step: (step: 1 | -1) => void;
};

/** Finds words in a plan's source and walks from match to match, round and round. */
export function useFindInPlan(text: string): FindInPlan {
  const [typed, setTyped] = useState("");
  const [sought, setSought] = useState({ query: "", from: 0 });
  const [stepped, setStepped] = useState<number | null>(null);
  const { matches, done } = useFind(text, sought.query);
  const index = stepped ?? nextAfter(matches, sought.from, done);

  const find = useCallback((query: string, from: number) => {
    setSought({ query, from });
    setStepped(null);
  }, []);

  const step = (by: 1 | -1) => {
    if (matches.length > 0) setStepped(((index ?? -by) + by + matches.length) % matches.length);
  };

  const current = index === null ? null : (matches[index] ?? null);
  const nth = current === null || index === null ? 0 : index + 1;
  return { typed, setTyped, query: sought.query, find, matches, current, nth, step };
}

/** Index of the first match at or after an offset, else of the very first once all are known. */
function nextAfter(matches: readonly Span[], from: number, done: boolean): number | null {
  const next = lastStartingAt(matches, from - 1) + 1;
  if (next < matches.length) return next;
  return done && matches.length > 0 ? 0 : null;
}
