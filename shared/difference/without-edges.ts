import { type Span, span } from "../model/span.ts";

// What opens and closes a title or a quotation belongs to it.
const LEAD = /^[^\p{L}\p{N}\p{Ps}\p{Pi}%‰]+/u;
const TRAIL = /[^\p{L}\p{N}\p{Pe}\p{Pf}%‰]+$/u;

/** A stretch of a text without the punctuation at its ends, which is never marked; the stretch itself where it is nothing else. */
export function withoutEdges(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  const lead = LEAD.exec(words)?.[0].length ?? 0;
  const trail = TRAIL.exec(words)?.[0].length ?? 0;
  return lead + trail < words.length ? span(start + lead, end - trail) : span(start, end);
}
