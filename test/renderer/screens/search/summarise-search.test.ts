import { expect, test } from "vitest";
import { wordsOf } from "../../../../renderer/catalogue/words.tsx";
import { summariseSearch } from "../../../../renderer/screens/search/summarise-search.ts";
import { fault } from "../../../../shared/contract/fault.ts";

const words = wordsOf("zh-CN");

test("says which words nothing was found for", () => {
  const search = { query: "没有这句", result: { state: "ready", value: { total: 0, hits: [] } } } as const;
  expect(summariseSearch(search, [], words)).toContain("“没有这句”");
});

test("says how many hits are listed where there are more", () => {
  const search = { query: "公开", result: { state: "ready", value: { total: 1204, hits: [] } } } as const;
  expect(summariseSearch(search, [], words)).toBe("1,204 条，见于 0 份方案 列出前 0 条");
});

test("says why a search failed", () => {
  const search = { query: "公开", result: { state: "failed", fault: fault("corpus/busy", {}) } } as const;
  expect(summariseSearch(search, [], words)).toContain("占用");
});
