import type { ClauseRef } from "../../../../shared/model/alignment.ts";
import type { Span } from "../../../../shared/model/span.ts";
import { clauseRanges } from "../cells/clause-ranges.ts";
import type { RowSetting } from "../rows/row-setting.ts";

/** Stretches of a clause that are pointed at. */
export type ClauseMark = { readonly clause: ClauseRef; readonly text: string; readonly spans: readonly Span[] };

/** The name under which styles/compare-detail.css draws the marks. */
const HIGHLIGHT = "pointed";

/**
 * Marks stretches of clauses in the table, without touching its nodes, until others are marked. Clauses out of sight are
 * left out.
 */
export function markClauses(table: HTMLElement, marks: readonly ClauseMark[], shownOf: RowSetting["shownOf"]): void {
  const ranges = marks.flatMap(({ clause, text, spans }) =>
    clauseRanges(table, { plan: clause.plan, id: clause.clause, text }, spans, shownOf),
  );
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
}

export function clearMarks(): void {
  CSS.highlights.delete(HIGHLIGHT);
}
