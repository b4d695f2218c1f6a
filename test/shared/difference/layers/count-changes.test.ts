import { expect, test } from "vitest";
import { prepareText } from "../../../../shared/difference/comparable-text.ts";
import { compareInLayers } from "../../../../shared/difference/layers/compare-in-layers.ts";
import { countChanges } from "../../../../shared/difference/layers/count-changes.ts";

function counted(a: string, b: string) {
  return countChanges(compareInLayers(prepareText(a), prepareText(b)), a, b);
}

test("what is added, removed, replaced and moved is counted without punctuation", () => {
  expect(counted("推进政务公开，加强督查。", "推进政务公开，加强督查，健全工作机制。")).toEqual({
    added: 6,
    removed: 0,
    replaced: 0,
    moved: 0,
  });
  expect(counted("每年检查不少于1次。", "每年检查不少于2次。")).toEqual({
    added: 1,
    removed: 1,
    replaced: 1,
    moved: 0,
  });
  const first = "组织开展政务公开业务培训活动。";
  const second = "及时公布重点领域信息公开情况，接受社会各界监督。";
  expect(counted(first + second, second + first)).toMatchObject({ added: 0, removed: 0, moved: 1 });
});

test("swapping the texts swaps what is added and removed", () => {
  const [a, b] = ["推进政务公开，全面加强督查。", "推进政务公开，健全机制，加强督查考核。"];
  const there = counted(a, b);
  expect(counted(b, a)).toEqual({ ...there, added: there.removed, removed: there.added });
});
