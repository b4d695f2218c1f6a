import { type RefObject, useLayoutEffect, useState } from "react";
import type { CellBox } from "./matrix-grid.tsx";
import { HEAD_HEIGHT } from "./use-line-window.ts";

type CardPlace = {
  readonly insetBlockStart: number;
  readonly insetInlineStart: number;
  readonly maxBlockSize: number;
};

const GAP = 4;
const LEAST_ROOM = 160;

/**
 * Where the card of a cell stands, as its style: below the cell, or above it where there is more room; never past the edges
 * of what is in sight. It is found again whenever the card grows or shrinks.
 */
export function useCardPlace(card: RefObject<HTMLElement | null>, at: CellBox, row: string): CardPlace {
  const [place, setPlace] = useState<CardPlace>({ insetBlockStart: 0, insetInlineStart: 0, maxBlockSize: LEAST_ROOM });
  const { plan, top, height } = at;
  useLayoutEffect(() => {
    const element = card.current;
    const scroller = element?.parentElement;
    const cell = scroller?.querySelector(`[data-line="${CSS.escape(row)}"] [data-cell="${CSS.escape(plan)}"]`);
    if (element === null || element === undefined || !scroller || !cell) return;
    // Where the card stands depends on how far the matrix is scrolled.
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    const settle = () => setPlace(placeBeside(element, scroller, cell, HEAD_HEIGHT + top, height));
    settle();
    const watcher = new ResizeObserver(settle);
    for (const part of element.children) watcher.observe(part);
    return () => watcher.disconnect();
  }, [card, plan, row, top, height]);
  return place;
}

function placeBeside(
  card: HTMLElement,
  scroller: HTMLElement,
  cell: Element,
  upper: number,
  height: number,
): CardPlace {
  const lower = upper + height;
  const below = scroller.scrollTop + scroller.clientHeight - lower - 2 * GAP;
  const above = upper - scroller.scrollTop - HEAD_HEIGHT - 2 * GAP;
  const borders = card.offsetHeight - card.clientHeight;
  const wanted = [...card.children].reduce((sum, part) => sum + part.getBoundingClientRect().height, borders);
  const isBelow = below >= Math.min(wanted, Math.max(above, LEAST_ROOM));
  const maxBlockSize = Math.max(isBelow ? below : above, LEAST_ROOM);
  const left = cell.getBoundingClientRect().left - scroller.getBoundingClientRect().left;
  const farthest = scroller.clientWidth - card.offsetWidth - GAP;
  return {
    insetBlockStart: isBelow ? lower + GAP : upper - GAP - Math.min(wanted, maxBlockSize),
    insetInlineStart: scroller.scrollLeft + Math.max(Math.min(left, farthest), GAP),
    maxBlockSize,
  };
}
