import { expect, test } from "vitest";
import { alignPlans } from "../../../shared/alignment/align-plans.ts";
import { TRADE_LEXICON } from "../../../shared/alignment/lexicon/lexicon.ts";
import { mutualBestBm25, mutualBestTfIdf } from "./baselines.ts";
import { GOLD_ALIGNMENTS, GOLD_PLANS, ONE_READER_ALIGNMENTS, SHIPPED_PLANS } from "./gold.ts";
import { answerOf, measure } from "./measures.ts";
import { trainWeights } from "./train.ts";

const engine = measure(
  GOLD_ALIGNMENTS.map((gold) => {
    const weights = trainWeights(
      GOLD_ALIGNMENTS.filter((other) => other !== gold),
      TRADE_LEXICON,
    );
    return answerOf(gold, alignPlans(GOLD_PLANS, [], { weights, candidates: 1000 }));
  }),
);

test("pairs it was not fitted on are found far better than by mutual best tf-idf or BM25", () => {
  for (const baseline of [mutualBestTfIdf, mutualBestBm25]) {
    const { f1, averagePrecision } = measure(GOLD_ALIGNMENTS.map(baseline));
    expect(engine.f1).toBeGreaterThan(f1 + 0.2);
    expect(engine.averagePrecision).toBeGreaterThan(averagePrecision + 0.1);
  }
});

test("labels and rows of such pairs are mostly right", () => {
  expect(engine.labels).toBeGreaterThan(0.84);
  expect(engine.sameInOneRow).toBeGreaterThanOrEqual(0.94);
  expect(engine.purity).toBeGreaterThan(0.85);
});

test("rows of all five plans at once hold what belongs together and little else", () => {
  const five = alignPlans(SHIPPED_PLANS, [], { candidates: 1000 });
  const { sameInOneRow, purity } = measure(ONE_READER_ALIGNMENTS.map((gold) => answerOf(gold, five)));
  expect(sameInOneRow).toBeGreaterThan(0.9);
  expect(purity).toBeGreaterThan(0.84);
});
