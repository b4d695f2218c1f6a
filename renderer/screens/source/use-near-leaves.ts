import { type RefObject, useCallback, useEffect, useState } from "react";
import type { Leaf } from "./build-leaves.ts";

// A source up to this length is drawn whole, so that the browser's own selection and reading aloud have all of it.
const DRAWN_WHOLE = 60_000;
const NEAR = "1500px 0px";

type NearLeaves = {
  /** Whether a leaf is to be drawn; if not, empty paper of its likely height stands for it. */
  readonly isNear: (index: number) => boolean;
  /** Draws a leaf that is about to be jumped to. */
  readonly bringNear: (index: number) => void;
};

/** Knows which leaves of a long source are near the window. What was once drawn stays drawn. */
export function useNearLeaves(
  scroller: RefObject<HTMLElement | null>,
  leaves: readonly Leaf[],
  length: number,
): NearLeaves {
  const whole = length <= DRAWN_WHOLE;
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0]));

  const bringNear = useCallback((index: number) => {
    setNear((before) => (before.has(index) ? before : new Set(before).add(index)));
  }, []);

  useEffect(() => {
    const root = scroller.current;
    if (whole || root === null || leaves.length === 0) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const arrived = entries.filter((entry) => entry.isIntersecting).map(({ target }) => leafIndex(target));
        if (arrived.length > 0) setNear((before) => new Set([...before, ...arrived]));
      },
      { root, rootMargin: NEAR },
    );
    for (const leaf of root.querySelectorAll("[data-leaf]")) observer.observe(leaf);
    return () => observer.disconnect();
  }, [scroller, leaves, whole]);

  const isNear = useCallback((index: number) => whole || near.has(index), [whole, near]);
  return { isNear, bringNear };
}

function leafIndex(element: Element): number {
  return Number(element instanceof HTMLElement ? element.dataset.leaf : undefined);
}
