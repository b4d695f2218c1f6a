import { expect, test } from "vitest";
import { wordsOf } from "../../../../renderer/catalogue/words.tsx";
import {
  conditionsOf,
  filterOf,
  NARROWED_TO_NOTHING,
  type Narrowing,
} from "../../../../renderer/screens/search/narrowing.ts";

const narrowing: Narrowing = {
  places: ["吉林市", "武汉市"],
  years: [2018],
  units: [{ name: "市发改委", names: ["市发改委", "市发展改革委"] }],
  deadline: 2018,
  state: "confirmed",
};

test("a search that is narrowed to nothing looks at everything", () => {
  expect(filterOf(NARROWED_TO_NOTHING, [], null)).toEqual({});
});

test("every condition can be named and dropped by itself", () => {
  const conditions = conditionsOf(narrowing, wordsOf("zh-CN"));
  expect(conditions.map(({ label }) => label)).toEqual([
    "吉林市",
    "武汉市",
    "2018年",
    "市发改委",
    "2018年到期",
    "已确认",
  ]);
  for (const { key, without } of conditions) {
    const left = conditionsOf(without, wordsOf("zh-CN")).map((condition) => condition.key);
    expect(left).toEqual(conditions.map((condition) => condition.key).filter((other) => other !== key));
  }
});

test("a unit is looked for under all its names, and a state finds nothing while there is no comparison", () => {
  expect(filterOf(narrowing, [], null)).toEqual({
    plans: [],
    units: ["市发改委", "市发展改革委"],
    deadline: 2018,
    clauses: [],
  });
});
