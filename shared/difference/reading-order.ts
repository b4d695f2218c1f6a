import type { DiffRun } from "../model/difference.ts";

const ENDS_SENTENCE = /[。；;！!？?]\s*$/u;

/**
 * The runs of a difference with each deletion where a reader of the second text looks for it: what the first has at the
 * beginning of a sentence stands after a whole sentence that was put in before it.
 */
export function inReadingOrder(runs: readonly DiffRun[], a: string, b: string): readonly DiffRun[] {
  const ordered = [...runs];
  for (const [at, gone] of runs.entries()) {
    const put = runs[at + 1];
    if (gone.kind !== "delete" || put?.kind !== "insert" || isGap(runs[at + 2]) || isGap(runs[at - 1])) continue;
    const startsNext = ENDS_SENTENCE.test(b.slice(put.b.start, put.b.end));
    if (!startsNext || ENDS_SENTENCE.test(a.slice(gone.a.start, gone.a.end))) continue;
    ordered[at] = put;
    ordered[at + 1] = gone;
  }
  return ordered;
}

function isGap(run: DiffRun | undefined): boolean {
  return run !== undefined && run.kind !== "equal";
}
