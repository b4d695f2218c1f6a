import { describe, expect, test } from "vitest";
import { buildBlocks } from "../../../../renderer/screens/source/build-blocks.ts";
import { buildLeaves } from "../../../../renderer/screens/source/build-leaves.ts";
import { PLANS, realPlan } from "../../real-plans.ts";

function leavesOf(name: (typeof PLANS)[number]) {
  const { text, reading } = realPlan(name);
  const blocks = buildBlocks(text, reading);
  return { text, blocks, leaves: buildLeaves(text, blocks) };
}

describe.each(PLANS)("the leaves of %s", (name) => {
  test("hold every block once and in order", () => {
    const { blocks, leaves } = leavesOf(name);
    expect(leaves.flatMap((leaf) => leaf.blocks)).toEqual(blocks);
  });
});

test("Wuhan's second copy is one long run, ready to be folded", () => {
  const { text, leaves } = leavesOf("wuhan-2018");
  const runs = new Set(leaves.flatMap(({ noise }) => (noise?.reason === "duplicate-copy" ? [noise.start] : [])));
  const first = leaves.find(({ noise }) => noise?.reason === "duplicate-copy");
  expect(runs.size).toBe(1);
  expect(first?.noise?.long).toBe(true);
  expect(text.slice(first?.start, first?.end)).toMatch(/^市人民政府辦公廳關于印發2018年政務公開/u);
});

test("Wuhan's spam line is a short run and stays in sight", () => {
  const { leaves } = leavesOf("wuhan-2018");
  expect(leaves[0]?.noise).toMatchObject({ reason: "spam", long: false, characters: 6 });
});

test("a leaf is a few screens long at most", () => {
  const { leaves } = leavesOf("jilin-2018");
  expect(leaves.length).toBeGreaterThan(1);
  expect(Math.max(...leaves.map(({ start, end }) => end - start))).toBeLessThan(7000);
});
