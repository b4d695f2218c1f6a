import { expect, test } from "vitest";
import { buildBlocks } from "../../../../renderer/screens/source/build-blocks.ts";
import { firstClauses, headingLevels, matchesByBlock } from "../../../../renderer/screens/source/margins.ts";
import { span } from "../../../../shared/model/span.ts";
import { PLANS, realPlan } from "../../real-plans.ts";

test.each(PLANS)("every clause of %s that begins a block is printed beside it once", (name) => {
  const { text, reading } = realPlan(name);
  const firsts = [...firstClauses(buildBlocks(text, reading), reading).values()];
  expect(new Set(firsts).size).toBe(firsts.length);
  expect(firsts.length).toBeGreaterThan(5);
});

test.each(PLANS)("no heading of %s leaves out a level on the way down", (name) => {
  const { text, reading } = realPlan(name);
  const levels = [2, ...headingLevels(buildBlocks(text, reading), reading).values()];
  levels.slice(1).forEach((level, index) => {
    expect(level - (levels[index] ?? 2)).toBeLessThanOrEqual(1);
  });
});

test("a match that runs over a page break is drawn in both blocks", () => {
  const { text, reading } = realPlan("jilin-2018");
  const blocks = buildBlocks(text, reading);
  const start = text.indexOf("人民群众的\n\n知情权");
  const byBlock = matchesByBlock(blocks, [span(start, start + 10)]);
  const drawn = blocks.filter((block) => byBlock.has(block.start) && block.form !== "gap");
  expect(drawn).toHaveLength(2);
});
