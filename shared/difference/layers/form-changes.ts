import type { Difference, DiffRun } from "../../model/difference.ts";
import type { DifferenceLayers } from "../../model/difference-layers.ts";
import { type Span, span } from "../../model/span.ts";
import { foldForms } from "../../text/forms.ts";
import type { ComparableText } from "../comparable-text.ts";

/** A place where two texts say the same in another form. */
export type FormChange = { readonly layer: "numbering" | "script"; readonly a: Span; readonly b: Span };

const HAN = /\p{Script=Han}/u;
const BLANK = /\s+/gu;

/** Where equal runs differ in punctuation or in script; widths of letters and marks are no difference, nor are blanks. */
export function findFormChanges(runs: readonly DiffRun[], a: ComparableText, b: ComparableText): FormChange[] {
  return runs.flatMap((run) => (run.kind === "equal" ? changesIn(run.a, run.b, a, b) : []));
}

/** The same of a difference with what its layers say, those inside moved passages with them. */
export function formChangesOf(
  { difference, layers }: { readonly difference: Difference; readonly layers: DifferenceLayers },
  a: ComparableText,
  b: ComparableText,
): FormChange[] {
  return findFormChanges([...difference.runs, ...layers.insideMoves.flat()], a, b);
}

function changesIn(inA: Span, inB: Span, a: ComparableText, b: ComparableText): FormChange[] {
  const changes: FormChange[] = [];
  let placeA = firstFrom(a.starts, inA.start);
  let placeB = firstFrom(b.starts, inB.start);
  let endA: number = inA.start;
  let endB: number = inB.start;
  const note = (toA: number, toB: number) => {
    const marks = a.source.slice(endA, toA);
    const others = b.source.slice(endB, toB);
    if (marks !== others && plainMarks(marks) !== plainMarks(others)) {
      changes.push({ layer: "numbering", a: span(endA, toA), b: span(endB, toB) });
    }
  };
  for (; startOf(a, placeA) < inA.end && startOf(b, placeB) < inB.end; placeA += 1, placeB += 1) {
    note(startOf(a, placeA), startOf(b, placeB));
    const one = { start: startOf(a, placeA), end: a.ends[placeA] ?? 0 };
    const other = { start: startOf(b, placeB), end: b.ends[placeB] ?? 0 };
    const isOther = a.source.slice(one.start, one.end) !== b.source.slice(other.start, other.end);
    if (isOther && HAN.test(a.source.charAt(one.start))) addScript(changes, one, other);
    endA = one.end;
    endB = other.end;
  }
  note(inA.end, inB.end);
  return changes;
}

/** Characters that follow each other on both sides are one change. */
function addScript(changes: FormChange[], a: { start: number; end: number }, b: { start: number; end: number }): void {
  const before = changes.at(-1);
  if (before?.layer === "script" && before.a.end === a.start && before.b.end === b.start) {
    changes[changes.length - 1] = { layer: "script", a: span(before.a.start, a.end), b: span(before.b.start, b.end) };
  } else {
    changes.push({ layer: "script", a: span(a.start, a.end), b: span(b.start, b.end) });
  }
}

function plainMarks(marks: string): string {
  return foldForms(marks).text.replace(BLANK, "");
}

function startOf({ starts, source }: ComparableText, place: number): number {
  return starts[place] ?? source.length;
}

/** The first of the ascending numbers that is at least `limit`. */
function firstFrom(ascending: Int32Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
