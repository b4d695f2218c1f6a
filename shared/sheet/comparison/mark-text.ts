import { isOwnWording } from "../../difference/own-wording.ts";
import { inReadingOrder } from "../../difference/reading-order.ts";
import type { Difference, DiffRun } from "../../model/difference.ts";
import type { Ink } from "../workbook.ts";

/** A stretch of a cell's text, or what only the base has, at its place in the cell's text. */
export type Mark = { readonly start: number; readonly end: number; readonly ink: Ink; readonly text: string };

/** The longest text of the base alone that is spelled out; more of it would bury the plan's own words. */
const LONGEST_DELETED = 4;
const WORDS = /[\p{L}\p{N}]/gu;

/**
 * A cell's text with what differs from the base plan's cell.
 *
 * @param a the text of the base plan's cell
 * @param b the text of the cell; the spans of the marks are offsets into it, a deleted one's has no length
 */
export function markText(difference: Difference, a: string, b: string): Mark[] {
  if (isOwnWording(difference)) return [{ start: 0, end: b.length, ink: "plain", text: b }];
  const marks: Mark[] = [];
  let at = 0;
  for (const run of inReadingOrder(difference.runs, a, b)) {
    if (run.b !== null) {
      const text = b.slice(run.b.start, run.b.end);
      marks.push({ start: run.b.start, end: run.b.end, ink: hasWords(text) ? inkOf(run) : "plain", text });
      at = run.b.end;
    } else if (run.kind === "delete") {
      const text = a.slice(run.a.start, run.a.end);
      if (hasWords(text) && lengthOf(text) + deletedAt(marks, at) <= LONGEST_DELETED) {
        marks.push({ start: at, end: at, ink: "deleted", text });
      }
    }
  }
  return marks;
}

/** How much that only the base has is spelled out already at the end of the marks, which is this place. */
function deletedAt(marks: readonly Mark[], at: number): number {
  const last = marks.at(-1);
  return last?.ink === "deleted" && last.start === at ? lengthOf(last.text) : 0;
}

/**
 * The part of marks that lies in a stretch of the text. What only the base has belongs to the stretch it stands in or at
 * the edge of; stretches are parted by a separator, so it is in one alone.
 */
export function cutMarks(marks: readonly Mark[], start: number, end: number): Mark[] {
  return marks.flatMap((mark) => {
    if (mark.ink === "deleted") return mark.start >= start && mark.start <= end ? [mark] : [];
    const [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)];
    if (from >= to) return [];
    return [{ ...mark, start: from, end: to, text: mark.text.slice(from - mark.start, to - mark.start) }];
  });
}

function inkOf({ kind }: DiffRun): Ink {
  switch (kind) {
    case "equal":
      return "plain";
    case "insert":
      return "inserted";
    case "delete":
      return "deleted";
    case "move":
      return "moved";
  }
}

/** What a difference comes to, in characters that are words; moves are counted, not measured. */
export function countChanges({ runs }: Difference, a: string, b: string) {
  const lettersOf = (kind: DiffRun["kind"], side: "a" | "b", text: string) =>
    runs
      .filter((run) => run.kind === kind)
      .map((run) => run[side])
      .reduce((sum, span) => sum + (span === null ? 0 : countWords(text.slice(span.start, span.end))), 0);
  return {
    inserted: lettersOf("insert", "b", b),
    deleted: lettersOf("delete", "a", a),
    moved: runs.filter((run) => run.kind === "move" && run.b !== null).length,
  };
}

function hasWords(text: string): boolean {
  return text.search(WORDS) !== -1;
}

function lengthOf(text: string): number {
  return [...text].length;
}

function countWords(text: string): number {
  return text.match(WORDS)?.length ?? 0;
}
