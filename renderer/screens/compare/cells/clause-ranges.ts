import type { PlanId } from "../../../../shared/model/ids.ts";
import { type Span, span } from "../../../../shared/model/span.ts";
import type { RowSetting } from "../rows/row-setting.ts";

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
  // An open row has an element for each sentence, which says where in the clause it begins.
  const parts = [...table.querySelectorAll<HTMLElement>(`[data-clause="${CSS.escape(id)}"] .words`)];
  const fold = shownOf(plan).fold?.(text) ?? null;
  const shown = (place: Span) => (fold === null ? place : fold.toFold(span(place.start, place.end)));
  return parts.flatMap((words) => {
    const from = Number(words.dataset.from ?? 0);
    const start = from === 0 ? 0 : shown(span(from, from + 1)).start;
    const length = words.textContent?.length ?? 0;
    return places.map(shown).flatMap((place) => {
      if (place.start >= start + length || place.end <= start) return [];
      const within = span(Math.max(place.start - start, 0), Math.min(place.end - start, length));
      return rangeOf(words, within) ?? [];
    });
  });
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
