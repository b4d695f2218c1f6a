import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import type { Settings } from "../../../shared/contract/settings.ts";
import type { MatrixLine } from "./use-matrix-table.ts";

/** The heights by which styles/matrix-lines.css draws, in pixels. */
export const HEAD_HEIGHT = 72;
export const GROUP_HEIGHT = 26;
export const LINE_HEIGHTS: Readonly<Record<Settings["density"], number>> = { loose: 37, medium: 31, tight: 26 };

/** Which lines of the matrix are laid out. */
export type LineWindow = {
  /** In order: those near the window, and the current one wherever it is, or the focus would be lost. */
  readonly drawn: readonly { readonly index: number; readonly start: number }[];
  readonly height: number;
  readonly bring: (index: number) => void;
  /** How far the matrix is scrolled, in pixels. */
  readonly offset: () => number;
  /** How many lines are in sight. */
  readonly page: number;
};

/** Lays out the lines in sight only; every height is known. */
export function useLineWindow(
  scroller: RefObject<HTMLDivElement | null>,
  lines: readonly MatrixLine[],
  current: number,
  lineHeight: number,
  scrolled: number,
): LineWindow {
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: lines.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => `${lines[index]?.id} ${lineHeight}`,
    estimateSize: (index) => (lines[index]?.kind === "group" ? GROUP_HEIGHT : lineHeight),
    overscan: 6,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    initialOffset: scrolled,
  });
  const near = virtual.getVirtualItems().map(({ index, start }) => ({ index, start: start - HEAD_HEIGHT }));
  const isApart = current !== -1 && !near.some(({ index }) => index === current);
  if (isApart) {
    const start = (virtual.measurementsCache[current]?.start ?? HEAD_HEIGHT) - HEAD_HEIGHT;
    near.splice(current < (near[0]?.index ?? 0) ? 0 : near.length, 0, { index: current, start });
  }
  return {
    drawn: near,
    height: virtual.getTotalSize(),
    offset: () => virtual.scrollOffset ?? 0,
    bring: (index) => virtual.scrollToIndex(index, { align: "auto" }),
    page: Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / lineHeight) - 4),
  };
}
