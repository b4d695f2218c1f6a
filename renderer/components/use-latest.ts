import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Holds what the latest drawing gave, for listeners that outlive a drawing. It is there as soon as the drawing is: a key
 * pressed at what a person sees never acts on what stood there before.
 */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
