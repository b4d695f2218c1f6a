import type { ClauseRef } from "../../shared/model/alignment.ts";
import { ClauseIdSchema, PlanIdSchema } from "../../shared/model/ids.ts";
import type { NotePlace } from "../../shared/model/note.ts";
import { span } from "../../shared/model/span.ts";
import type { RowSetting } from "../screens/compare/rows/row-setting.ts";
import type { CompareTable } from "../screens/compare/table/compare-table.ts";
import { clauseAt } from "../screens/compare/table/plan-names.ts";

/** The stretch of one clause of the table that is selected; null where nothing is, or more than one clause. */
export function selectedStretch(table: CompareTable, shownOf: RowSetting["shownOf"]): NotePlace | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const [first, last] = [wordsAround(startContainer), wordsAround(endContainer)];
  const ref = first === null ? null : refOf(first);
  const clause = ref === null ? undefined : clauseAt(table, ref);
  if (first === null || last === null || ref === null || clause === undefined) return null;
  if (refOf(last)?.clause !== ref.clause) return null;
  const { text } = clause;
  const { fold } = shownOf(ref.plan);
  const start = offsetInText(first, startContainer, startOffset, text, fold);
  const end = offsetInText(last, endContainer, endOffset, text, fold);
  return text.slice(start, end).trim() === "" ? null : { kind: "stretch", clause: ref, span: span(start, end) };
}

/** What words of a clause are drawn in: all of them, or a sentence that begins at `data-from` of its text. */
function wordsAround(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>(".compare-grid .words") ?? null;
}

function refOf(words: Element): ClauseRef | null {
  const clause = ClauseIdSchema.safeParse(words.closest<HTMLElement>("[data-clause]")?.dataset.clause);
  const plan = PlanIdSchema.safeParse(words.closest<HTMLElement>("[data-plan]")?.dataset.plan);
  return clause.success && plan.success ? { plan: plan.data, clause: clause.data } : null;
}

/** The place in a clause's text of a place where it is drawn, converted or not. */
function offsetInText(
  words: HTMLElement,
  node: Node,
  offset: number,
  text: string,
  fold: ReturnType<RowSetting["shownOf"]>["fold"],
): number {
  const range = document.createRange();
  range.selectNodeContents(words);
  range.setEnd(node, offset);
  const from = Number(words.dataset.from ?? 0);
  const drawn = range.toString().length;
  if (fold === null) return Math.min(from + drawn, text.length);
  const whole = fold(text);
  const at = whole.toFold(span(0, from)).end + drawn;
  return whole.toSource(span(0, Math.min(at, whole.text.length))).end;
}
