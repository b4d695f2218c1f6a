import { type Comparison, ComparisonSchema, MOST_PLANS } from "../../shared/model/comparison.ts";
import type { PlanId } from "../../shared/model/ids.ts";
import { change, prepared, type ReadableCorpus, snapshot, type WritableCorpus } from "./connection.ts";

type ComparisonRow = { readonly number: number; readonly id: string; readonly base: string | null };

/** The comparison last used; every corpus has one from the beginning. */
export function currentComparison(corpus: ReadableCorpus): Comparison {
  const latest = "SELECT id FROM comparison ORDER BY used_at DESC, number DESC LIMIT 1";
  const id = prepared<[], { id: string }>(corpus, latest).get()?.id;
  const found = id === undefined ? null : readComparison(corpus, id);
  if (found === null) throw new Error("a corpus has a comparison");
  return found;
}

/** A comparison with the plans that are in the corpus now, or null where there is none. */
export function readComparison(corpus: ReadableCorpus, id: string): Comparison | null {
  return snapshot(corpus, () => {
    const row = prepared<[string], ComparisonRow>(
      corpus,
      `SELECT comparison.number, comparison.id, plan.id AS base
       FROM comparison LEFT JOIN plan ON plan.number = comparison.base WHERE comparison.id = ?`,
    ).get(id);
    if (row === undefined) return null;
    const plans = columnsOf(corpus, row.number);
    const { done, undone } = countDecisions(corpus, row.number);
    return ComparisonSchema.parse({
      id: row.id,
      plans,
      base: plans.find((plan) => plan === row.base) ?? plans[0] ?? null,
      canUndo: done > 0,
      canRedo: undone > 0,
      decisions: done,
    });
  });
}

/**
 * Puts plans side by side in the given order. Removed plans of the comparison stay behind them, to come back when they
 * are restored. Returns whether there is such a comparison.
 *
 * @param plans plans of the corpus, each once
 */
export function arrangeComparison(
  corpus: WritableCorpus,
  id: string,
  columns: { readonly plans: readonly PlanId[]; readonly base: PlanId; readonly at: string },
): boolean {
  return change(corpus, () => {
    const comparison = comparisonNumber(corpus, id);
    if (comparison === null) return false;
    prepared(
      corpus,
      `DELETE FROM comparison_plan WHERE comparison = ? AND plan IN (SELECT number FROM plan WHERE removed_at IS NULL)`,
    ).run(comparison);
    prepared(corpus, "UPDATE comparison_plan SET ordinal = ordinal + ? WHERE comparison = ?").run(
      MOST_PLANS,
      comparison,
    );
    const add = prepared(
      corpus,
      "INSERT INTO comparison_plan (comparison, plan, ordinal) SELECT ?, number, ? FROM plan WHERE id = ?",
    );
    for (const [ordinal, plan] of columns.plans.entries()) add.run(comparison, ordinal, plan);
    prepared(corpus, "UPDATE comparison SET base = (SELECT number FROM plan WHERE id = ?) WHERE number = ?").run(
      columns.base,
      comparison,
    );
    noteUse(corpus, comparison, columns.at);
    return true;
  });
}

/** The row number of a comparison; null where there is none. */
export function comparisonNumber(corpus: ReadableCorpus, id: string): number | null {
  const row = prepared<[string], { number: number }>(corpus, "SELECT number FROM comparison WHERE id = ?").get(id);
  return row?.number ?? null;
}

/** Notes that a comparison was changed. Runs inside the caller's transaction. */
export function noteUse(corpus: WritableCorpus, comparison: number, at: string): void {
  prepared(corpus, "UPDATE comparison SET used_at = ? WHERE number = ?").run(at, comparison);
}

/** The columns a person chose; until she does, the shipped plans, or where none of them is left the imported ones. */
function columnsOf(corpus: ReadableCorpus, comparison: number): readonly string[] {
  const chosen = prepared<[number], { id: string; isRemoved: number }>(
    corpus,
    `SELECT plan.id, plan.removed_at IS NOT NULL AS isRemoved
     FROM comparison_plan JOIN plan ON plan.number = comparison_plan.plan
     WHERE comparison = ? ORDER BY comparison_plan.ordinal, plan.number`,
  ).all(comparison);
  const columns = chosen.length > 0 ? chosen.filter(({ isRemoved }) => isRemoved === 0) : firstPlans(corpus);
  return columns.slice(0, MOST_PLANS).map(({ id }) => id);
}

function firstPlans(corpus: ReadableCorpus): readonly { id: string }[] {
  const plans = prepared<[], { id: string; origin: string }>(
    corpus,
    "SELECT id, origin FROM plan WHERE removed_at IS NULL ORDER BY origin = 'imported', position, number",
  ).all();
  return plans.filter(({ origin }) => origin === plans[0]?.origin);
}

function countDecisions(corpus: ReadableCorpus, comparison: number): { done: number; undone: number } {
  const counts = prepared<[number], { undone: number; count: number }>(
    corpus,
    "SELECT undone, count(*) AS count FROM decision WHERE comparison = ? GROUP BY undone",
  ).all(comparison);
  const count = (undone: number) => counts.find((row) => row.undone === undone)?.count ?? 0;
  return { done: count(0), undone: count(1) };
}
