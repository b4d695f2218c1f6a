import { useLayoutEffect, useRef, useState } from "react";
import type { Span } from "../../../shared/model/span.ts";
import { type FoldedPart, foldPart, matchesIn, partsOf, patternOf } from "./find-matches.ts";
import { workInSlices } from "./in-slices.ts";

type Found = {
  /** In order. The same objects stay when more come in. */
  readonly matches: readonly Span[];
  /** The whole text has been looked through. */
  readonly done: boolean;
};

const NOTHING: Found = { matches: [], done: true };

/** Where a query's words stand in a text. A very long text is searched in slices, and matches come in as they are found. */
export function useFind(text: string, query: string): Found {
  const [found, setFound] = useState<Found>(NOTHING);
  const folded = useRef<{ readonly text: string; readonly parts: FoldedPart[] }>({ text: "", parts: [] });

  // With the drawing of the words themselves: Enter or F3 right after them never steps through what was found before.
  useLayoutEffect(() => {
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
    const step = () => {
      const place = places[next];
      if (place === undefined) return false;
      const part = parts[next] ?? foldPart(text, place);
      parts[next] = part;
      matches.push(...matchesIn(part, pattern));
      next += 1;
      return next < places.length;
    };
    return workInSlices(step, (done) => setFound({ matches: [...matches], done }));
  }, [text, query]);

  return found;
}
