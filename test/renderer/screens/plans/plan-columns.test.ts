import { expect, test } from "vitest";
import { placeOf, planFeatures, titleOf } from "../../../../renderer/screens/plans/plan-columns.ts";
import { PlanIdSchema } from "../../../../shared/model/ids.ts";
import type { PlanSummary } from "../../../../shared/model/plan.ts";
import { realPlan } from "../../real-plans.ts";

const summary = (metadata: Partial<PlanSummary["metadata"]>): PlanSummary => ({
  id: PlanIdSchema.parse("jilin-2018"),
  metadata: { ...realPlan("jilin-2018").reading.metadata, ...metadata },
  origin: "shipped",
  fileName: "jilin-2018.txt",
  clauses: 28,
  warnings: 0,
});

test("places are sorted by their sound", () => {
  const { sort } = planFeatures.sortFns.pinyin;
  const sorted = ["武汉市", "吉林市", "无锡市", "揭阳市", "浑江区"].sort((a, b) => sort(a, b, row, row, "place"));
  expect(sorted).toEqual(["浑江区", "吉林市", "揭阳市", "无锡市", "武汉市"]);
});

// The comparison of words looks at no row.
const row = undefined as never;

test("a plan without a title of its own bears its letter's, and without that its file's name", () => {
  expect(titleOf(summary({}))).toBe("2018年全市政务公开工作重点任务分工方案");
  expect(titleOf(summary({ planTitle: null, title: "通知" }))).toBe("通知");
  expect(titleOf(summary({ planTitle: null, title: null }))).toBe("jilin-2018.txt");
});

test("a place that the document does not name is taken from the gazetteer", () => {
  const inferred = { city: "吉林市", province: "吉林省" };
  expect(placeOf(summary({ place: null, district: null, city: null, inferred }))).toBe("吉林市");
});
