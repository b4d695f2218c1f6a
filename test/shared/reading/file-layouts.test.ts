import { describe, expect, test } from "vitest";
import { layOut } from "../../../electron/files/lay-out.ts";
import type { Layout } from "../../../shared/model/layout.ts";
import type { Reading } from "../../../shared/model/reading.ts";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { readBlocks } from "../../score/structure/block-notation.ts";
import { expectLaws } from "./laws.ts";

// What the reader makes of what a file's format says: tables that are no division of tasks, what stands beside the text,
// paragraphs that are whole and lines that are not, headings without numbers. The notation is that of block-notation.ts.

type Read = { readonly text: string; readonly reading: Reading };

function read(notation: string, lines: Layout["lines"] = "paragraphs"): Read {
  const { text, layout } = layOut(readBlocks(notation), lines);
  const reading = readPlan(text, layout);
  expectLaws(text, reading);
  return { text, reading };
}

/** The regions of a kind, or the noise with a reason, as they stand. */
function regions({ text, reading }: Read, kind: string): string[] {
  return reading.regions
    .filter((region) => (region.kind === "noise" ? region.reason === kind : region.kind === kind))
    .map(({ start, end }) => text.slice(start, end));
}

function paths({ reading }: Read): string[] {
  return reading.clauses.map(({ path, text }) => `${path.join("/")} ${text}`);
}

function units({ reading }: Read): string[] {
  return reading.clauses.map(({ responsibility: found }) => {
    const roles = [
      ["牵头", found?.lead ?? []],
      ["配合", found?.cooperate ?? []],
      ["负责", found?.responsible ?? []],
    ] as const;
    return roles.flatMap(([role, names]) => (names.length > 0 ? [`${role} ${names.join("、")}`] : [])).join(" ");
  });
}

const PLAN = `云河市2021年政务公开工作要点
一、推进决策公开
（一）公开决策草案。各部门要在决策前公开草案，征求公众意见。
（二）公开决策结果。各部门要及时公开决策结果。`;

describe("what stands beside the running text", () => {
  test("heads and feet of pages are page breaks, and a paragraph goes on below them", () => {
    const found = read(
      `~ 云河市人民政府公报
云河市2021年政务公开工作要点
一、推进决策公开
（一）公开决策草案。各部门要在决策前公开草案，征求
~ — 1 —
=====
~ 云河市人民政府公报
公众意见。
（二）公开决策结果。各部门要及时公开决策结果。`,
      "wrapped",
    );
    expect(paths(found)[0]).toBe("一/（一） 公开决策草案。各部门要在决策前公开草案，征求公众意见。");
    expect(regions(found, "page-break")).toEqual(["云河市人民政府公报", "— 1 —", "云河市人民政府公报"]);
  });

  test("footnotes are attachments, and a paragraph goes on below them", () => {
    const found = read(
      `云河市2021年政务公开工作要点
一、推进决策公开
（一）公开决策草案。各部门要在决策前公开草案，征求
* 1 草案包括解读材料。
公众意见。
（二）公开决策结果。各部门要及时公开决策结果。`,
      "wrapped",
    );
    expect(paths(found)[0]).toBe("一/（一） 公开决策草案。各部门要在决策前公开草案，征求公众意见。");
    expect(regions(found, "attachment")).toEqual(["1 草案包括解读材料。"]);
  });

  test("chrome of a page is noise, even where it looks like a heading of the plan", () => {
    const found = read(`< 首页
< 一、政务要闻
${PLAN}
< 相关文件
< 某省人民政府关于推进政务公开的意见`);
    expect(paths(found)).toHaveLength(2);
    expect(regions(found, "site-chrome")).toEqual([
      "首页",
      "一、政务要闻",
      "相关文件",
      "某省人民政府关于推进政务公开的意见",
    ]);
    expect(found.reading.metadata.planTitle).toBe("云河市2021年政务公开工作要点");
  });

  test("a whole plan in the header of a page is the plan", () => {
    const found = read(
      `${PLAN}
（三）公开执行情况。各部门要公开执行情况。`
        .split("\n")
        .map((line) => `< ${line}`)
        .join("\n"),
    );
    expect(paths(found).map((line) => line.split(" ")[0])).toEqual(["一/（一）", "一/（二）", "一/（三）"]);
  });

  test("a line of the site's table in the header of a page is metadata", () => {
    const found = read(`< 索引号：001-2021-03 发布日期：2021-04-02
${PLAN}`);
    expect(found.reading.metadata).toMatchObject({ indexNumber: "001-2021-03", publishedOn: "2021-04-02" });
    expect(regions(found, "metadata")).toEqual(["索引号：001-2021-03 发布日期：2021-04-02"]);
  });
});

