import { describe, expect, test } from "vitest";
import { readPlan } from "../../../shared/reading/read-plan.ts";

/** Lines as a page of a fixed width has them. */
function wrapped(paragraphs: readonly string[], width: number): string {
  return paragraphs.map((words) => `　　${words}`.match(new RegExp(`.{1,${width}}`, "gu"))?.join("\n")).join("\n");
}

describe("a line that the width of the page cut", () => {
  const duty = "（牵头单位：市政府新闻办；责任单位：市经济和信息化局、市商务局、各县（市、区）人民政府）";
  const text = (before: string) =>
    wrapped(
      [
        "一、加强政策解读",
        `（一）${before}重要政策全年解读不少于12场。${duty}`,
        "（二）完善政策问答平台，对企业和群众的咨询要在3个工作日内给予明确答复，答复情况纳入考核范围。",
        "（三）用好政府网站、政务新媒体和政务大厅等各类平台，多渠道发布权威解读信息，扩大政策知晓面。",
      ],
      32,
    );

  test("goes on wherever it was cut within brackets", () => {
    // One character more in front moves every cut by one.
    for (let more = 0; more < 32; more += 1) {
      const [clause] = readPlan(text("抓好解读工作，".repeat(2) + "抓".repeat(more))).clauses;
      expect(clause?.responsibility).toMatchObject({
        lead: ["市政府新闻办"],
        responsible: ["市经济和信息化局", "市商务局", "各县（市、区）人民政府"],
      });
    }
  });

  test("may be cut within a number", () => {
    const plan = wrapped(
      [
        "某某市2016年政务公开工作要点",
        "一、加强队伍建设",
        "（一）各县区、各部门政务公开工作人员轮训每年不少于1次，2016年底前完成首轮轮训任务。",
        "（二）完善政策问答平台，对企业和群众的咨询要在3个工作日内给予明确答复，答复情况纳入考核。",
        "（三）用好政府网站、政务新媒体和政务大厅等各类平台，多渠道发布权威解读信息，扩大知晓面。",
        "（四）将政务公开工作纳入年度绩效考核，分值权重不得低于4%，考核结果向社会公开通报并抄送组织部门。",
      ],
      32,
    );
    expect(plan).toContain("20\n16年底前");
    const [clause] = readPlan(plan).clauses;
    expect(clause?.text).toContain("2016年底前");
    expect(clause?.deadlines).toContainEqual({ raw: "2016年底前", date: "2016-12-31" });
  });
});

test("the width of the page shows among many short lines, too", () => {
  const texts = [
    "公开政府部门权责清单及动态调整情况，逐步公开办事服务事项的名称、依据、流程、时限和收费标准。",
    "公开国有企业经营情况，及时公布国有资产保值增值、财务状况、负责人薪酬以及重大变化事项等信息。",
    "公开扶贫政策和精准扶贫对象，主动公开贫困退出结果、扶贫资金安排使用以及项目建设进展等情况。",
    "公开医疗机构院务信息，二级以上医院要定期公布药品价格、医疗服务价格、服务流程和投诉渠道信息。",
  ];
  const numbers = ["一", "二", "三", "四"];
  const plan = texts.flatMap((words, index) => [
    `（${numbers[index]}）重点工作`,
    words,
    "责任单位：市财政局",
    "完成时限：年底前",
    "联系单位：市政府办",
  ]);
  const { clauses } = readPlan(wrapped(["某某市2016年政务公开工作要点", "一、重点任务", ...plan], 36));
  for (const words of texts) expect(clauses.map(({ text }) => text)).toContain(words);
});

describe("a title", () => {
  const body = "一、重点任务\n（一）建立公共数据目录，2023年底前完成编制。\n";

  test("is free of a stamp above it and keeps the years below it", () => {
    const { metadata } = readPlan(
      `内部资料 注意保存\n颍源市数字政府建设三年实施方案\n（2023—2025年）\n颍源市大数据管理局\n二〇二三年二月\n${body}`,
    );
    expect(metadata).toMatchObject({
      planTitle: "颍源市数字政府建设三年实施方案（2023—2025年）",
      issuer: "颍源市大数据管理局",
      city: "颍源市",
      issuedOn: null,
    });
  });

  test("keeps the words that lead to a place", () => {
    const { metadata } = readPlan(
      `关于印发\n颍源市2023年数字政府建设工作要点的通知\n各县区人民政府：\n现印发给你们。\n${body}`,
    );
    expect(metadata.title).toBe("关于印发颍源市2023年数字政府建设工作要点的通知");
  });
});

test("a body with quoted words in its name signs", () => {
  const issuer = "颍源市推进政府职能转变和“放管服”改革协调小组办公室";
  const reading = readPlan(`颍源市2021年工作要点\n一、重点任务\n（一）清理行政许可事项。\n${issuer}\n2021年4月9日\n`);
  expect(reading.metadata.issuer).toBe(issuer);
  expect(reading.clauses).toHaveLength(1);
});

test("a first sentence with a figure is a clause and no heading of those below it", () => {
  const { clauses } = readPlan(
    "一、工作保障\n（一）考核结果纳入年度综合考核，分值权重不低于4%。\n对考核优秀的单位给予通报表扬，对考核不合格的限期整改。\n",
  );
  expect(clauses.map(({ path, text }) => [path.at(-1), text.slice(0, 5)])).toEqual([
    ["¶1", "考核结果纳"],
    ["¶2", "对考核优秀"],
  ]);
});
