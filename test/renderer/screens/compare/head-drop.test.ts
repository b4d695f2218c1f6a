import { describe, expect, test } from "vitest";
import { headDrop, movedPlans } from "../../../../renderer/screens/compare/columns/head-drop.ts";
import { PlanIdSchema } from "../../../../shared/model/ids.ts";

const [jilin, wuhan, wuxi, jieyang] = ["jilin-2018", "wuhan-2018", "wuxi-2018", "jieyang-2018"].map((id) =>
  PlanIdSchema.parse(id),
) as [never, never, never, never];

describe("a column dragged by its head", () => {
  const heads = [jilin, wuhan, jieyang].map((plan, at) => ({ plan, left: 100 + at * 200, width: 200 }));

  test.each([
    ["before the column whose first half the pointer is over", jieyang, 350, { plan: jieyang, before: wuhan }],
    ["behind the last one", jilin, 690, { plan: jilin, before: null }],
    ["nowhere while the pointer is over its own place", wuhan, 420, null],
    ["nowhere while it would only stand before its own neighbour", wuhan, 520, null],
  ])("goes %s", (_where, plan, pointer, drop) => {
    expect(headDrop(heads, plan, pointer)).toEqual(drop);
  });

  test("leaves the folded plans where they are", () => {
    const plans = [jilin, wuhan, wuxi, jieyang];
    expect(movedPlans(plans, { plan: jieyang, before: wuhan }, jieyang)).toEqual([jilin, jieyang, wuhan, wuxi]);
    expect(movedPlans([jilin, wuhan, jieyang, wuxi], { plan: jilin, before: null }, jieyang)).toEqual([
      wuhan,
      jieyang,
      jilin,
      wuxi,
    ]);
  });
});
