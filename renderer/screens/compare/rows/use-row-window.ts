import { measureElement, observeElementOffset, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useReducer, useRef } from "react";
import { observeSize } from "../../../components/observe-size.ts";
import type { CompareView } from "../compare-view.ts";
import type { TableItem } from "../table/table-items.ts";
import type { Differences } from "../table/use-differences.ts";
import type { RowSetting } from "./row-setting.ts";
import { SECTION_HEIGHT, type Sight, useEstimates } from "./use-estimates.ts";
import { type Rush, useRush } from "./use-rush.ts";

const HEADS_HEIGHT = 76;
/** So much of the row being read is seen below the heads, in pixels: its title and a line or two. */
const LEAST_SEEN = 90;
// Rows about to come into sight, for which differences are fetched ahead.
const AHEAD = 16;

/** Which items of the table are laid out. */
export type RowWindow = {
  readonly virtual: Virtualizer<HTMLElement, Element>;
  /** The height of what stays at the top: the heads of the columns and the section. */
  readonly top: number;
  /** The item at the top of what is in sight. */
  readonly upper: number;
  /** The item of the current place, or -1. */
  readonly placeItem: number;
  /** The items to draw, in their order: those near the window, and the current row wherever it is. */
  readonly drawn: readonly number[];
  /** The first pixel of the drawn items below the heads. */
  readonly start: number;
  /** The table rushes past: what comes into sight is drawn as it will be only when it comes to rest. */
  readonly isRushing: boolean;
  /** What the heights of the rows depend on. */
  readonly layout: string;
  /** They are those the rows will have, as near as can be told; until then those out of sight are guesses. */
  readonly isCounted: boolean;
  /** Where the current row stands when it is out of sight; null while it is drawn among the others. */
  readonly apart: number | null;
};

/**
 * Lays out the rows in sight only; their heights are known beforehand and measured when drawn.
 *
 * @param height of the part that scrolls, in pixels; 0 as long as the room for the table is not known: nothing is laid out
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  items: readonly TableItem[],
  hasSections: boolean,
  view: CompareView,
  setting: RowSetting,
  differences: Differences,
  height: number,
): RowWindow {
  const { columns, measure } = setting;
  const top = HEADS_HEIGHT + (hasSections ? SECTION_HEIGHT : 0);
  const rush = useRush();
  const sight = useRef<Sight>({ first: 0, last: 0 });
  const { isCounted, ...estimates } = useEstimates(items, view, setting, sight);
  const virtual = useVirtualizer<HTMLElement, Element>({
    count: items.length,
    // Heights told for another width would be told twice.
    enabled: height > 0,
    initialRect: { width: 0, height },
    observeElementRect: observeSize,
    // The virtualizer draws what it is told of at once.
    observeElementOffset: (instance, tell) =>
      observeElementOffset(instance, (offset, isScrolling) => {
        rush.note(offset, instance.scrollRect?.height ?? 0, isScrolling);
        if (isScrolling) requestAnimationFrame(rush.painted);
        tell(offset, isScrolling);
      }),
    getScrollElement: () => scroller.current,
    ...estimates,
    measureElement: measureDrawn,
    overscan: rush.hasLeapt() ? 0 : 1,
    // So soon after the last movement the table is at rest.
    isScrollingResetDelay: 90,
    scrollMargin: top,
    scrollPaddingStart: top,
    initialOffset: view.scrolled,
  });
  const shown = virtual.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useDifferencesInSight(items, first, last, differences, rush);
  useBesideSight(rush);

  useLayoutEffect(() => {
    sight.current = { first, last };
  });

  const upper = virtual.getVirtualItemForOffset((virtual.scrollOffset ?? 0) + top + 1)?.index ?? 0;
  const layout = `${columns.map((column) => column.width).join()}/${measure.size}`;
  useKeptRow(virtual, items, upper, top, layout, isCounted);

  // The current row stays in the page wherever it is scrolled to, or the focus would be lost; in its order, or moving
  // it would lose the focus, too.
  const placeItem = items.findIndex(({ key }) => key === view.place?.row);
  const isApart = placeItem !== -1 && (placeItem < first || placeItem > last);
  const drawn = shown.map(({ index }) => index);
  if (isApart) drawn.splice(placeItem < first ? 0 : drawn.length, 0, placeItem);
  return {
    virtual,
    top,
    upper,
    placeItem,
    drawn,
    start: (shown[0]?.start ?? top) - top,
    layout,
    isCounted,
    isRushing: rush.isRushing(),
    apart: isApart ? (virtual.measurementsCache[placeItem]?.start ?? top) - top : null,
  };
}

/** Fetches the differences of the rows that are drawn, and while there is nothing else to do those of the rows around them. */
function useDifferencesInSight(
  items: readonly TableItem[],
  first: number,
  last: number,
  differences: Differences,
  rush: Rush,
): void {
  const rowsOf = useCallback(
    (from: number, to: number) =>
      items.slice(Math.max(from, 0), to + 1).flatMap((item) => (item.kind === "row" ? [item.row] : [])),
    [items],
  );
  // They are asked for before the rows are painted, not after.
  useLayoutEffect(() => {
    if (!rush.isRushing()) differences.want(rowsOf(first, last));
  }, [rowsOf, first, last, differences, rush]);
  useEffect(() => {
    if (rush.isRushing()) return;
    const waiting = requestIdleCallback(() => differences.expect(rowsOf(first - AHEAD, last + AHEAD)), {
      timeout: 500,
    });
    return () => cancelIdleCallback(waiting);
  }, [rowsOf, first, last, differences, rush]);
}

