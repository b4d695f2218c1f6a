import { describe, expect, test } from "vitest";
import { wordsOf } from "../../../../renderer/catalogue/words.tsx";
import { describeState } from "../../../../renderer/screens/import/file-state.ts";
import { type ImportItem, type ImportProgress, nextToLook } from "../../../../renderer/screens/import/import-item.ts";
import { importNews } from "../../../../renderer/screens/import/import-news.ts";
import { moreTime } from "../../../../renderer/screens/import/way-on.ts";
import { fault } from "../../../../shared/contract/fault.ts";
import { inspectionOf, nearCopy, summaryOf } from "./a-client.ts";

const words = wordsOf("zh-CN");
const item = (id: number, progress: ImportProgress): ImportItem => ({
  id,
  name: `${id}.txt`,
  folder: "",
  choice: {},
  progress,
});
const inspected = (...given: Parameters<typeof inspectionOf>): ImportProgress => ({
  step: "inspected",
  inspection: inspectionOf(...given),
  again: "no",
});
const imported: ImportProgress = {
  step: "settled",
  outcome: { status: "imported", file: "1.txt", plan: summaryOf("wuhan-2018"), near: [] },
};
const failed: ImportProgress = {
  step: "settled",
  outcome: { status: "failed", file: "1.txt", fault: fault("file/empty", { file: "1.txt" }) },
};

describe("the file to look at next", () => {
  test("is the next one that is read, before one that still waits", () => {
    const items = [item(1, inspected("wuhan-2018")), item(2, { step: "waiting" }), item(3, inspected("jilin-2018"))];
    expect(nextToLook(items, 1)).toBe(3);
    expect(nextToLook(items, 3)).toBe(1);
  });

  test("is none where this was the last", () => {
    expect(
      nextToLook([item(1, imported), item(2, inspected("wuhan-2018")), item(3, { step: "passed" })], 2),
    ).toBeNull();
  });
});

test.each([
  [{ step: "waiting" }, "等待"],
  [inspected("wuhan-2018"), "可导入"],
  [inspected("hunjiang-2015"), "待确认 · 1 处警告"],
  [inspected("wuhan-2018", { near: [nearCopy("wuhan-2018")] }), "待确认 · 与武汉市相近"],
  [
    inspected("wuhan-2018", { same: { plan: summaryOf("wuhan-2018"), removed: true } }),
    "待确认 · 与已移除的武汉市相同",
  ],
  [failed, "文件“1.txt”是空的，没有可读的文字。"],
] satisfies [ImportProgress, string][])("a file that stands as %o says so", (progress, said) => {
  expect(describeState(item(1, progress), words).words).toBe(said);
});

describe("a screen reader hears", () => {
  test("what was read of the file that is looked at, and of no other", () => {
    const before = [item(1, { step: "reading", since: 0 }), item(2, { step: "waiting" })];
    const after = [item(1, inspected("wuhan-2018")), item(2, { step: "waiting" })];
    expect(importNews(before, after, 1, words)).toBe("1.txt 已读出：26 条，0 处警告。");
    expect(importNews(before, after, 2, words)).toBeNull();
  });

  test("that all are read, and in the end what became of them", () => {
    const before = [item(1, inspected("wuhan-2018")), item(2, { step: "reading", since: 0 })];
    const read = [item(1, inspected("wuhan-2018")), item(2, failed)];
    expect(importNews(before, read, 1, words)).toBe("全部读完：1 份待确认，1 份没有读出。");
    expect(importNews(read, [item(1, imported), item(2, failed)], 1, words)).toBe(
      "导入完毕：1 份导入，0 份略过，1 份未导入。",
    );
  });

  test("nothing of files that only joined the list", () => {
    expect(importNews([], [item(1, { step: "waiting" })], null, words)).toBeNull();
  });
});

test("two minutes are added each time a reading takes too long, up to ten", () => {
  const timeout = (seconds: string) => fault("reading/timeout", { file: "a.pdf", seconds });
  expect(["30", "120", "240", "540", "600"].map((seconds) => moreTime(timeout(seconds)))).toEqual([
    120,
    240,
    360,
    600,
    null,
  ]);
  expect(moreTime(fault("file/empty", { file: "a.pdf" }))).toBeNull();
});
