import { useCallback, useEffect, useRef } from "react";

/** A function that stays the same and does what the latest one given does: for parts that are drawn anew only when needed. */
export function useLatest<Given extends readonly unknown[]>(act: (...given: Given) => void): (...given: Given) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
