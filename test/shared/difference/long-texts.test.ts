import { describe, expect, test } from "vitest";
import { findCommonRuns } from "../../../shared/difference/common-runs.ts";
import { diffTexts } from "../../../shared/difference/compare-texts.ts";
import { planClauses } from "./clause-pairs.ts";

const clauses = planClauses.flat();
const long = (characters: number, from: number) =>
  [...clauses.slice(from), ...clauses.slice(0, from)].join("").repeat(2).slice(0, characters);

describe("clauses of 20,000 characters", () => {
  test("are compared in full within a few seconds", () => {
    const started = performance.now();
    const { runs, isComplete } = diffTexts(long(20_000, 0), long(20_000, 40));
    expect(performance.now() - started).toBeLessThan(8_000);
    expect(isComplete).toBe(true);
    expect(runs.some(({ kind }) => kind === "move")).toBe(true);
  });

  test("that repeat one phrase are still compared, and the difference says that it is not complete", () => {
    const { runs, isComplete, similarity } = diffTexts("推进政务公开。".repeat(2_900), "推进政务公示。".repeat(2_900));
    expect(isComplete).toBe(false);
    expect(similarity).toBeGreaterThan(0.5);
    expect(runs.at(-1)?.b?.end).toBe(7 * 2_900);
  });
});

test("texts of 100,000 characters are compared by their longer stretches", () => {
  const a = clauses.join("").repeat(8).slice(0, 100_000);
  const b = `新增一段${a.slice(500, 40_000)}${a.slice(40_500, 99_500)}新增一段`;
  const { isComplete, similarity } = diffTexts(a, b);
  expect(isComplete).toBe(false);
  expect(similarity).toBeGreaterThan(0.97);
});

test("common runs are not listed beyond the given number of steps", () => {
  expect(findCommonRuns("政务公开", "政务公开", 2)).toEqual([{ a: 0, b: 0, length: 4 }]);
  expect(findCommonRuns("公公公公公公", "公公公公公公", 2, 5)).toBeNull();
});