/** Draws the rows just out of sight once those in sight are painted. */
function useBesideSight(rush: Rush): void {
  const [, draw] = useReducer((turns: number) => turns + 1, 0);
  useEffect(() => {
    const waiting = requestIdleCallback(() => {
      rush.settle();
      draw();
    });
    return () => cancelIdleCallback(waiting);
  }, [rush]);
}

/**
 * The height of a row that was drawn. A row just put into the page keeps the one it was told to have: to ask the page would
 * have it laid out on the spot, and its observer gives the answer in the same frame.
 */
const measureDrawn: typeof measureElement<Element> = (element, entry, virtual) =>
  entry === undefined
    ? (virtual.measurementsCache[virtual.indexFromElement(element)]?.size ?? 0)
    : measureElement(element, entry, virtual);

/** The row that was being read, how far it had been scrolled past the heads, and its height. */
type Read = {
  readonly layout: string;
  readonly isCounted: boolean;
  readonly items: readonly TableItem[];
  readonly at: number;
  readonly past: number;
  readonly size: number;
};

/**
 * Keeps the row that was being read where it was: with other widths or another density, for which what was measured says
 * nothing any more; with other rows, because of a filter, a fold or a decision; and once all heights are counted. Where it has
 * gone, the next one.
 */
function useKeptRow(
  virtual: Virtualizer<HTMLElement, Element>,
  items: readonly TableItem[],
  upper: number,
  top: number,
  layout: string,
  isCounted: boolean,
): void {
  const read = useRef<Read>({ layout, isCounted, items, at: upper, past: 0, size: 0 });
  useLayoutEffect(() => {
    const before = read.current;
    const now = { layout, isCounted, items };
    if (before.layout === layout && before.items === items && before.isCounted === isCounted) {
      const { start, size } = virtual.measurementsCache[upper] ?? { start: top, size: 0 };
      read.current = { ...now, at: upper, past: (virtual.scrollOffset ?? 0) + top - start, size };
      return;
    }
    const kept = counterpart(before.items, before.at, items);
    const isSame = items[kept]?.key === before.items[before.at]?.key;
    if (before.layout !== layout) virtual.measure();
    // At the first row nothing moves; and to ask for an offset has the page laid out.
    const offset = kept === 0 && before.at === 0 ? undefined : virtual.getOffsetForIndex(kept, "start")?.[0];
    const { size } = virtual.measurementsCache[kept] ?? before;
    const past = isSame ? pastNow(before, size) : 0;
    read.current = { ...now, at: kept, past, size };
    if (offset !== undefined) virtual.scrollToOffset(offset + past);
  });
}

/** How far to scroll past the heads in a row that may be higher or lower now: by the same part, and some of it stays in sight. */
function pastNow({ past, size: before }: Read, size: number): number {
  if (size === before || before === 0) return past;
  return Math.max(0, Math.min(Math.round((past * size) / before), size - LEAST_SEEN));
}

/** Where an item stands among other items, or what stands where it would: the first row that is not before it. */
function counterpart(before: readonly TableItem[], at: number, items: readonly TableItem[]): number {
  const same = items.findIndex(({ key }) => key === before[at]?.key);
  if (same !== -1) return same;
  const section = before[at]?.section;
  const line = items.findIndex((item) => item.kind === "section" && item.isFolded && item.section === section);
  if (line !== -1) return line;
  const row = before.slice(at).find((item) => item.kind === "row");
  const next =
    row?.kind === "row" ? items.findIndex((item) => item.kind === "row" && item.row.number >= row.row.number) : -1;
  return next === -1 ? Math.max(items.length - 1, 0) : next;
}
