import { useCallback } from "react";
import { useLatest } from "../../components/use-latest.ts";

/** A function that stays the same and does what the latest one given does: for parts that are drawn anew only when needed. */
export function useLatestAct<Given extends readonly unknown[]>(
  act: (...given: Given) => void,
): (...given: Given) => void {
  const latest = useLatest(act);
  return useCallback((...given: Given) => latest.current(...given), []);
}
