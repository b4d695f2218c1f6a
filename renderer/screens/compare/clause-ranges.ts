import type { PlanId } from "../../../shared/model/ids.ts";
import { type Span, span } from "../../../shared/model/span.ts";
import type { RowSetting } from "./row-view.tsx";

/** A clause whose words are looked for in the page. */
type ClauseText = { readonly plan: PlanId; readonly id: string; readonly text: string };

/**
 * The ranges of the page in which stretches of a clause are drawn; none where the clause is out of sight. Where its text
 * is shown converted, its offsets may differ.
 */
export function clauseRanges(
  table: HTMLElement,
  { plan, id, text }: ClauseText,
  places: readonly Span[],
  shownOf: RowSetting["shownOf"],
): Range[] {
  const words = table.querySelector<HTMLElement>(`[data-clause="${CSS.escape(id)}"] .words`);
  if (words === null) return [];
  const fold = shownOf(plan).fold?.(text) ?? null;
  return places.flatMap(
    (place) => rangeOf(words, fold === null ? place : fold.toFold(span(place.start, place.end))) ?? [],
  );
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
