import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { CLAUSE_SEPARATOR } from "../../../../shared/model/comparison.ts";
import { span } from "../../../../shared/model/span.ts";
import { clauseSpans } from "../cells/cell-pieces.ts";
import { clauseRanges } from "../cells/clause-ranges.ts";
import type { RowSetting } from "../rows/row-setting.ts";
import type { Standing } from "./use-difference-walk.ts";

/** The name under which styles/compare-walk.css draws where the base has a moved passage. */
const PARTNER = "move-partner";
/** So much is kept free of the marks at the edges of the table: the bar of the walk stands at the lower one. */
const CLEARANCE = { upper: 40, lower: 130 };

/**
 * Lights up where the base has a moved passage, after every drawing; and when the person stands at another difference, brings
 * it into sight.
 *
 * @param top the height of what stays at the top of the table
 * @param onHidden the difference stands in the part of a text that is not shown
 */
export function useWalkMarks(
  scroller: RefObject<HTMLElement | null>,
  standing: Standing | null,
  { shownOf }: Pick<RowSetting, "shownOf">,
  top: number,
  onHidden: (row: string) => void,
): void {
  const shown = useRef<string | null>(null);
  const unfolded = useRef<string | null>(null);
  useLayoutEffect(() => {
    const frame = scroller.current;
    const partner = frame === null ? [] : partnerRanges(frame, standing, shownOf);
    if (partner.length === 0) CSS.highlights.delete(PARTNER);
    else CSS.highlights.set(PARTNER, new Highlight(...partner));
    if (frame === null || standing === null) {
      shown.current = null;
      unfolded.current = null;
      return;
    }
    const { row, plan, stop, isAtPartner } = standing;
    const name = [row.id, plan, stop.place.start, isAtPartner].join();
    const mark = isAtPartner ? partner[0] : frame.querySelector(".stopped");
    if (isAtPartner && mark === undefined && unfolded.current !== name && isDrawn(frame, row.id)) {
      unfolded.current = name;
      return onHidden(row.id);
    }
    if (mark === null || mark === undefined || shown.current === name) return;
    shown.current = name;
    const words =
      mark instanceof Element ? mark.closest(".words") : mark.startContainer.parentElement?.closest(".words");
    const box = mark.getBoundingClientRect();
    if (words?.matches(".clamped") && box.bottom > words.getBoundingClientRect().bottom + 2) {
      // Drawn in full it is looked for anew.
      shown.current = null;
      return onHidden(row.id);
    }
    const edges = frame.getBoundingClientRect();
    const upper = edges.top + top + CLEARANCE.upper;
    const lower = edges.top + frame.clientHeight - CLEARANCE.lower;
    if (box.top < upper || box.height > lower - upper) frame.scrollBy({ top: box.top - upper, behavior: "instant" });
    else if (box.bottom > lower) frame.scrollBy({ top: box.bottom - lower, behavior: "instant" });
  });
  useEffect(() => () => void CSS.highlights.delete(PARTNER), []);
}

function isDrawn(frame: HTMLElement, row: string): boolean {
  return frame.querySelector(`[data-row="${CSS.escape(row)}"] .words`) !== null;
}

/** The ranges of the page in which the base's cell has the passage. */
function partnerRanges(frame: HTMLElement, standing: Standing | null, shownOf: RowSetting["shownOf"]): Range[] {
  const partner = standing?.partner ?? null;
  const base = standing?.row.base ?? null;
  if (standing === null || partner === null || base === null) return [];
  const clauses = standing.row.cells.get(base)?.clauses ?? [];
  const spans = clauseSpans(clauses, CLAUSE_SEPARATOR.length);
  return clauses.flatMap(({ id, text }, at) => {
    const own = spans[at];
    if (own === undefined || own.start >= partner.end || own.end <= partner.start) return [];
    const place = span(Math.max(partner.start, own.start) - own.start, Math.min(partner.end, own.end) - own.start);
    return clauseRanges(frame, { plan: base, id, text }, [place], shownOf);
  });
}
