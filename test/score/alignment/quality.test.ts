import { expect, test } from "vitest";
import { alignPlans } from "../../../shared/alignment/align-plans.ts";
import type { AlignablePlan } from "../../../shared/alignment/alignable-plan.ts";
import { TRADE_LEXICON } from "../../../shared/alignment/lexicon/lexicon.ts";
import { mutualBestBm25, mutualBestTfIdf } from "./baselines.ts";
import { GOLD_ALIGNMENTS, GOLD_PLANS } from "./gold.ts";
import { answerOf, measure } from "./measures.ts";
import { READ_PLANS } from "./read-plans.ts";
import { trainWeights } from "./train.ts";

/** How well the engine does on plans with the ids of the gold, each pair of them judged by weights fitted on the others. */
function measureEngine(plans: readonly AlignablePlan[]) {
  return measure(
    GOLD_ALIGNMENTS.map((gold) => {
      const weights = trainWeights(
        GOLD_ALIGNMENTS.filter((other) => other !== gold),
        TRADE_LEXICON,
      );
      return answerOf(gold, alignPlans(plans, [], { weights, candidates: 1000 }));
    }),
  );
}

const engine = measureEngine(GOLD_PLANS);

test("pairs it was not fitted on are found far better than by mutual best tf-idf or BM25", () => {
  for (const baseline of [mutualBestTfIdf, mutualBestBm25]) {
    const { f1, averagePrecision } = measure(GOLD_ALIGNMENTS.map((gold) => baseline(gold)));
    expect(engine.f1).toBeGreaterThan(f1 + 0.2);
    expect(engine.averagePrecision).toBeGreaterThan(averagePrecision + 0.1);
  }
});

test("labels and rows of such pairs are mostly right", () => {
  expect(engine.labels).toBeGreaterThan(0.84);
  expect(engine.sameInOneRow).toBeGreaterThanOrEqual(0.94);
  expect(engine.purity).toBeGreaterThan(0.85);
});

test("little is lost where the plans are taken as the reader reads them", () => {
  const read = measureEngine(READ_PLANS);
  expect(read.f1).toBeGreaterThan(engine.f1 - 0.05);
  expect(read.sameInOneRow).toBeGreaterThanOrEqual(0.9);
});
