import { type ComparisonId, ComparisonIdSchema, MOST_PLANS } from "../../shared/model/comparison.ts";
import type { PlanId } from "../../shared/model/ids.ts";
import { comparisonNumber, noteUse } from "./comparisons.ts";
import { change, prepared, type WritableCorpus } from "./connection.ts";
import { copyDecisions } from "./decisions.ts";
import { copySteps } from "./history-steps.ts";
import { randomDigits } from "./random-digits.ts";

/** Plans of the corpus side by side, each once, and the one that is the base. */
type Columns = { readonly plans: readonly PlanId[]; readonly base: PlanId };

export type NewComparison = Columns & {
  readonly name: string;
  /** Whose decisions it takes over; null for none. */
  readonly copyOf: ComparisonId | null;
  /** ISO time, UTC. */
  readonly at: string;
};

/** Makes a comparison, which is the current one from then on. Gives its id; null where there is none to be copied. */
export function createComparison(corpus: WritableCorpus, made: NewComparison): ComparisonId | null {
  return change(corpus, () => {
    const copied = made.copyOf === null ? null : comparisonNumber(corpus, made.copyOf);
    if (made.copyOf !== null && copied === null) return null;
    const id = ComparisonIdSchema.parse(`k${randomDigits()}`);
    const { lastInsertRowid } = prepared(
      corpus,
      "INSERT INTO comparison (id, base, used_at, name) VALUES (?, NULL, ?, ?)",
    ).run(id, made.at, made.name);
    const number = Number(lastInsertRowid);
    setColumns(corpus, number, made);
    if (copied !== null) {
      copyDecisions(corpus, copied, number);
      copySteps(corpus, copied, number);
    }
    noteUse(corpus, number, made.at);
    return id;
  });
}

/**
 * Puts plans side by side in the given order. Removed plans of the comparison stay behind them, to come back when they
 * are restored. Returns whether there is such a comparison.
 */
export function arrangeComparison(
  corpus: WritableCorpus,
  id: string,
  columns: Columns & { readonly at: string },
): boolean {
  return onComparison(corpus, id, (comparison) => {
    prepared(
      corpus,
      `DELETE FROM comparison_plan WHERE comparison = ? AND plan IN (SELECT number FROM plan WHERE removed_at IS NULL)`,
    ).run(comparison);
    prepared(corpus, "UPDATE comparison_plan SET ordinal = ordinal + ? WHERE comparison = ?").run(
      MOST_PLANS,
      comparison,
    );
    setColumns(corpus, comparison, columns);
    noteUse(corpus, comparison, columns.at);
  });
}

/** Returns whether there is such a comparison. */
export function renameComparison(corpus: WritableCorpus, id: string, name: string): boolean {
  return onComparison(corpus, id, (comparison) => {
    prepared(corpus, "UPDATE comparison SET name = ? WHERE number = ?").run(name, comparison);
  });
}

/** Makes a comparison the current one. Returns whether there is such a comparison. */
export function openComparison(corpus: WritableCorpus, id: string, at: string): boolean {
  return onComparison(corpus, id, (comparison) => noteUse(corpus, comparison, at));
}

/**
 * Takes a comparison out of the list, unless it is the last one there; nothing of it is deleted. Removing a removed one
 * changes nothing.
 */
export function removeComparison(corpus: WritableCorpus, id: string, at: string): "removed" | "last" | "unknown" {
  return change(corpus, () => {
    const comparison = comparisonNumber(corpus, id);
    if (comparison === null) return isKnown(corpus, id) ? "removed" : "unknown";
    const left = prepared(corpus, "SELECT count(*) FROM comparison WHERE removed_at IS NULL").pluck().get();
    if (left === 1) return "last";
    prepared(corpus, "UPDATE comparison SET removed_at = ? WHERE number = ?").run(at, comparison);
    return "removed";
  });
}

/** Brings a removed comparison back. Returns whether there is such a comparison. */
export function restoreComparison(corpus: WritableCorpus, id: string): boolean {
  return change(corpus, () => {
    prepared(corpus, "UPDATE comparison SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL").run(id);
    return isKnown(corpus, id);
  });
}

function onComparison(corpus: WritableCorpus, id: string, work: (comparison: number) => void): boolean {
  return change(corpus, () => {
    const comparison = comparisonNumber(corpus, id);
    if (comparison !== null) work(comparison);
    return comparison !== null;
  });
}

function setColumns(corpus: WritableCorpus, comparison: number, { plans, base }: Columns): void {
  const add = prepared(
    corpus,
    "INSERT INTO comparison_plan (comparison, plan, ordinal) SELECT ?, number, ? FROM plan WHERE id = ?",
  );
  for (const [ordinal, plan] of plans.entries()) add.run(comparison, ordinal, plan);
  prepared(corpus, "UPDATE comparison SET base = (SELECT number FROM plan WHERE id = ?) WHERE number = ?").run(
    base,
    comparison,
  );
}

function isKnown(corpus: WritableCorpus, id: string): boolean {
  return prepared<[string]>(corpus, "SELECT 1 FROM comparison WHERE id = ?").get(id) !== undefined;
}
