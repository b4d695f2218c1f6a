import type { observeElementRect } from "@tanstack/react-virtual";

/**
 * Tells a virtualizer how large the part is that scrolls, once the page is laid out and at every change. To ask at once, as
 * it would by itself, would have the page laid out an extra time; until it is told it goes by its `initialRect`.
 */
export const observeSize: typeof observeElementRect<HTMLElement> = ({ scrollElement }, tell) => {
  if (scrollElement === null) return;
  const observer = new ResizeObserver((entries) => {
    const box = entries.at(-1)?.borderBoxSize[0];
    if (box !== undefined) tell({ width: Math.round(box.inlineSize), height: Math.round(box.blockSize) });
  });
  observer.observe(scrollElement, { box: "border-box" });
  return () => observer.disconnect();
};
