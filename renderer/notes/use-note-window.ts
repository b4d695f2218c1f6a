import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useLayoutEffect, useState } from "react";
import type { Note, NoteId } from "../../shared/model/note.ts";

// A list up to this length is drawn whole, so that the browser's own find and reading aloud have all of it.
const DRAWN_WHOLE = 60;
/** Near enough for a note that was not drawn yet, and what lies between two, in pixels. */
const LIKELY_HEIGHT = 76;
const GAP = 10;

/** Which notes of a list are drawn, and where. */
export type NoteWindow = {
  /** In order; null where all are, one below the other. */
  readonly drawn: readonly { readonly index: number; readonly start: number }[] | null;
  readonly height: number;
  /** Learns the height of a note that was drawn. */
  readonly measure: (item: HTMLLIElement | null) => void;
};

/** @param isHeld whether a note is drawn wherever it is */
export function useNoteWindow(
  list: RefObject<HTMLElement | null>,
  notes: readonly Note[],
  isHeld: (id: NoteId) => boolean,
): NoteWindow {
  const whole = notes.length <= DRAWN_WHOLE;
  const [margin, setMargin] = useState(0);
  const virtual = useVirtualizer<HTMLElement, HTMLLIElement>({
    count: notes.length,
    enabled: !whole,
    getScrollElement: () => scrollerOf(list.current),
    getItemKey: useCallback((index: number) => notes[index]?.id ?? index, [notes]),
    estimateSize: () => LIKELY_HEIGHT,
    gap: GAP,
    overscan: 6,
    scrollMargin: margin,
    rangeExtractor: (range: Range) => {
      const near = defaultRangeExtractor(range);
      const held = notes.flatMap(({ id }, index) => (isHeld(id) ? [index] : []));
      return [...new Set([...near, ...held])].sort((a, b) => a - b);
    },
  });

  // What stands above the list in the same scroller may have grown.
  useLayoutEffect(() => {
    const scroller = scrollerOf(list.current);
    if (whole || scroller === null || list.current === null) return;
    const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    if (Math.abs(top - margin) >= 1) setMargin(top);
  });

  return {
    drawn: whole ? null : virtual.getVirtualItems().map(({ index, start }) => ({ index, start: start - margin })),
    height: virtual.getTotalSize(),
    measure: virtual.measureElement,
  };
}

function scrollerOf(list: HTMLElement | null): HTMLElement | null {
  return list?.closest<HTMLElement>("[data-scrolls]") ?? null;
}
