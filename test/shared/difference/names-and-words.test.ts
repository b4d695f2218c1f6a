import { describe, expect, test } from "vitest";
import { INSIDE_WORD } from "../../../shared/difference/sides.ts";
import { findUnitNames } from "../../../shared/difference/unit-names.ts";
import { findWholeExpressions } from "../../../shared/difference/whole-expressions.ts";
import { findWordEdges } from "../../../shared/difference/word-edges.ts";
import { foldText } from "../../../shared/text/fold.ts";

function unitsIn(text: string): string[] {
  const fold = foldText(text).text;
  const edges = findWordEdges(fold);
  return findUnitNames(fold, (at) => edges[at] !== INSIDE_WORD).map(({ start, end }) => fold.slice(start, end));
}

function wholeIn(text: string): string[] {
  const fold = foldText(text).text;
  return findWholeExpressions(fold).map(({ start, end }) => fold.slice(start, end));
}

describe("unit names", () => {
  test.each([
    ["市编办、市政务公开办牵头，各县(市、区)人民政府负责", ["市编办", "市政务公开办", "县(市、区)人民政府"]],
    ["市人力資源社會保障局、市發展改革委〈能源局〉", ["市人力资源社会保障局", "市发展改革委", "能源局"]],
    ["省人民政府办公厅印发，市政府办公室转发", ["省人民政府办公厅", "市政府办公室"]],
    [
      "由各县（市）区政府、开发区管委会负责，高新区管理委员会配合",
      ["县(市)区政府", "开发区管委会", "高新区管理委员会"],
    ],
    ["市委会议要求，市委负责", ["市委", "市委"]],
    ["由市住房公积金管理中心和市水务集团落实", ["市住房公积金管理中心", "市水务集团"]],
  ])("are found in %s", (text, names) => {
    expect(unitsIn(text)).toEqual(names);
  });

  test.each([
    "推动形成全面开放新格局",
    "按照统一部署",
    "市民办事不求人",
    "城市管理水平",
    "就近能办、网上帮办",
    "政务服务大厅",
  ])("are not seen in %s", (text) => {
    expect(unitsIn(text)).toEqual([]);
  });
});

describe("whole expressions", () => {
  test.each([
    ["按照国办发〔2017〕47号文件和国务院令第492号", ["国办发[2017]47号", "国务院令第492号"]],
    ["2018年7月底前、7月31日前、2018年第一季度、2018年底", ["2018年7月底", "7月31日", "2018年第一季度", "2018年底"]],
    ["不低于4.5%，百分之三十，２４小时，9:00", ["4.5%", "百分之三十", "24", "9:00"]],
    ["修订《条例》，出台《关于推进重大建设项目领域政府信息公开的意见》", ["《条例》"]],
  ])("are found in %s", (text, expressions) => {
    expect(wholeIn(text)).toEqual(expressions);
  });
});
