import { type RefObject, useEffect } from "react";

/**
 * Keeps the words that are being read where they are when the text gets another width, and its lines others with it.
 *
 * @param blockAtLine the block that stands at the reading line
 */
export function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  blockAtLine: (root: HTMLElement) => HTMLElement | null,
): void {
  useEffect(() => {
    const root = scroller.current;
    if (root === null) return;
    let width = root.clientWidth;
    let kept: { readonly block: HTMLElement; readonly through: number } | null = null;
    const topOf = (block: HTMLElement) => block.getBoundingClientRect().top - root.getBoundingClientRect().top;
    let frame = 0;
    const note = () => {
      frame = 0;
      // A scroll that comes of the new lines is not the person's.
      if (root.clientWidth !== width) return;
      const block = blockAtLine(root);
      kept = block === null ? null : { block, through: topOf(block) };
    };
    const observer = new ResizeObserver(() => {
      if (root.clientWidth === width) return;
      width = root.clientWidth;
      if (kept?.block.isConnected === true) root.scrollTop += topOf(kept.block) - kept.through;
    });
    const scrolled = () => {
      if (frame === 0) frame = requestAnimationFrame(note);
    };
    observer.observe(root);
    root.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      observer.disconnect();
      root.removeEventListener("scroll", scrolled);
      cancelAnimationFrame(frame);
    };
  }, [scroller, blockAtLine]);
}