describe("lines of a file", () => {
  test("that are whole paragraphs are not joined, though they end without a stop", () => {
    const found = read(`云河市2021年政务公开工作要点
一、推进决策公开
（一）公开决策草案
各部门要在决策前公开草案，征求公众意见，意见采纳情况要在决策作出后集中反馈，涉及群众切身利益的还应当组织听证会
决策结果要及时公开，并同步公开解读材料`);
    expect(paths(found)).toEqual([
      "一/（一）/¶1 各部门要在决策前公开草案，征求公众意见，意见采纳情况要在决策作出后集中反馈，涉及群众切身利益的还应当组织听证会",
      "一/（一）/¶2 决策结果要及时公开，并同步公开解读材料",
    ]);
  });

  test("that break off at a comma go on, even where lines are whole paragraphs", () => {
    const found = read(`云河市2021年政务公开工作要点
一、推进决策公开
（一）公开决策草案。各部门要在决策前公开草案、
征求公众意见。
（二）公开决策结果。各部门要及时公开决策结果。`);
    expect(paths(found)[0]).toBe("一/（一） 公开决策草案。各部门要在决策前公开草案、征求公众意见。");
  });

  test("that were pasted line by line are joined, while whole paragraphs beside them stay whole", () => {
    const pasted = [
      "（一）公开决策草案。各部门要在决策前公开草案，征求公众意",
      "见，意见采纳情况要集中反馈，涉及群众切身利益的要组织听证",
      "会，并邀请人大代表和政协委员参加，听证记录要作为决策依据",
      "存档备查。",
      "（二）公开决策结果。各部门要及时公开决策结果，同步公开解",
      "读材料，并通过政府网站、政务新媒体、政务公开栏等多种渠道",
      "扩大传播范围，方便群众查询，切实提高政策文件的到达率和知",
      "晓率。",
    ];
    const whole = "（三）公开执行情况。各部门要按季度公开重大决策的执行情况，接受社会监督，并根据评估结果改进工作";
    const found = read(["云河市2021年政务公开工作要点", "一、推进决策公开", ...pasted, whole].join("\n"));
    expect(paths(found)).toEqual([
      "一/（一） 公开决策草案。各部门要在决策前公开草案，征求公众意见，意见采纳情况要集中反馈，涉及群众切身利益的要组织听证会，并邀请人大代表和政协委员参加，听证记录要作为决策依据存档备查。",
      "一/（二） 公开决策结果。各部门要及时公开决策结果，同步公开解读材料，并通过政府网站、政务新媒体、政务公开栏等多种渠道扩大传播范围，方便群众查询，切实提高政策文件的到达率和知晓率。",
      "一/（三） 公开执行情况。各部门要按季度公开重大决策的执行情况，接受社会监督，并根据评估结果改进工作",
    ]);
  });

  test("that look like tags or links are words", () => {
    const found = read(`云河市2021年政务公开工作要点
一、开发<APP>应用，公布[办事指南](/guide)入口。`);
    expect(paths(found)).toEqual(["一 开发<APP>应用，公布[办事指南](/guide)入口。"]);
  });
});

describe("headings that a file marks", () => {
  test("make a title of words that end like none", () => {
    const { reading } = read(`# 云河市打赢蓝天保卫战的若干部署与考虑
一、强化源头治理。各部门要淘汰落后产能。`);
    expect(reading.metadata.planTitle).toBe("云河市打赢蓝天保卫战的若干部署与考虑");
  });

  test("open sections and items without numbers, at the level of those that have them", () => {
    const found = read(`# 云河市2021年政务公开工作要点
## 一、推进决策公开
### 公开决策草案
各部门要在决策前公开草案，征求公众意见。
### 公开决策结果
各部门要及时公开决策结果。
## 加强组织保障
各部门要明确专人负责，抓好落实。`);
    expect(paths(found).map((line) => line.split(" ")[0])).toEqual(["一/（一）", "一/（二）", "二"]);
    expect(found.reading.clauses.map(({ title }) => title)).toEqual(["公开决策草案", "公开决策结果", "加强组织保障"]);
  });
});

