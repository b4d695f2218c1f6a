import { gunzipSync } from "node:zlib";
import type { z } from "zod";
import type { CorpusProblem } from "../../shared/contract/methods/corpus.ts";
import { prepared, type ReadableCorpus } from "./connection.ts";
import { EntryContentSchema } from "./decisions.ts";
import { frozenIdOf } from "./frozen-id.ts";

type DecisionRow = {
  readonly comparison: string;
  readonly entry: number;
  readonly content: string;
  readonly undone: number;
  readonly abandoned: number;
};

/**
 * Every entry says something this program understands, none in force stands behind one that can be redone, and every
 * retraction is of an earlier decision that counts but for it.
 */
export function checkDecisions(corpus: ReadableCorpus): CorpusProblem[] {
  const rows = prepared<[], DecisionRow>(
    corpus,
    `SELECT comparison.id AS comparison, content, undone, abandoned,
            row_number() OVER (PARTITION BY comparison ORDER BY decision.number) AS entry
     FROM decision JOIN comparison ON comparison.number = decision.comparison ORDER BY decision.number`,
  );
  const undone = new Set<string>();
  const counting = new Map<string, Set<number>>();
  const problems: CorpusProblem[] = [];
  for (const row of rows.iterate()) {
    const isMisplaced = row.undone === 0 && undone.has(row.comparison);
    if (row.undone === 1 && row.abandoned === 0) undone.add(row.comparison);
    const content = EntryContentSchema.safeParse(JSON.parse(row.content));
    const decisions = counting.get(row.comparison) ?? new Set();
    counting.set(row.comparison, decisions);
    if (!isMisplaced && content.success && (row.undone === 1 || isFollowed(content.data, row.entry, decisions)))
      continue;
    problems.push({ code: "decisions", detail: `${row.comparison} ${row.entry}` });
  }
  return problems;
}

/** Whether an entry in force can be followed after those before it. */
function isFollowed(content: z.infer<typeof EntryContentSchema>, entry: number, decisions: Set<number>): boolean {
  if (content.kind === "retract") return decisions.delete(content.entry);
  decisions.add(entry);
  return true;
}

/** Every frozen table is the one from which its id was made. */
export function checkFrozen(corpus: ReadableCorpus): CorpusProblem[] {
  const frozen = prepared<[], { id: string; content: Buffer }>(
    corpus,
    "SELECT id, content FROM frozen ORDER BY number",
  );
  const problems: CorpusProblem[] = [];
  // One at a time: together they may be more than the memory holds.
  for (const { id, content } of frozen.iterate()) {
    if (idOf(content) !== id) problems.push({ code: "frozen", detail: id });
  }
  return problems;
}

/** The id of what was compressed; null where it cannot be expanded any more. */
function idOf(content: Uint8Array): string | null {
  try {
    return frozenIdOf(gunzipSync(content).toString("utf8"));
  } catch {
    return null;
  }
}
