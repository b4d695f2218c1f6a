import fc from "fast-check";
import { describe, expect, test } from "vitest";
import weights from "../../../resources/alignment/weights.json" with { type: "json" };
import { cosine, sparseVector } from "../../../shared/alignment/clauses/sparse-vector.ts";
import { FEATURES } from "../../../shared/alignment/features/compare-plans.ts";
import { PostingIndex } from "../../../shared/alignment/features/posting-index.ts";
import { LABEL_FEATURES } from "../../../shared/alignment/model/label-features.ts";
import { thresholdOf } from "../../../shared/alignment/model/threshold.ts";
import { SHIPPED_WEIGHTS } from "../../../shared/alignment/model/weights.ts";
import { PhraseText, sharedPhrases } from "../../../shared/alignment/reasons/shared-phrases.ts";

describe("the weights that ship with the program", () => {
  test("say what they were fitted on", () => {
    expect(weights.fittedOn.map(({ pairs }) => pairs)).toEqual([41, 39, 34]);
  });

  test("belong to the features the program computes", () => {
    expect(SHIPPED_WEIGHTS.pair.features.map(({ name }) => name)).toEqual([...FEATURES]);
    expect(SHIPPED_WEIGHTS.label.features.map(({ name }) => name)).toEqual([...LABEL_FEATURES]);
  });

  test("are few, and no evidence speaks against a match", () => {
    const { pair, label } = SHIPPED_WEIGHTS;
    const all = [...pair.features, ...label.features].map(({ weight }) => weight);
    expect(all.length + 2 + Object.keys(SHIPPED_WEIGHTS.agreement).length).toBeLessThanOrEqual(30);
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
  });
});

describe("the threshold", () => {
  test("lies where the gain of a further pair no longer outweighs its risk", () => {
    expect(thresholdOf([0.95, 0.9, 0.45, 0.1, 0.1])).toBe(0.45);
  });

  test("proposes nothing where nothing is likely", () => {
    expect(thresholdOf([0.1, 0.05])).toBeGreaterThanOrEqual(0.3);
  });

  test("never refuses what is more likely than not", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (probabilities) => {
        expect(thresholdOf(probabilities)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

const vectors = fc.array(
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0.1, max: 5, noNaN: true })))
    .map((entries) => sparseVector(new Map(entries))),
  { minLength: 1, maxLength: 6 },
);

test("the index finds the same cosines as comparing one by one", () => {
  fc.assert(
    fc.property(vectors, vectors, (queries, held) => {
      const index = new PostingIndex(held);
      for (const query of queries) {
        const found = held.map(() => 0);
        index.forEachCosine(query, (at, value) => {
          found[at] = value;
        });
        for (const [at, vector] of held.entries()) expect(found[at]).toBeCloseTo(cosine(query, vector), 10);
      }
    }),
  );
});

test("shared phrases are the longest, cross no punctuation and stand where they say", () => {
  const [a, b] = ["推进政府公报数据库建设，有序开放", "加快政府公报数据库建设。有序开放数据"];
  expect(sharedPhrases(new PhraseText(a), new PhraseText(b))).toEqual([
    { text: "政府公报数据库建设", a: [{ start: 2, end: 11 }], b: [{ start: 2, end: 11 }] },
    { text: "有序开放", a: [{ start: 12, end: 16 }], b: [{ start: 12, end: 16 }] },
  ]);
});
