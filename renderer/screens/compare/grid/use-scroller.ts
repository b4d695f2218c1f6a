import { type RefObject, useEffect, useLayoutEffect } from "react";
import { useLatest } from "../../../components/use-latest.ts";

type Scroller = RefObject<HTMLElement | null>;

/** Tells how large the part is that scrolls, without its scroll bar, before the first drawing and at every change. */
export function useRoom(scroller: Scroller, onRoom: (width: number, height: number) => void): void {
  useLayoutEffect(() => {
    const frame = scroller.current;
    if (frame === null) return;
    const tell = () => onRoom(frame.clientWidth, frame.offsetHeight);
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(frame);
    return () => observer.disconnect();
  }, [scroller, onRoom]);
}

/** A place is worth keeping once nothing has moved for so long, in milliseconds. */
const REST = 600;

/**
 * Tells how far the part is scrolled: when it has come to rest, and when it goes out of the page.
 *
 * @param offset gives it without asking the page, which would have to be laid out for the answer
 */
export function useLastScroll(scroller: Scroller, offset: () => number, onScrolled: (scrolled: number) => void): void {
  const now = useLatest(offset);
  useEffect(() => {
    const frame = scroller.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => onScrolled(now.current());
    const note = () => {
      clearTimeout(timer);
      timer = setTimeout(tell, REST);
    };
    frame?.addEventListener("scroll", note, { passive: true });
    return () => {
      clearTimeout(timer);
      frame?.removeEventListener("scroll", note);
      tell();
    };
  }, [scroller, onScrolled]);
}
