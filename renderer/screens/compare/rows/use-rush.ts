import { useState } from "react";

/** A step of so much of the window's height is a leap. */
const LEAP = 0.6;
/** Leaps that follow each other within so many milliseconds are a rush. */
const TOGETHER = 90;

/** Tells how fast the table moves: leap upon leap, as with a dragged scroll bar, is faster than anybody reads. */
export type Rush = {
  /** Is told of every movement before what it shows is drawn. One leap alone, to another place of the table, is no rush. */
  readonly note: (offset: number, height: number, isScrolling: boolean) => void;
  /** What a movement shows has been painted. Where that takes long, the next leap follows no sooner. */
  readonly painted: () => void;
  /** The table has been drawn as far as it can be seen, and the browser has nothing else to do. */
  readonly settle: () => void;
  readonly isRushing: () => boolean;
  /** The table stands at another place than before: first what is in sight there is drawn, and nothing beside it. */
  readonly hasLeapt: () => boolean;
};

/** The pace of a table; the same object for as long as it stands. */
export function useRush(): Rush {
  return useState(() => makeRush(() => performance.now()))[0];
}

/** @param now a clock, in milliseconds */
export function makeRush(now: () => number): Rush {
  let before = 0;
  let leaptAt = Number.NEGATIVE_INFINITY;
  let isRushing = false;
  let isPainted = true;
  // A table that has just come is at another place, too.
  let hasLeapt = true;
  return {
    note: (offset, height, isScrolling) => {
      const way = Math.abs(offset - before);
      before = offset;
      if (!isScrolling) {
        isRushing = false;
        hasLeapt = false;
      } else if (way > LEAP * height) {
        isRushing = now() - leaptAt < TOGETHER;
        leaptAt = now();
        hasLeapt = true;
        isPainted = false;
      } else if (way > 0) {
        isRushing = false;
        hasLeapt = false;
      }
    },
    painted: () => {
      if (!isPainted) leaptAt = now();
      isPainted = true;
    },
    settle: () => {
      hasLeapt = false;
    },
    isRushing: () => isRushing,
    hasLeapt: () => hasLeapt,
  };
}
