import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

type Scroller = RefObject<HTMLElement | null>;

/** Tells how wide the part is that scrolls, without its scroll bar, before the first drawing and at every change. */
export function useRoom(scroller: Scroller, onRoom: (width: number) => void): void {
  useLayoutEffect(() => {
    const frame = scroller.current;
    if (frame === null) return;
    const tell = () => onRoom(frame.clientWidth);
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(frame);
    return () => observer.disconnect();
  }, [scroller, onRoom]);
}

/** Tells, when the part goes out of the page, how far it was scrolled. */
export function useLastScroll(scroller: Scroller, scrolled: number, onScrolled: (scrolled: number) => void): void {
  const last = useRef(scrolled);
  useEffect(() => {
    const frame = scroller.current;
    const note = () => {
      last.current = frame?.scrollTop ?? 0;
    };
    frame?.addEventListener("scroll", note, { passive: true });
    return () => {
      frame?.removeEventListener("scroll", note);
      onScrolled(last.current);
    };
  }, [scroller, onScrolled]);
}
