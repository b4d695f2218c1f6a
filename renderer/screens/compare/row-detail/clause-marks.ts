import type { ClauseRef } from "../../../../shared/model/alignment.ts";
import { type Span, span } from "../../../../shared/model/span.ts";
import type { RowSetting } from "../row-view.tsx";

/** Stretches of a clause that are pointed at. */
export type ClauseMark = { readonly clause: ClauseRef; readonly text: string; readonly spans: readonly Span[] };

/** The name under which styles/compare-detail.css draws the marks. */
const HIGHLIGHT = "pointed";

/**
 * Marks stretches of clauses in the table, without touching its nodes, until others are marked. Clauses out of sight are
 * left out. Where the table shows a text converted, its offsets may differ.
 */
export function markClauses(table: HTMLElement, marks: readonly ClauseMark[], shownOf: RowSetting["shownOf"]): void {
  const ranges = marks.flatMap(({ clause, text, spans }) => {
    const words = table.querySelector<HTMLElement>(`[data-clause="${CSS.escape(clause.clause)}"] .words`);
    if (words === null) return [];
    const fold = shownOf(clause.plan).fold?.(text) ?? null;
    return spans.flatMap(
      (place) => rangeOf(words, fold === null ? place : fold.toFold(span(place.start, place.end))) ?? [],
    );
  });
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
}

export function clearMarks(): void {
  CSS.highlights.delete(HIGHLIGHT);
}

/** The range of some characters of an element's text; null where it holds fewer. */
function rangeOf(words: HTMLElement, { start, end }: Span): Range | null {
  const range = words.ownerDocument.createRange();
  const walker = words.ownerDocument.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let begun = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!begun && start < passed + length) {
      range.setStart(node, start - passed);
      begun = true;
    }
    if (begun && end <= passed + length) {
      range.setEnd(node, end - passed);
      return range;
    }
    passed += length;
  }
  return null;
}
