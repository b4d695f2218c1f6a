import type { ReactNode } from "react";
import type { Span } from "../../../shared/model/span.ts";

type HighlightedProps = { readonly text: string; readonly ranges: readonly Span[] };

/** A text with some stretches marked. The ranges are in order and do not overlap. */
export function Highlighted({ text, ranges }: HighlightedProps) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, text.slice(at)];
}
