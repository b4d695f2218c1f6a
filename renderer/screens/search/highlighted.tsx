import type { ReactNode } from "react";
import { type Span, span } from "../../../shared/model/span.ts";
import type { ShownText } from "../../script/shown-script.ts";

type HighlightedProps = {
  readonly text: string;
  readonly ranges: readonly Span[];
  /** How the text is shown; the ranges are of the text as it was written. */
  readonly shown: ShownText;
};

/** A text with some stretches marked. The ranges are in order and do not overlap. */
export function Highlighted({ text: written, ranges, shown }: HighlightedProps) {
  const fold = shown.fold?.(written) ?? null;
  const text = fold === null ? written : fold.text;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const range of ranges) {
    const { start, end } = fold === null ? range : fold.toFold(span(range.start, range.end));
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, text.slice(at)];
}
