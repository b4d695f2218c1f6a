import { type Span, span } from "../../../shared/model/span.ts";
import type { ShownText } from "../../script/shown-script.ts";

/**
 * What is copied when a stretch of the drawn source is selected: the source itself between the two ends, character for
 * character, or converted where it is shown so. Labels, paths and folds of the view leave no trace in it. Null
 * where nothing of the source is selected.
 */
export function copiedText(view: HTMLElement, source: string, script: ShownText): string | null {
  const range = selectedRange(view);
  if (range === null) return null;
  const place = betweenEnds(range, view);
  if (holdsAll(range, view)) return script.words(source);
  return place === null ? null : script.words(source.slice(place.start, place.end));
}

/** The stretch of the source that is selected in its view; null where nothing of it is. */
export function selectedSpan(view: HTMLElement): Span | null {
  const range = selectedRange(view);
  const place = range === null ? null : betweenEnds(range, view);
  return place === null || place.start >= place.end ? null : place;
}

function selectedRange(view: HTMLElement): Range | null {
  const selection = view.ownerDocument.getSelection();
  return selection === null || selection.isCollapsed || selection.rangeCount === 0 ? null : selection.getRangeAt(0);
}

/** True for a selection of the whole view, of which perhaps only a part is drawn. */
function holdsAll(range: Range, view: HTMLElement): boolean {
  return range.startContainer === view && range.startOffset === 0 && range.endContainer === view;
}

function betweenEnds(range: Range, view: HTMLElement): Span | null {
  const drawn = [...view.querySelectorAll<HTMLElement>("[data-at]")].filter((segment) => range.intersectsNode(segment));
  const first = drawn[0];
  const last = drawn.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = first.contains(range.startContainer) ? offsetIn(first, range.startOffset) : Number(first.dataset.at);
  const end = last.contains(range.endContainer) ? offsetIn(last, range.endOffset) : Number(last.dataset.to);
  return span(start, end);
}

/** The source offset of a place in a drawn segment. Converting hardly ever changes a length; past the end is the end. */
function offsetIn(segment: HTMLElement, place: number): number {
  return Math.min(Number(segment.dataset.at) + place, Number(segment.dataset.to));
}
