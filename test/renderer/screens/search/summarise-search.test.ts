import { expect, test } from "vitest";
import { wordsOf } from "../../../../renderer/catalogue/words.tsx";
import { summariseSearch } from "../../../../renderer/screens/search/summarise-search.ts";
import type { Search } from "../../../../renderer/screens/search/use-search.ts";
import { fault } from "../../../../shared/contract/fault.ts";
import { PlanIdSchema } from "../../../../shared/model/ids.ts";
import { clauseId } from "../../real-plans.ts";

const words = wordsOf("zh-CN");
const question = { query: "公开", filter: {}, order: "best", limit: 100 } as const;
const plan = PlanIdSchema.parse("jilin-2018");
const hit = { plan, clause: clauseId(1), title: "", path: [], snippet: "", ranges: [], score: 1 };
const ready = (hits: readonly (typeof hit)[], count: NonNullable<Search>["count"]): NonNullable<Search> => ({
  question,
  result: { state: "ready", value: { hits, more: count === null } },
  count,
});

test("says how many there are and in how many plans", () => {
  const count = { total: 1, plans: [{ plan, count: 1 }] };
  expect(summariseSearch(ready([hit], count), 1, words)).toBe("1 条，见于 1 份方案");
});

test("says how many are listed while the others are counted, and where there are more", () => {
  expect(summariseSearch(ready([hit], null), 1, words)).toBe("列出前 1 条");
  const count = { total: 1204, plans: [{ plan, count: 1204 }] };
  expect(summariseSearch(ready([hit], count), 1, words)).toBe("1,204 条，见于 1 份方案，列出前 1 条");
});

test("says that there is nothing, and why a search failed", () => {
  expect(summariseSearch(ready([], { total: 0, plans: [] }), 0, words)).toBe("没有找到");
  const result = { state: "failed", fault: fault("corpus/busy", {}) } as const;
  expect(summariseSearch({ question, result, count: null }, 0, words)).toContain("占用");
});
