import { useEffect, useState } from "react";

/** In milliseconds: after so long it is drawn in any case. */
const LONGEST_WAIT = 300;

/**
 * False where a part of the page is first drawn, true once that is painted and the browser has nothing else to do: for what
 * may follow a moment later.
 */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const waiting = requestIdleCallback(() => setIdle(true), { timeout: LONGEST_WAIT });
    return () => cancelIdleCallback(waiting);
  }, []);
  return isIdle;
}
