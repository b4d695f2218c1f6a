import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

// A source up to this length is drawn whole, so that the browser's own selection and reading aloud have all of it.
const DRAWN_WHOLE = 60_000;
/** So near to the window a leaf is drawn, and so far from it it is taken away again. */
const NEAR = "1000px 0px";
const FAR = "5000px 0px";

/** What is drawn of a source. */
export type NearLeaves = {
  /** Whether a leaf is to be drawn; if not, empty paper stands for it. */
  readonly isNear: (index: number) => boolean;
  /** Draws a leaf that is about to be jumped to. */
  readonly bringNear: (index: number) => void;
  /** How high a leaf was when it was last drawn, in pixels; undefined where it never was. */
  readonly heightOf: (index: number) => number | undefined;
};

/**
 * Knows which leaves of a long source are near the window. What is far from it is drawn no more, save where the person has
 * begun or ended a selection, or has the focus.
 *
 * @param inPage the indexes of the leaves that are not folded away
 */
export function useNearLeaves(
  scroller: RefObject<HTMLElement | null>,
  inPage: readonly number[],
  length: number,
): NearLeaves {
  const whole = length <= DRAWN_WHOLE;
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0]));
  const heights = useRef(new Map<number, number>());

  const bringNear = useCallback((index: number) => {
    setNear((before) => (before.has(index) ? before : new Set(before).add(index)));
  }, []);

  useEffect(() => {
    const root = scroller.current;
    if (whole || root === null) return;
    const arriving = new IntersectionObserver(
      (entries) => {
        const arrived = entries.filter((entry) => entry.isIntersecting).map(({ target }) => leafIndex(target));
        if (arrived.length > 0) setNear((before) => new Set([...before, ...arrived]));
      },
      { root, rootMargin: NEAR },
    );
    const leaving = new IntersectionObserver(
      (entries) => {
        const left = entries.filter((entry) => !entry.isIntersecting && entry.target.hasAttribute("data-drawn"));
        if (left.length === 0) return;
        const held = heldNodes(root.ownerDocument);
        const gone = left.filter(({ target }) => !held.some((node) => target.contains(node)));
        if (gone.length === 0) return;
        for (const { target, boundingClientRect } of gone) {
          heights.current.set(leafIndex(target), boundingClientRect.height);
        }
        const indexes = new Set(gone.map(({ target }) => leafIndex(target)));
        setNear((before) => new Set([...before].filter((index) => !indexes.has(index))));
      },
      { root, rootMargin: FAR },
    );
    for (const index of inPage) {
      const leaf = root.querySelector(`[data-leaf="${index}"]`);
      if (leaf === null) continue;
      arriving.observe(leaf);
      leaving.observe(leaf);
    }
    return () => {
      arriving.disconnect();
      leaving.disconnect();
    };
  }, [scroller, inPage, whole]);

  // Of other lines the heights are others, too.
  useEffect(() => {
    const root = scroller.current;
    if (whole || root === null) return;
    let width = root.clientWidth;
    const observer = new ResizeObserver(() => {
      if (root.clientWidth === width) return;
      width = root.clientWidth;
      heights.current.clear();
    });
    observer.observe(root);
    return () => observer.disconnect();
  }, [scroller, whole]);

  const isNear = useCallback((index: number) => whole || near.has(index), [whole, near]);
  const heightOf = useCallback((index: number) => heights.current.get(index), []);
  return { isNear, bringNear, heightOf };
}

function leafIndex(element: Element): number {
  return Number(element instanceof HTMLElement ? element.dataset.leaf : undefined);
}

/** The focus and the ends of the selection, which would be lost with the leaves that they are in. */
function heldNodes(page: Document): readonly Node[] {
  const selection = page.getSelection();
  const nodes = [page.activeElement, selection?.anchorNode, selection?.focusNode];
  return nodes.filter((node) => node !== null && node !== undefined);
}
