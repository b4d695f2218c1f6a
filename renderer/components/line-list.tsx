import { type Range, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import {
  createElement,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useLatest } from "./use-latest.ts";

type LineListProps = {
  readonly tag: "ol" | "ul";
  readonly count: number;
  /** What names the line with a number, for as long as the list is the same. */
  readonly keyOf: (index: number) => string | number;
  /** Near enough for lines not drawn yet, in pixels. */
  readonly lineHeight: number;
  /**
   * The exact heights of lines, where they are known. Nothing is measured then; the list must be all that scrolls in its
   * part of the page.
   */
  readonly heightOf?: (index: number) => number;
  /** The line that is kept in sight and that Tab leads to; -1 for none. */
  readonly current: number;
  /** Draws the button of a line; `tabStop` where Tab leads to it. */
  readonly draw: (index: number, tabStop: boolean) => ReactNode;
  readonly className?: string;
  readonly "aria-label"?: string;
  readonly "aria-labelledby"?: string;
};

type LineVirtualizer = Virtualizer<HTMLElement, HTMLElement>;

// A list up to this length is drawn whole, so that the browser's own find and reading aloud have all of it.
const DRAWN_WHOLE = 200;
// Beside a large part of the page that is to be there at once, less.
const SURE_DRAWN_WHOLE = 40;
const OVERSCAN = 12;
// Where heights are known, lines that come into sight do not move those that are.
const SURE_OVERSCAN = 3;

/**
 * A list of buttons, one tab stop; arrow keys, Home and End move between them. Of a long list only the lines near the
 * window are drawn, and the one that has the focus. The part that scrolls, above it in the page, bears `data-scrolls`.
 */
export function LineList(props: LineListProps) {
  const { tag, count, keyOf, lineHeight, heightOf, current, draw, className } = props;
  const list = useRef<HTMLElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const [margin, setMargin] = useState(0);
  const wish = useRef<number | null>(null);
  const whole = count <= (heightOf === undefined ? DRAWN_WHOLE : SURE_DRAWN_WHOLE);
  const stop = Math.min(Math.max(focused ?? current, 0), count - 1);

  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    enabled: !whole,
    getScrollElement: () => scrollerOf(list.current),
    getItemKey: keyOf,
    estimateSize: heightOf ?? (() => lineHeight),
    scrollMargin: margin,
    rangeExtractor: (range) => withStop(range, stop, heightOf === undefined ? OVERSCAN : SURE_OVERSCAN),
  });

  // What stands above the list in the same scroller may have grown.
  useLayoutEffect(() => {
    const scroller = scrollerOf(list.current);
    if (whole || heightOf !== undefined || scroller === null || list.current === null) return;
    const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    if (Math.abs(top - margin) >= 1) setMargin(top);
  });

  const show = (index: number) => {
    if (whole) lineAt(list.current, index)?.scrollIntoView({ block: "nearest" });
    else if (!isInSight(virtual, index)) virtual.scrollToIndex(index, { align: "auto" });
  };
  const shown = useLatest(show);
  useEffect(() => {
    if (current >= 0) shown.current(current);
  }, [current]);

  useLayoutEffect(() => {
    const button = wish.current === null ? null : lineAt(list.current, wish.current)?.querySelector("button");
    if (button === null || button === undefined) return;
    wish.current = null;
    button.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const target = { ArrowDown: stop + 1, ArrowUp: stop - 1, Home: 0, End: count - 1 }[event.key];
    if (target === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const index = Math.min(Math.max(target, 0), count - 1);
    wish.current = index;
    setFocused(index);
    show(index);
  };
  const onFocus = ({ target }: FocusEvent) => {
    const line = target.closest<HTMLElement>("[data-line]");
    if (line !== null) setFocused(Number(line.dataset.line));
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node) || !list.current?.contains(relatedTarget)) setFocused(null);
  };

  const lines = whole
    ? Array.from({ length: count }, (_, index) => (
        <li key={keyOf(index)} data-line={index}>
          {draw(index, index === stop)}
        </li>
      ))
    : virtual.getVirtualItems().map(({ key, index, start }) => (
        <li
          key={String(key)}
          ref={heightOf === undefined ? virtual.measureElement : undefined}
          data-index={index}
          data-line={index}
          aria-setsize={count}
          aria-posinset={index + 1}
          style={{ position: "absolute", insetInline: 0, insetBlockStart: start - margin }}
        >
          {draw(index, index === stop)}
        </li>
      ));
  return createElement(
    tag,
    {
      ref: list,
      className,
      style: whole ? undefined : { position: "relative", blockSize: virtual.getTotalSize() },
      "aria-label": props["aria-label"],
      "aria-labelledby": props["aria-labelledby"],
      onKeyDown,
      onFocus,
      onBlur,
    },
    lines,
  );
}

/** Known without asking the page, which would have to be laid out for the answer. */
function isInSight({ measurementsCache, scrollOffset, scrollRect }: LineVirtualizer, index: number): boolean {
  const line = measurementsCache[index];
  if (line === undefined || scrollOffset === null || scrollRect === null) return false;
  return line.start >= scrollOffset && line.end <= scrollOffset + scrollRect.height;
}

function scrollerOf(list: HTMLElement | null): HTMLElement | null {
  return list?.closest<HTMLElement>("[data-scrolls]") ?? null;
}

function lineAt(list: HTMLElement | null, index: number): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`:scope > [data-line="${index}"]`) ?? null;
}

/** The lines to draw, in order: those in sight, some around them, and the tab stop wherever it is. */
function withStop({ startIndex, endIndex, count }: Range, stop: number, overscan: number): number[] {
  const first = Math.max(startIndex - overscan, 0);
  const last = Math.min(endIndex + overscan, count - 1);
  const near = Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
  if (stop < 0 || (stop >= first && stop <= last)) return near;
  return stop < first ? [stop, ...near] : [...near, stop];
}
