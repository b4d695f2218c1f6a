import { useEffect } from "react";
import { enterRegion, enterScreen } from "./regions.ts";

/**
 * Keeps the focus from being lost: where what had it is gone from the page, after a deletion or with a whole screen, the
 * part of the page it was in takes it, or else the first part of the screen. A part that knows better comes first.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    let region: string | null = null;
    let waiting = 0;
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      last = target;
      region = target.closest<HTMLElement>("[data-region]")?.dataset.region ?? null;
    };
    const settle = () => {
      waiting = 0;
      if (!isLost(last)) return;
      if (region !== null) enterRegion(region);
      if (document.activeElement === document.body) enterScreen();
    };
    const watch = new MutationObserver(() => {
      // After the effects of whoever changed the page.
      if (isLost(last) && waiting === 0) waiting = requestAnimationFrame(settle);
    });
    document.addEventListener("focusin", note);
    watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ["hidden", "disabled", "open"] });
    return () => {
      document.removeEventListener("focusin", note);
      watch.disconnect();
      cancelAnimationFrame(waiting);
    };
  }, []);
}

/** True where nothing has the focus because what had it cannot have it any more; a click beside everything is no loss. */
function isLost(last: HTMLElement | null): boolean {
  if (last === null || document.activeElement !== document.body) return false;
  return !last.isConnected || last.offsetParent === null || last.matches(":disabled");
}
