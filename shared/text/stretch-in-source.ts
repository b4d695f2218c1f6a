import { type Span, span } from "../model/span.ts";

const BLANK = /\s/u;

/**
 * Where a stretch of a clause's text stands in the source. The text is what the spans hold but for its blanks, which the
 * reader may have joined or dropped, so characters are counted without them. Null where the stretch is blank or the text
 * is not that of the spans.
 *
 * @param spans where the text stands in the source, in order
 */
export function stretchInSource(source: string, spans: readonly Span[], text: string, stretch: Span): Span | null {
  const before = solidLength(text.slice(0, stretch.start));
  const within = solidLength(text.slice(stretch.start, stretch.end));
  if (within === 0) return null;
  let passed = 0;
  let start: number | null = null;
  for (const place of spans) {
    for (let at: number = place.start; at < place.end; at += 1) {
      if (BLANK.test(source.charAt(at))) continue;
      if (passed === before) start = at;
      passed += 1;
      if (start !== null && passed === before + within) return span(start, at + 1);
    }
  }
  return null;
}

function solidLength(text: string): number {
  return text.replace(/\s/gu, "").length;
}
