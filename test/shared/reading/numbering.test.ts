import { expect, test } from "vitest";
import { clauseLines, readSmall } from "./small-plan.ts";

// How plans count their units, and where a unit that is counted otherwise begins and ends.

test("numbers with stops of every width count one list", () => {
  expect(
    clauseLines(
      "一、重点",
      "1．规划。公开规划。",
      "2、财政。公开预算。",
      "3 ．医疗。公开价格。",
      "4，教育。公开招生。",
      "5。就业。公开岗位。",
    ),
  ).toEqual([
    "一/1 | 规划。公开规划。",
    "一/2 | 财政。公开预算。",
    "一/3 | 医疗。公开价格。",
    "一/4 | 教育。公开招生。",
    "一/5 | 就业。公开岗位。",
  ]);
});

test("decimals count two and three levels below a section", () => {
  expect(
    clauseLines(
      "一、市场环境",
      "1.1 简化开办。推行一窗通。",
      "1.2 便利注销。完善简易注销。",
      "二、政务环境",
      "2.1 一网通办。网上可办。",
    ),
  ).toEqual(["一/1.1 | 简化开办。推行一窗通。", "一/1.2 | 便利注销。完善简易注销。", "二/2.1 | 一网通办。网上可办。"]);
  expect(
    clauseLines(
      "1 总体要求",
      "坚持统筹推进。",
      "2 重点任务",
      "2.1 完善设施",
      "2.1.1 建设基站。新建基站不少于500个。",
      "2.1.2 升级外网。完成改造。",
      "3 保障措施",
      "3.1 加强领导。明确专人负责。",
    ),
  ).toEqual([
    "2/2.1/2.1.1 | 建设基站。新建基站不少于500个。",
    "2/2.1/2.1.2 | 升级外网。完成改造。",
    "3/3.1 | 加强领导。明确专人负责。",
  ]);
});

test("a number that measures begins no unit", () => {
  expect(clauseLines("一、重点", "（一）扩大投资。", "1.5亿元专项资金6月底前拨付到位。")).toEqual([
    "一/（一） | 1.5亿元专项资金6月底前拨付到位。 |  | 2021-06-30",
  ]);
});

test("articles, parts and tasks are counted in digits, too", () => {
  expect(clauseLines("第1条 各单位应当公布目录。", "第2条 各单位应当更新目录。")).toEqual([
    "第一条 | 各单位应当公布目录。",
    "第二条 | 各单位应当更新目录。",
  ]);
  expect(clauseLines("任务一：公开规划。开设专栏。", "任务二：公开预算。细化科目。")).toEqual([
    "任务一 | 公开规划。开设专栏。",
    "任务二 | 公开预算。细化科目。",
  ]);
});

test("a bracket lost in print leaves the number", () => {
  expect(clauseLines("一、重点", "（一）公开规划。及时公布。", "二）公开预算。按时公布。")).toEqual([
    "一/（一） | 公开规划。及时公布。",
    "一/（二） | 公开预算。按时公布。",
  ]);
});

test("letters count where a second follows the first", () => {
  expect(clauseLines("一、重点", "（一）公开规划", "a.纲要。公开纲要。", "b）专项。公开专项规划。")).toEqual([
    "一/（一）/a | 纲要。公开纲要。",
    "一/（一）/b | 专项。公开专项规划。",
  ]);
});

test("一是一、二是二 counts nothing", () => {
  const sentence = "讲清政策。坚持一是一、二是二，把政策讲清楚、讲透彻，主动回应社会关切。";
  expect(clauseLines("一、重点", `（一）${sentence}`)).toEqual([`一/（一） | ${sentence}`]);
});

test("a gap may stand for the stop behind a number", () => {
  expect(clauseLines("一、重点", "（一）公开规划。及时公布。", "二 加强解读", "（二）同步解读。及时报送。")).toEqual([
    "一/（一） | 公开规划。及时公布。",
    "二/（二） | 同步解读。及时报送。",
  ]);
});

test("missing, doubled and jumping numbers are read as they stand and warned of", () => {
  const { clauses, warnings } = readSmall(
    "一、公开",
    "（一）规划。公布规划。",
    "（三）预算。公布预算。",
    "（三）采购。公布采购。",
    "三、保障",
    "（四）领导。明确专人。",
  );
  expect(clauses.map(({ path }) => path.join("/"))).toEqual(["一/（一）", "一/（三）", "一/（三）", "三/（四）"]);
  expect(warnings.map(({ code }) => code)).toEqual(["numbering-gap", "numbering-doubled", "numbering-gap"]);
});

test("a lead-in that commands a deed is a clause, one that names the spirit or leads over is none", () => {
  const below = ["1.统一名称。统一事项名称。", "2.规范流程。减少材料。"];
  expect(clauseLines("一、放权", "（一）清理事项。全面清理行政许可事项，编制清单。", ...below)[0]).toBe(
    "一/（一）/¶1 | 全面清理行政许可事项，编制清单。",
  );
  expect(clauseLines("一、放权", "（一）优化服务。坚持法治化、公开化，让权力运行更加规范。", ...below)).toHaveLength(2);
  expect(clauseLines("一、放权", "（一）优化服务，编制以下清单：", ...below)).toHaveLength(2);
});

test("a sentence that begins with 主动公开 is text, 此件主动公开 is none", () => {
  expect(clauseLines("一、重点", "（一）规划", "主动公开各类规划。", "（此件主动公开）")).toEqual([
    "一/（一） | 主动公开各类规划。",
  ]);
});
