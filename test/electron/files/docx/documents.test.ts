import { expect, test } from "vitest";
import { readDocx } from "../../../../electron/files/docx/read-docx.ts";
import { readPlan } from "../../../../shared/reading/read-plan.ts";
import { letterWithTasks } from "../../../fixtures/documents/letter-with-tasks.ts";
import { numberedPlan } from "../../../fixtures/documents/numbered-plan.ts";
import { revisedPlan } from "../../../fixtures/documents/revised-plan.ts";
import { expectLaws } from "../../../shared/reading/laws.ts";

/** A clause as a person would note it: path, words, then who does it (牵头／配合／负责) and until when. */
async function read(document: () => Promise<Uint8Array>) {
  const { text, layout } = await readDocx(await document(), "方案.docx");
  const reading = readPlan(text, layout);
  const clauses = reading.clauses.map(({ path, text: words, responsibility, deadlines }) => {
    const units = [responsibility?.lead, responsibility?.cooperate, responsibility?.responsible].map((one) =>
      (one ?? []).join("、"),
    );
    return [path.join("/"), words, units.join("／"), deadlines.map(({ raw, date }) => date ?? raw).join("；")];
  });
  return { text, reading, clauses };
}

test("a plan with automatic numbers is read as a person reads it", async () => {
  const { text, reading, clauses } = await read(numberedPlan);
  expect(clauses).toEqual([
    [
      "一/（一）",
      "落实解读责任。各部门要在政策文件公布后3个工作日内发布解读材料。",
      "市政府办公室／市直各部门／",
      "3个工作日内",
    ],
    ["一/（二）/1", "运用图表图解、音频视频等形式解读，图解比例不低于60%。", "／／市委宣传部、市政府新闻办", ""],
    [
      "一/（二）/2",
      "每年组织新闻发布会不少于4次，2019年9月底前至少举办2次。",
      "／／市委宣传部、市政府新闻办",
      "每年；2019-09-30",
    ],
    ["二/（一）", "公开财政信息。2019年底前公开市级部门预决算。", "市财政局／市审计局／", "2019-12-31"],
    [
      "二/（二）",
      "公开重大建设项目信息。重点公开批准服务、招标投标、征收土地等信息。",
      "／／市发展改革委、市自然资源局",
      "",
    ],
    [
      "三/（一）",
      "加强组织领导。各县（区）、各部门要明确分管负责人，建立工作台账，于2019年6月30日前报市政府办公室。",
      "／／",
      "2019-06-30",
    ],
    ["三/（二）", "严格督查考核。市政府办公室每季度开展一次检查。", "／／", "每季度"],
  ]);
  expect(reading.metadata.planTitle).toBe("云河市2019年政务公开工作实施方案");
  expect(reading.warnings).toEqual([]);
  expectLaws(text, reading);
});

test("a letter with a table of tasks is read as a person reads it", async () => {
  const { text, reading, clauses } = await read(letterWithTasks);
  expect(clauses).toEqual([
    ["一/1", "制定重大行政决策预公开办法，明确公开范围和程序。", "市司法局／市直各部门／", "2019-06-30"],
    ["一/2", "邀请利益相关方列席市政府常务会议，每年不少于2次。", "市政府办公室／／", "每年；长期"],
    [
      "二/3",
      "编制政务服务事项办事指南，统一线上线下标准。",
      "市政务服务局／各县（区）政府、市直各部门／",
      "2019-10-31",
    ],
  ]);
  expect(reading.metadata).toMatchObject({ documentNumber: "云政办发〔2019〕12号", issuedOn: "2019-04-18" });
  expectLaws(text, reading);
});

test("a plan with tracked changes, a red head in a box and footnotes is read as a person reads it when the changes are accepted", async () => {
  const { text, reading, clauses } = await read(revisedPlan);
  expect(clauses).toEqual([
    ["一/（一）", "公开招生信息。各中小学要在7月31日前公开招生计划和结果。", "／／市招生考试中心", "2019-07-31"],
    ["一/（二）", "加强队伍建设。公开工作人员培训覆盖率不低于90%。", "人事科／各科室／", ""],
    ["二/（一）", "各单位要高度重视，明确专人，每月报送信息不少于5条。", "／／", "每月"],
  ]);
  expect(reading.metadata).toMatchObject({
    documentNumber: "云教发〔2019〕7号",
    planTitle: "云河市教育系统2019年政务公开工作方案",
  });
  expect(text.match(/云河市教育局文件/gu)?.length).toBe(1);
  expectLaws(text, reading);
});
