import type { LayeredDifference } from "./compare-in-layers.ts";

/** How much changes from one text to another, as ＋62 字 －148 字 ～5 处 移 1 says it. */
export type ChangeCounts = {
  /** Characters that only the second has, and only the first; letters and figures count, punctuation does not. */
  readonly added: number;
  readonly removed: number;
  /** Places where some words stand for others. */
  readonly replaced: number;
  /** Passages that stand elsewhere. */
  readonly moved: number;
};

const WORDS = /[\p{L}\p{N}]/gu;

/** Counts what changes from `a` to `b`, of which this is the difference. */
export function countChanges({ difference, layers }: LayeredDifference, a: string, b: string): ChangeCounts {
  const charactersOf = (text: string) => text.match(WORDS)?.length ?? 0;
  const counts = { added: 0, removed: 0, moved: 0 };
  for (const run of [...difference.runs, ...layers.insideMoves.flat()]) {
    if (run.kind === "delete") counts.removed += charactersOf(a.slice(run.a.start, run.a.end));
    if (run.kind === "insert") counts.added += charactersOf(b.slice(run.b.start, run.b.end));
    if (run.kind === "move" && run.a !== null) counts.moved += 1;
  }
  const replaced = layers.changes.filter((change) => change.a.length > 0 && change.b.length > 0).length;
  return { ...counts, replaced };
}
