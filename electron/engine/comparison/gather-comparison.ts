import { createHash } from "node:crypto";
import { raise } from "../../../shared/contract/fault.ts";
import type { Decision } from "../../../shared/model/alignment.ts";
import type { ComparedPlan, Comparison, ComparisonId } from "../../../shared/model/comparison.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import type { LexiconExtension } from "../../../shared/model/lexicon.ts";
import { readComparison } from "../../corpus/comparisons.ts";
import { type ReadableCorpus, snapshot } from "../../corpus/connection.ts";
import { readLexicon } from "../../corpus/lexicon.ts";
import { loadComparedPlan, planNumber } from "../../corpus/load-plan.ts";
import { readerVersionOf } from "../../corpus/outdated-plans.ts";
import { readSummary } from "../../corpus/plan-rows.ts";
import type { Memory } from "../memory.ts";
import { decisionsToday } from "./decisions-today.ts";

/** All that an alignment table is made of, as the corpus holds it at one moment. */
export type Gathered = {
  readonly comparison: Comparison;
  readonly plans: readonly ComparedPlan[];
  /** As `decisionsToday` gives them. */
  readonly decisions: readonly Decision[];
  readonly lexicon: LexiconExtension;
  /** The same for the same plans, readings, columns, base, decisions and lexicon. */
  readonly key: string;
};

/** Other columns than a comparison has, for a table that nobody keeps. */
export type PassingColumns = Pick<Comparison, "plans" | "base">;

/**
 * Gathers a comparison from the corpus. Raises comparison/unknown, and plan/unknown for columns that are no plans.
 *
 * @param known plans loaded before, by id and reading
 * @param columns taken in place of the comparison's own
 */
export function gatherComparison(
  corpus: ReadableCorpus,
  id: ComparisonId,
  known: Memory<ComparedPlan>,
  columns: PassingColumns | null = null,
): Gathered {
  return snapshot(corpus, () => {
    const kept = readComparison(corpus, id) ?? raise("comparison/unknown", {});
    const comparison = { ...kept, ...columns };
    const readings = comparison.plans.map((plan) => nameReading(corpus, plan));
    const plans = comparison.plans.map((plan, at) =>
      known.recall(readings[at] ?? plan, () => loadComparedPlan(corpus, plan) ?? raise("plan/unknown", { plan })),
    );
    const [decisions, lexicon] = [decisionsToday(corpus, id), readLexicon(corpus)];
    return { comparison, plans, decisions, lexicon, key: hashOf([readings, comparison.base, decisions, lexicon]) };
  });
}

/** A short name for a JSON value. */
export function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64");
}

function nameReading(corpus: ReadableCorpus, plan: PlanId): string {
  const number = readSummary(corpus, plan) === null ? null : planNumber(corpus, plan);
  if (number === null) return raise("plan/unknown", { plan });
  return `${plan}/${number}/${readerVersionOf(corpus, number)}`;
}
