import { useEffect, useRef, useState } from "react";
import type { Span } from "../../../shared/model/span.ts";
import { type FoldedPart, foldPart, matchesIn, partsOf, patternOf } from "./find-matches.ts";

type Found = {
  /** In order. The same objects stay when more come in. */
  readonly matches: readonly Span[];
  /** The whole text has been looked through. */
  readonly done: boolean;
};

const NOTHING: Found = { matches: [], done: true };
// How long one stretch of searching may hold up the window, in milliseconds.
const SLICE_MS = 30;

/** Where a query's words stand in a text. A very long text is searched in slices, and matches come in as they are found. */
export function useFind(text: string, query: string): Found {
  const [found, setFound] = useState<Found>(NOTHING);
  const folded = useRef<{ readonly text: string; readonly parts: FoldedPart[] }>({ text: "", parts: [] });

  useEffect(() => {
    const pattern = patternOf(query);
    if (pattern === null) {
      setFound(NOTHING);
      return;
    }
    if (folded.current.text !== text) folded.current = { text, parts: [] };
    const { parts } = folded.current;
    const places = partsOf(text);
    const matches: Span[] = [];
    let next = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const search = () => {
      const until = performance.now() + SLICE_MS;
      for (let place = places[next]; place !== undefined && performance.now() < until; place = places[next]) {
        const part = parts[next] ?? foldPart(text, place);
        parts[next] = part;
        matches.push(...matchesIn(part, pattern));
        next += 1;
      }
      setFound({ matches: [...matches], done: next === places.length });
      if (next < places.length) timer = setTimeout(search);
    };
    search();
    return () => clearTimeout(timer);
  }, [text, query]);

  return found;
}