describe("a table that divides no tasks", () => {
  const around = (table: string) => `云河市2021年政务公开工作方案
一、主要任务
（一）公开决策草案。各部门要在决策前公开草案。
${table}
（二）公开决策结果。各部门要及时公开决策结果。`;

  test.each([
    ["of contacts", "| 单位 | 联系人 | 联系电话\n| 市教育局 | 周远 | 0000-1234567"],
    ["of units", "| 序号 | 单位名称 | 备注\n| 1 | 市教育局 | 组长单位\n| 2 | 市公安局 | "],
    ["of people", "| 组长 | 周远 | 市政府副秘书长\n| 成员 | 赵平 | 市教育局副局长"],
    ["of figures", "| 指标 | 2020年 | 2021年\n| 网上可办率 | 90% | 95%"],
    ["of documents", "| 序号 | 文件名称 | 文号\n| 1 | 政务公开办法 | 云政办〔2020〕3号"],
    ["of services", "| 序号 | 事项名称 | 实施部门\n| 1 | 食品经营许可 | 市市场监管局\n| 2 | 排水许可 | 市水务局"],
  ])("%s is an attachment, and the plan goes on below it", (_, table) => {
    const found = read(around(table));
    expect(paths(found).map((line) => line.split(" ")[0])).toEqual(["一/（一）", "一/（二）"]);
    expect(regions(found, "attachment").length).toBeGreaterThan(1);
  });

  test("but sets a line with two ends is that line", () => {
    const found = read(`${PLAN}
| 云河市人民政府办公室 | 2021年3月5日印发`);
    expect(regions(found, "distribution")).toEqual(["云河市人民政府办公室", "2021年3月5日印发"]);
  });

  test("but frames the whole text is that text", () => {
    const found = read(`| ${PLAN.split("\n").join(" ¶ ")}`);
    expect(paths(found).map((line) => line.split(" ")[0])).toEqual(["一/（一）", "一/（二）"]);
  });
});

describe("the site's table above a document", () => {
  test.each([
    ["two columns", "| 索引号 | 001-2021-03\n| 发文机关 | 云河市人民政府\n| 成文日期 | 2021年3月5日\n| 有效性 | 有效"],
    ["four columns", "| 索引号 | 001-2021-03 | 发文机关 | 云河市人民政府\n| 成文日期 | 2021年3月5日 | 有效性 | 有效"],
    [
      "keys over values",
      "| 索引号 | 发文机关 | 成文日期 | 有效性\n| 001-2021-03 | 云河市人民政府 | 2021年3月5日 | 有效",
    ],
    [
      "keys with values in one cell",
      "| 索引号：001-2021-03 | 发文机关：云河市人民政府\n| 成文日期：2021年3月5日 | 有效性：有效",
    ],
    [
      "keys set wide",
      "| 索 引 号： | 001-2021-03 | 发文机关： | 云河市人民政府\n| 成文日期： | 2021年3月5日 | 有 效 性： | 有效",
    ],
  ])("is read with %s", (_, table) => {
    const found = read(`${table}\n${PLAN}`);
    expect(found.reading.metadata).toMatchObject({
      indexNumber: "001-2021-03",
      issuer: "云河市人民政府",
      issuedOn: "2021-03-05",
      status: "有效",
    });
    expect(regions(found, "metadata")).toHaveLength(table.split("\n").length);
    expect(paths(found)).toHaveLength(2);
  });
});

