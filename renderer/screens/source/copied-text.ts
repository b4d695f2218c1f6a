import type { ShownText } from "../../script/shown-script.ts";

/**
 * What is copied when a stretch of the drawn source is selected: the source itself between the two ends, character for
 * character, or converted where it is shown so. Labels, paths and folds of the view leave no trace in it. Null
 * where nothing of the source is selected.
 */
export function copiedText(view: HTMLElement, source: string, script: ShownText): string | null {
  const selection = view.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const chosen = holdsAll(range, view) ? source : betweenEnds(range, view, source);
  if (chosen === null) return null;
  return script.words(chosen);
}

/** True for a selection of the whole view, of which perhaps only a part is drawn. */
function holdsAll(range: Range, view: HTMLElement): boolean {
  return range.startContainer === view && range.startOffset === 0 && range.endContainer === view;
}

function betweenEnds(range: Range, view: HTMLElement, source: string): string | null {
  const drawn = [...view.querySelectorAll<HTMLElement>("[data-at]")].filter((segment) => range.intersectsNode(segment));
  const first = drawn[0];
  const last = drawn.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = first.contains(range.startContainer) ? offsetIn(first, range.startOffset) : Number(first.dataset.at);
  const end = last.contains(range.endContainer) ? offsetIn(last, range.endOffset) : Number(last.dataset.to);
  return source.slice(start, end);
}

/** The source offset of a place in a drawn segment. Converting hardly ever changes a length; past the end is the end. */
function offsetIn(segment: HTMLElement, place: number): number {
  return Math.min(Number(segment.dataset.at) + place, Number(segment.dataset.to));
}
