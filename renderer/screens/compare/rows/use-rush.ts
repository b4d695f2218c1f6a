import { useState } from "react";

/** A step of so much of the window's height is a leap. */
const LEAP = 0.6;
/** Leaps that follow each other within so many milliseconds are a rush. */
const TOGETHER = 90;

/** Tells when the table rushes past faster than anybody reads: leap upon leap, as with a dragged scroll bar. */
export type Rush = {
  /** Is told of every movement before what it shows is drawn. One leap alone, to another place of the table, is no rush. */
  readonly note: (offset: number, height: number, isScrolling: boolean) => void;
  readonly isRushing: () => boolean;
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
  return {
    note: (offset, height, isScrolling) => {
      const way = Math.abs(offset - before);
      before = offset;
      if (!isScrolling) isRushing = false;
      else if (way > LEAP * height) {
        isRushing = now() - leaptAt < TOGETHER;
        leaptAt = now();
      } else if (way > 0) isRushing = false;
    },
    isRushing: () => isRushing,
  };
}
