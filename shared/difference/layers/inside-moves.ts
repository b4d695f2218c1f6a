import type { DiffRun } from "../../model/difference.ts";
import { type Span, span } from "../../model/span.ts";
import { type ComparableText, prepareText } from "../comparable-text.ts";
import { compareTexts } from "../compare-texts.ts";

/**
 * How each moved passage of a difference reads inside, by its number less one: runs over its place in both texts, one
 * equal run where it was only moved. What has moved within a moved passage counts as taken out and put in.
 */
export function insideMoves(runs: readonly DiffRun[], a: ComparableText, b: ComparableText): DiffRun[][] {
  const partners = new Map<number, Span>();
  for (const run of runs) if (run.kind === "move" && run.b !== null) partners.set(run.moveId, run.b);
  return runs.flatMap((run) => {
    if (run.kind !== "move" || run.a === null) return [];
    const inB = partners.get(run.moveId) ?? span(0, 0);
    return [run.isEdited ? compareInside(run.a, inB, a, b) : [{ kind: "equal", a: run.a, b: inB }]];
  });
}

function compareInside(inA: Span, inB: Span, a: ComparableText, b: ComparableText): DiffRun[] {
  const { runs } = compareTexts(
    prepareText(a.source.slice(inA.start, inA.end)),
    prepareText(b.source.slice(inB.start, inB.end)),
  );
  const inFirst = (place: Span) => span(place.start + inA.start, place.end + inA.start);
  const inSecond = (place: Span) => span(place.start + inB.start, place.end + inB.start);
  return runs.map((run): DiffRun => {
    if (run.b === null) return { kind: "delete", a: inFirst(run.a), b: null };
    if (run.a === null) return { kind: "insert", a: null, b: inSecond(run.b) };
    return { kind: "equal", a: inFirst(run.a), b: inSecond(run.b) };
  });
}
