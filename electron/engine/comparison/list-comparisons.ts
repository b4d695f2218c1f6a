import type { Result } from "../../../shared/contract/methods.ts";
import type { ComparisonId, ComparisonSummary } from "../../../shared/model/comparison.ts";
import { listComparisonIds, readComparison } from "../../corpus/comparisons.ts";
import { type ReadableCorpus, snapshot } from "../../corpus/connection.ts";
import { listEntries } from "../../corpus/decisions.ts";
import { listFrozen } from "../../corpus/frozen.ts";
import { listSteps } from "../../corpus/history-steps.ts";
import type { AlignmentTables } from "./alignment-tables.ts";
import { entriesToday } from "./decisions-today.ts";

/** All comparisons that are not removed, the one last used first. */
export function listComparisons(corpus: ReadableCorpus): readonly ComparisonSummary[] {
  return snapshot(corpus, () =>
    listComparisonIds(corpus).flatMap(({ id, usedAt }) => {
      const comparison = readComparison(corpus, id);
      if (comparison === null) return [];
      const { name, plans, base, decisions } = comparison;
      return [{ id, name, plans, base, decisions, usedAt, frozen: listFrozen(corpus, id) }];
    }),
  );
}

/**
 * All entries of a comparison and all steps in its history, the latest first, and which of those in force are overruled or wait. Raises
 * comparison/unknown, call/cancelled and what a Comparer raises.
 */
export async function historyOf(
  corpus: ReadableCorpus,
  tables: AlignmentTables,
  comparison: ComparisonId,
  signal: AbortSignal,
): Promise<Result<"comparison.history">> {
  const { alignment } = await tables.align(comparison, signal);
  const { decided, entries, steps } = snapshot(corpus, () => ({
    decided: entriesToday(corpus, comparison),
    entries: listEntries(corpus, comparison),
    steps: listSteps(corpus, comparison),
  }));
  // An alignment counts the decisions that it was made with: those in force that need not wait.
  const made = decided.filter(({ today }) => today !== null);
  const waiting = decided.filter(({ entry, today }) => entry.state === "in-force" && today === null);
  return {
    entries: entries.toReversed(),
    steps: steps.toReversed(),
    conflicts: alignment.conflicts.flatMap(({ decision }) => made[decision]?.entry.number ?? []),
    waiting: waiting.map(({ entry }) => entry.number),
  };
}
