import { describe, expect, test } from "vitest";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { expectPartition } from "./laws.ts";

const CASES: readonly (readonly [string, () => string])[] = [
  ["thirty million digits", () => "0123456789".repeat(3_000_000)],
  ["one line of ten million characters", () => "市教育局牵头，市财政局配合，加强建设。".repeat(530_000)],
  ["ten thousand nested parentheses", () => `${"（".repeat(10_000)}市教育局${"）".repeat(10_000)}。`],
  ["a million brackets that never close", () => "(《〈".repeat(330_000)],
  ["a million tags", () => "<p>".repeat(1_000_000)],
  ["half a million links", () => "[a](/b)".repeat(500_000)],
  ["three million bars", () => "a|b|c|".repeat(500_000)],
  ["a hundred thousand rows", () => "1\t任务\t市教育局\n".repeat(100_000)],
  ["five million line ends", () => "\n".repeat(5_000_000)],
  ["fifty thousand numbers that fall back", () => "（一）加强领导。落实。\n3.推进。\n2.推进。\n".repeat(16_000)],
  ["NULs and halves of surrogate pairs", () => "一、\u0000\ud800加强\udc00。\n".repeat(10_000)],
];

describe("a text that is no plan", () => {
  // The bound is far above what a run takes; a rule that is not linear takes minutes.
  test.each(CASES)("of %s is read in time, nothing lost", { timeout: 60_000 }, (_, make) => {
    const text = make();
    const before = performance.now();
    const reading = readPlan(text);
    expect(performance.now() - before).toBeLessThan(30_000);
    let at = 0;
    for (const { start, end } of reading.regions) {
      if (start !== at || end <= start) throw new Error(`regions break at ${at}`);
      at = end;
    }
    expect(at).toBe(text.length);
  });

  test.each([
    ["nothing at all", ""],
    ["blanks", " \n\t　\n"],
    ["digits", "31415926\n27182818"],
    ["prose without numbers or title", "今天天气很好，大家去公园散步。\n公园里有很多花。"],
  ])("of %s has no clauses and says so", (_, text) => {
    const reading = readPlan(text);
    expectPartition(text, reading);
    expect(reading.clauses).toEqual([]);
    expect(reading.warnings.map(({ code }) => code)).toContain("no-clauses");
  });
});
