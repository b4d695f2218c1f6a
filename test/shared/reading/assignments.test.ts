import { expect, test } from "vitest";
import { clauseLines } from "./small-plan.ts";

// Which clauses a statement of responsibility belongs to, wherever the plan has put it.

const FIRST = "一、重点";

test.each([
  [
    "brackets inside a paragraph",
    "（一）公开预算（市财政局）；公开债务（市财政局、市审计局）。",
    "一/（一） | 公开预算；公开债务。 | 负责:市财政局、市审计局",
  ],
  [
    "a bracket behind the heading",
    "（一）公开采购【市财政局、市公共资源交易中心】。全程公开。",
    "一/（一） | 公开采购。全程公开。 | 负责:市财政局、市公共资源交易中心",
  ],
  [
    "a label with its limit in the heading",
    "（一）公开预算（责任单位：市财政局，完成时间：2021年3月）：按规定公开。",
    "一/（一） | 公开预算：按规定公开。 | 负责:市财政局 | 2021-03-31",
  ],
  [
    "gaps between names",
    "（一）公开规划。责任单位：市发展改革委 市自然资源局",
    "一/（一） | 公开规划。 | 负责:市发展改革委、市自然资源局",
  ],
  [
    "a gap in a name that was cut",
    "（一）公开税费。责任单位：国家税务总局 云河市税务局",
    "一/（一） | 公开税费。 | 负责:国家税务总局云河市税务局",
  ],
  [
    "a standing limit",
    "（一）公开抽检。（市市场监管局牵头；持续推进）",
    "一/（一） | 公开抽检。 | 牵头:市市场监管局 | 持续推进",
  ],
])("in %s", (_, paragraph, line) => {
  expect(clauseLines(FIRST, paragraph)).toEqual([line]);
});

test("a list goes on over lines, a person is no unit", () => {
  expect(
    clauseLines(
      "1.公开规划。",
      "责任领导：王某",
      "责任单位：市发展改革委",
      "市自然资源局、市住房城乡建设局",
      "责任人：李某 赵某",
      "时间要求：长期坚持",
    ),
  ).toEqual(["1 | 公开规划。 | 负责:市发展改革委、市自然资源局、市住房城乡建设局 | 长期"]);
});

test("a list that a line end cut goes on, a whole one does not", () => {
  expect(
    clauseLines(
      FIRST,
      "（一）公开规划。公开规划。",
      "责任单位：市发展改革委、市住房城乡建",
      "设局、市交通运输局",
      "（二）公开预算。公开预算，完成时限：6月底前",
      "各单位要细化科目，及时公开。",
    ),
  ).toEqual([
    "一/（一） | 公开规划。公开规划。 | 负责:市发展改革委、市住房城乡建设局、市交通运输局",
    "一/（二） | 公开预算。公开预算， |  | 2021-06-30",
    "一/¶1 | 各单位要细化科目，及时公开。",
  ]);
});

test("who stands with a heading does what nobody else is named for", () => {
  expect(
    clauseLines(FIRST, "（一）公开监管（市市场监管局牵头）", "1.抽查。公开结果。", "2.处罚。公开决定。（市司法局）"),
  ).toEqual(["一/（一）/1 | 抽查。公开结果。 | 牵头:市市场监管局", "一/（一）/2 | 处罚。公开决定。 | 负责:市司法局"]);
});

test("a line that closes an item applies to all of it", () => {
  expect(
    clauseLines(FIRST, "（一）公开重点", "1.规划。公开。", "2.预算。公开。", "（市发展改革委、市财政局）"),
  ).toEqual([
    "一/（一）/1 | 规划。公开。 | 负责:市发展改革委、市财政局",
    "一/（一）/2 | 预算。公开。 | 负责:市发展改革委、市财政局",
  ]);
});
