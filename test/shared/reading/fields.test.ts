import { expect, test } from "vitest";
import { findCitations } from "../../../shared/reading/fields/find-citations.ts";
import { findDeadlines } from "../../../shared/reading/fields/find-deadlines.ts";
import { findFigures } from "../../../shared/reading/fields/find-figures.ts";
import { foldInPlace } from "../../../shared/reading/folded-text.ts";

test.each([
  ["到2018年12月底之前實現聯通", ["2018年12月底之前 2018-12-31"]],
  ["2018年年底前完成", ["2018年年底前 2018-12-31"]],
  ["2018年5月底完成", ["2018年5月底 2018-05-31"]],
  ["必须在今年内全面公开", ["今年内 2018-12-31"]],
  ["年底前轮训一遍", ["年底前 2018-12-31"]],
  ["于11月20日前报送", ["11月20日前 2018-11-20"]],
  ["第三季度末前上线", ["第三季度末前 2018-09-30"]],
  ["到2020年，全市建成", ["2020年 2020-12-31"]],
  ["2020年2月底前", ["2020年2月底前 2020-02-29"]],
  ["每年解读不少于1次", ["每年 -"]],
  ["每年3月底前公布", ["每年3月底前 -"]],
  ["应在1个工作日内公开", ["1个工作日内 -"]],
  ["3小時內、最遲不超過5小時發布", ["3小時內 -", "最遲不超過5小時 -"]],
  ["完成2008年以来的文件清理", []],
  ["纳入2018年度政府信息公开工作年度报告", []],
  ["于每月25日前报送", ["每月25日前 -"]],
  ["在2O17年底前完成", ["2O17年底前 2017-12-31"]],
  ["实施阶段（5月至10月）", ["5月至10月 2018-10-31"]],
  ["将于第四季度组织检查", ["第四季度 2018-12-31"]],
  ["公布上半年的收支情况", []],
  ["要定期、及时公开，第一时间回应", []],
])("the limits in %s", (text, expected) => {
  const found = findDeadlines(text, foldInPlace(text), 2018, "text");
  expect(found.map(({ raw, date }) => `${raw} ${date ?? "-"}`)).toEqual(expected);
});

test("a cell for limits holds one, whatever its words", () => {
  const inCell = (text: string) => findDeadlines(text, text, 2021, "cell");
  expect(inCell("2021.6")).toEqual([{ raw: "2021.6", date: "2021-06-30" }]);
  expect(inCell("6—9月")).toEqual([{ raw: "6—9月", date: "2021-09-30" }]);
  expect(inCell("持续推进")).toEqual([{ raw: "持续推进", date: null }]);
});

test("without a year of the plan a date without a year stays open", () => {
  expect(findDeadlines("年底前", "年底前", null, "text")).toEqual([{ raw: "年底前", date: null }]);
});

test.each([
  ["按照《省通知》(鄂政辦發〔2018〕17號)的要求", [["省通知", "鄂政办发〔2018〕17号"]]],
  ["落实《政府信息公开条例》（国务院令第492号）规定", [["政府信息公开条例", "国务院令第492号"]]],
  ["根据国办发[2016]80号精神", [[null, "国办发〔2016〕80号"]]],
  ["《印发〈意见〉实施细则的通知》", [["印发〈意见〉实施细则的通知", null]]],
  ["（以下简称《方案》）", []],
])("the documents that %s names", (text, expected) => {
  expect(findCitations(text, foldInPlace(text)).map(({ title, documentNumber }) => [title, documentNumber])).toEqual(
    expected,
  );
});

test.each([
  ["每年解读重要政策不少于1次", ["不少于1次"]],
  ["分值权重不低于4%", ["不低于4%"]],
  ["主要负责人至少听取一次汇报", ["至少听取一次"]],
  ["许可时间再减少一半", ["再减少一半"]],
  ["人员轮训一遍", ["轮训一遍"]],
  ["压缩至2个工作日内", ["压缩至2个工作日内"]],
  ["最多跑一次、一次办好、12345热线、四级联通", []],
  ["完成2008年以来的清理", []],
  ["每年至少开展1次主题活动", ["至少开展1次"]],
  ["对不超过100万元的部分减征", []],
])("the commitments in %s", (text, expected) => {
  expect(findFigures(text, foldInPlace(text)).map(({ raw }) => raw)).toEqual(expected);
});