describe("a table of tasks", () => {
  const table = (rows: string) => read(`云河市2021年政务公开任务分工表\n${rows}`);
  const HEAD = "| 序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限";

  test("counts its rows below the paragraph that it belongs to", () => {
    const found = read(`云河市2021年政务公开工作方案
一、主要任务
（一）公开决策草案。具体任务见下表。
${HEAD}
| 1 | 公布决策事项目录。 | 市司法局 |  | 3月底前
| 2 | 1.公开草案。 ¶ 2.公开说明。 | 市司法局 |  | 4月底前
各部门要对照任务抓好落实，确保按时完成。`);
    expect(paths(found)).toEqual([
      "一/（一）/1 公布决策事项目录。",
      "一/（一）/2/1 公开草案。",
      "一/（一）/2/2 公开说明。",
      "一/（一）/¶1 各部门要对照任务抓好落实，确保按时完成。",
    ]);
  });

  test("names nobody where a cell says — or 无", () => {
    const found = table(`${HEAD}
| 1 | 公布决策事项目录。 | 市司法局 | 市教育局 | 3月底前
| 2 | 公开决策草案。 | 市司法局 | — | 无`);
    expect(units(found)).toEqual(["牵头 市司法局 配合 市教育局", "牵头 市司法局"]);
    expect(found.reading.clauses[1]?.deadlines).toEqual([]);
  });

  test("gives an empty cell of a row of its own to nobody, and a merged one to all its rows", () => {
    const found = table(`${HEAD}
| 1 | 公布决策事项目录。 | 市司法局 | 市教育局 | 3月底前
| 2 | 公开决策草案。 | ^ |  | ^
| 3 | 公开决策结果。 |  |  | 5月底前`);
    expect(units(found)).toEqual(["牵头 市司法局 配合 市教育局", "牵头 市司法局", ""]);
    expect(found.reading.clauses.map(({ deadlines }) => deadlines[0]?.date)).toEqual([
      "2021-03-31",
      "2021-03-31",
      "2021-05-31",
    ]);
  });

  test("divides a merged cell among its rows where it has a paragraph for each", () => {
    const found = table(`| 序号 | 工作任务 | 责任单位
| 1 | 公布决策事项目录。 | 市司法局 ¶ 市教育局 ¶ 市公安局
| 2 | 公开决策草案。 | ^
| 3 | 公开决策结果。 | ^`);
    expect(units(found)).toEqual(["负责 市司法局", "负责 市教育局", "负责 市公安局"]);
  });

  test("takes who leads and who helps for one statement, though there are as many tasks", () => {
    const found = table(`| 工作任务 | 责任单位
| 公布决策事项目录，接受监督。 ¶ 公开决策草案，征求意见。 | 市司法局牵头 ¶ 市教育局配合`);
    expect(units(found)).toEqual(["牵头 市司法局 配合 市教育局", "牵头 市司法局 配合 市教育局"]);
  });

  test("puts names together that the width of a cell cut", () => {
    const found = table(`| 序号 | 工作任务 | 责任单位
| 1 | 公布决策事项目录，接受社会监 ¶ 督。 | 市住房城乡建 ¶ 设局、市司法 ¶ 局，各县（市、 ¶ 区）人民政府`);
    expect(paths(found)).toEqual(["1 公布决策事项目录，接受社会监督。"]);
    expect(units(found)).toEqual(["负责 市住房城乡建设局、市司法局、各县（市、区）人民政府"]);
  });

  test("leaves sums out and takes notes below it for no task", () => {
    const found = table(`${HEAD}
| 1 | 公布决策事项目录。 | 市司法局 |  | 3月底前
| 合计 | 1项 |  |  | 
备注：1.牵头单位负总责。
2.配合单位按职责落实。`);
    expect(paths(found)).toEqual(["1 公布决策事项目录。"]);
    expect(regions(found, "preamble")).toEqual(["备注：1.牵头单位负总责。", "2.配合单位按职责落实。"]);
    expect(regions(found, "markup")).toContain("合计\t1项");
  });

  test("keeps people and remarks apart from tasks and units", () => {
    const found = table(`| 序号 | 工作任务 | 责任领导 | 责任单位 | 备注
| 1 | 公布决策事项目录。 | 周副市长 | 市司法局 | 需报市政府审定`);
    expect(units(found)).toEqual(["负责 市司法局"]);
    expect(regions(found, "attachment")).toEqual(["需报市政府审定"]);
    expect(regions(found, "responsibility")).toEqual(["周副市长", "市司法局"]);
  });

  test("keeps a row as it stands whose cells have changed places, and says so", () => {
    const found = table(`| 序号 | 工作任务 | 责任单位
| 1 | 公布决策事项目录，接受社会监督。 | 市司法局
| 2 | 市教育局、市公安局 | 公开决策草案，向社会征求意见建议。
| 3 | 公开决策结果，同步公开解读材料。 | 市司法局`);
    expect(paths(found)[1]).toBe("2 公开决策草案，向社会征求意见建议。");
    expect(units(found)[1]).toBe("负责 市教育局、市公安局");
    expect(found.reading.warnings).toMatchObject([{ code: "cells-misplaced", details: { raw: "市教育局、市公安局" } }]);
  });

  test("goes on below headings that divide its columns otherwise", () => {
    const found = table(`${HEAD}
| 1 | 公布决策事项目录。 | 市司法局 | 市教育局 | 3月底前
| 序号 | 工作任务 | 责任单位 | < | 时间要求
| 2 | 公开决策草案。 | 市公安局 | < | 4月底前`);
    expect(units(found)).toEqual(["牵头 市司法局 配合 市教育局", "负责 市公安局"]);
  });
});
