import { describe, expect, test } from "vitest";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { expectLaws } from "./laws.ts";
import { clauseLine, clauseLines, readSmall } from "./small-plan.ts";

// Pages that were saved twice, advertising between the lines, lines that were cut, letters that a scanner mistook.

const WHOLE = [
  "云河市2021年政务公开工作要点",
  "为推进全市政务公开工作再上新台阶，不断增强政府公信力和执行力，保障人民群众知情权，制定本要点。",
  "一、加强决策公开，推进全市重大行政决策事项公开透明运行",
  "（一）公开目录。公布决策事项目录，每年更新不少于一次，广泛听取各方面意见。（市司法局负责）",
  "（二）公开会议。建立利益相关方列席会议制度，涉及公共利益的议题应当邀请代表列席。（市政府办公室负责）",
  "二、保障措施",
  "（三）加强领导。各单位要明确分管领导，定期听取汇报。",
];

test("of two copies the whole one is read, whichever breaks off", () => {
  const stump = [...WHOLE.slice(0, 4), WHOLE[4]?.slice(0, 30) ?? ""];
  const once = readPlan(WHOLE.join("\n")).clauses.map(clauseLine);
  for (const lines of [
    [...stump, ...WHOLE],
    [...WHOLE, ...stump],
  ]) {
    const text = lines.join("\n");
    const reading = readPlan(text);
    expectLaws(text, reading);
    expect(reading.clauses.map(clauseLine)).toEqual(once);
    expect(
      reading.regions.filter((region) => region.kind === "noise" && region.reason === "duplicate-copy"),
    ).not.toEqual([]);
  }
});

describe("advertising", () => {
  const body = (line: string) => ["一、重点", "（一）公开规划。公开规划。", line, "（二）公开预算。公开预算。"];

  test.each([
    "澳门葡京赌场开户送彩金",
    "在线快速贷款 无抵押 当天放款 加微信abc123",
    "网页游戏加速器免费下载 高清视频在线观看",
  ])("%s is none of the plan", (line) => {
    const reading = readSmall(...body(line));
    expect(reading.clauses).toHaveLength(2);
    expect(reading.regions.some((region) => region.kind === "noise" && region.reason === "spam")).toBe(true);
  });

  test.each(["推进小额贷款公司信息公开。", "公开彩票公益金使用情况。", "做好发票免费发放工作。"])(
    "is told from a task that speaks of its trade: %s",
    (line) => {
      expect(clauseLines(...body(line))).toContain(`一/（一）/¶2 | ${line}`);
    },
  );
});

test("a heading that was cut in two is one, and damage is marked", () => {
  const { clauses, outline, warnings } = readSmall("一、加强决策", "公开", "（一）公布目录。公布决策目录。");
  expect(clauses.map(clauseLine)).toEqual(["一/（一） | 公布目录。公布决策目录。"]);
  expect(outline[0]?.heading).toBe("加强决策公开");
  expect(warnings.map(({ code, details }) => `${code} ${details.raw}`)).toEqual(["heading-damaged 加强决策公开"]);
});

test("what a site says about a plan below it is none of it, nor whom to ask", () => {
  expect(
    clauseLines(
      "一、重点",
      "（一）公开规划。公开规划。",
      "联系人：办公室值班室，联系电话：12345",
      "（盖章）",
      "2021年4月2日",
      "《云河市2021年政务公开工作要点》政策解读",
      "一、起草背景",
      "为落实上级要求，起草本要点。",
    ),
  ).toEqual(["一/（一） | 公开规划。公开规划。"]);
});

test("a page number between hyphens is no point of a list", () => {
  expect(clauseLines("一、重点", "（一）公开规划。公开规划。", "- 3 -", "（市发展改革委负责）")).toEqual([
    "一/（一） | 公开规划。公开规划。 | 负责:市发展改革委",
  ]);
});

test("a table of contents is no outline, with leaders or below its name", () => {
  const body = ["一、重点任务", "（一）公开规划", "公开各类规划。", "二、工作要求", "各单位要落实责任。"];
  const leaders = ["一、重点任务……………1", "（一）公开规划…………2", "二、工作要求……………3"];
  const named = ["目  录", "一、重点任务", "（一）公开规划", "二、工作要求"];
  for (const contents of [leaders, named, ["目录", ...leaders]]) {
    expect(clauseLines(...contents, ...body)).toEqual(["一/（一） | 公开各类规划。", "二 | 各单位要落实责任。"]);
  }
});

test("a scanner's 负贵 and 2O18 are read as what they stand for, as they stand", () => {
  const text = "云河市2O18年工作要点\n一、重点\n(—)公开目录。年底前公布目录。（市司法局负贵）\n";
  const { clauses, metadata } = readPlan(text);
  expect(metadata.year).toBe(2018);
  expect(clauses.map(clauseLine)).toEqual(["一/（一） | 公开目录。年底前公布目录。 | 负责:市司法局 | 2018-12-31"]);
});

test("of damaged words only whole names are units", () => {
  expect(
    clauseLines("一、重点", "（一）公开目录。公布目录。", "市司法局牵头，各县市、区人民（政府（管委会配合"),
  ).toEqual(["一/（一） | 公开目录。公布目录。 | 牵头:市司法局"]);
});
