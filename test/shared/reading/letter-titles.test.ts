import { expect, test } from "vitest";
import { readPlan } from "../../../shared/reading/read-plan.ts";

/** The title of a letter that is set so, above a short plan. */
function titleOf(...lines: readonly string[]): string | null {
  const plan = ["各镇人民政府：", "现将要点印发给你们。", "一、重点", "（一）公开规划。公开各类规划。"];
  return readPlan([...lines, ...plan].join("\n")).metadata.title;
}

test("a title keeps the body that issues it, on a line of its own above 关于全区…", () => {
  expect(titleOf("青岚区人民政府办公室", "关于全区政务公开工作要点的通知")).toBe(
    "青岚区人民政府办公室关于全区政务公开工作要点的通知",
  );
  expect(titleOf("云河市人民政府办公室", "印发云河市政务公开工作要点的通知")).toBe(
    "云河市人民政府办公室印发云河市政务公开工作要点的通知",
  );
});
