import {
  type Comparison,
  type ComparisonId,
  ComparisonIdSchema,
  ComparisonSchema,
  MOST_PLANS,
} from "../../shared/model/comparison.ts";
import { prepared, type ReadableCorpus, snapshot, type WritableCorpus } from "./connection.ts";

type ComparisonRow = {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly base: string | null;
};

/** The comparison last used; every corpus has one from the beginning. */
export function currentComparison(corpus: ReadableCorpus): Comparison {
  const [latest] = listComparisonIds(corpus);
  const found = latest === undefined ? null : readComparison(corpus, latest.id);
  if (found === null) throw new Error("a corpus has a comparison");
  return found;
}

/** The comparisons that are not removed, the one last used first, each with the time of that; null where nobody used it yet. */
export function listComparisonIds(
  corpus: ReadableCorpus,
): readonly { readonly id: ComparisonId; readonly usedAt: string | null }[] {
  return prepared<[], { id: string; usedAt: string | null }>(
    corpus,
    // The comparison that every corpus has from the beginning bears the oldest time there is.
    `SELECT id, nullif(used_at, '1970-01-01T00:00:00.000Z') AS usedAt
     FROM comparison WHERE removed_at IS NULL ORDER BY turn DESC, number DESC`,
  )
    .all()
    .map(({ id, usedAt }) => ({ id: ComparisonIdSchema.parse(id), usedAt }));
}

/** A comparison with the plans that are in the corpus now, or null where there is none or it is removed. */
export function readComparison(corpus: ReadableCorpus, id: string): Comparison | null {
  return snapshot(corpus, () => {
    const row = prepared<[string], ComparisonRow>(
      corpus,
      `SELECT comparison.number, comparison.id, comparison.name, plan.id AS base
       FROM comparison LEFT JOIN plan ON plan.number = comparison.base
       WHERE comparison.id = ? AND comparison.removed_at IS NULL`,
    ).get(id);
    if (row === undefined) return null;
    const plans = columnsOf(corpus, row.number);
    const { done, undone, inForce } = countDecisions(corpus, row.number);
    return ComparisonSchema.parse({
      id: row.id,
      name: row.name,
      plans,
      base: plans.find((plan) => plan === row.base) ?? plans[0] ?? null,
      canUndo: done > 0,
      canRedo: undone > 0,
      decisions: inForce,
    });
  });
}

/** The row number of a comparison; null where there is none or it is removed. */
export function comparisonNumber(corpus: ReadableCorpus, id: string): number | null {
  const row = prepared<[string], { number: number }>(
    corpus,
    "SELECT number FROM comparison WHERE id = ? AND removed_at IS NULL",
  ).get(id);
  return row?.number ?? null;
}

/**
 * Notes that a comparison was used, which makes it the current one. Runs inside the caller's transaction.
 *
 * @param at ISO time, UTC
 */
export function noteUse(corpus: WritableCorpus, comparison: number, at: string): void {
  prepared(
    corpus,
    "UPDATE comparison SET used_at = ?, turn = (SELECT max(turn) + 1 FROM comparison) WHERE number = ?",
  ).run(at, comparison);
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

/** How many entries stand and can be undone, how many can be redone, and how many decisions count: a retraction takes one away. */
function countDecisions(corpus: ReadableCorpus, comparison: number): { done: number; undone: number; inForce: number } {
  const counts = prepared<[number], { undone: number; isRetraction: number; count: number }>(
    corpus,
    `SELECT undone, content ->> '$.kind' = 'retract' AS isRetraction, count(*) AS count
     FROM decision WHERE comparison = ? AND abandoned = 0 GROUP BY undone, isRetraction`,
  ).all(comparison);
  const count = (undone: number, isRetraction: number) =>
    counts.find((row) => row.undone === undone && row.isRetraction === isRetraction)?.count ?? 0;
  const [decisions, retractions] = [count(0, 0), count(0, 1)];
  return { done: decisions + retractions, undone: count(1, 0) + count(1, 1), inForce: decisions - retractions };
}
