import { type Span, span } from "../../model/span.ts";
import { foldText } from "../../text/fold.ts";

/**
 * A folded text without blanks and quotation marks, which page breaks and habit put anywhere: “两微 一端” and 两微一端
 * are one here. `toSource` leads back to the text it was made from.
 */
export type DenseText = { readonly text: string; toSource(start: number, end: number): Span };

const DROPPED = /["'\s\u200b]/u;

export function denseText(source: string): DenseText {
  const fold = foldText(source);
  const offsets: number[] = [];
  let text = "";
  for (let at = 0; at < fold.text.length; at += 1) {
    const unit = fold.text.charAt(at);
    if (DROPPED.test(unit)) continue;
    text += unit;
    offsets.push(at);
  }
  return {
    text,
    toSource: (start, end) =>
      start >= end ? span(0, 0) : fold.toSource(span(offsets[start] ?? 0, (offsets[end - 1] ?? -1) + 1)),
  };
}
