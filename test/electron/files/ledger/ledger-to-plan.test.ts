import { describe, expect, test } from "vitest";
import { readLedger } from "../../../../electron/files/ledger/read-ledger.ts";
import type { Clause } from "../../../../shared/model/reading.ts";
import { readPlan } from "../../../../shared/reading/read-plan.ts";
import { ledger } from "./a-ledger.ts";

const day = (month: number, date: number) => new Date(Date.UTC(2018, month - 1, date));

/** Tasks as departments hand them out: the task merged over its measures, days as days or in words. */
const TASKS = [
  [
    1,
    "推进决策公开",
    "制定涉及公众权益的政策文件前，将草案向社会公开征求意见。",
    "市司法局",
    "市政府办公室",
    day(7, 31),
  ],
  [2, null, "建立公众代表列席政府有关会议的制度，全年不少于2次。", "市政府办公室", "市财政局、市审计局", day(9, 30)],
  [3, null, "对公众意见的采纳情况和理由，在决策公布时一并说明。", "市司法局", null, "2018年底前"],
  [
    4,
    "推进执行公开",
    "围绕年度重点工作，公开实施步骤、责任分工和工作进展。",
    "市政府督查室",
    "各县（市、区）政府",
    "长期坚持",
  ],
  [5, "加强平台建设", "完成政府网站集约化改造，关停并迁移基层网站。", "市大数据局", "市直各部门", day(12, 31)],
  [6, null, "规范政务新媒体管理，开展全面清理排查。", "市政府办公室", "市委网信办", "2018年10月底前"],
] as const;

const WANTED = [
  { lead: ["市司法局"], cooperate: ["市政府办公室"], due: "2018-07-31" },
  { lead: ["市政府办公室"], cooperate: ["市财政局", "市审计局"], due: "2018-09-30" },
  { lead: ["市司法局"], cooperate: [], due: "2018-12-31" },
  { lead: ["市政府督查室"], cooperate: ["各县（市、区）政府"], due: null },
  { lead: ["市大数据局"], cooperate: ["市直各部门"], due: "2018-12-31" },
  { lead: ["市政府办公室"], cooperate: ["市委网信办"], due: "2018-10-31" },
];

function taskLedger(): Promise<Uint8Array> {
  return ledger((workbook) => {
    const sheet = workbook.addWorksheet("分工表");
    sheet.addRows([
      ["附件"],
      ["临江市2018年政务公开重点任务分工表"],
      ["临政办发〔2018〕21号"],
      ["序号", "工作任务", "具体举措", "责任分工", null, "完成时限"],
      [null, null, null, "牵头单位", "配合单位", null],
      ...TASKS.map((task) => [...task]),
      ["注：长期坚持的任务每年报送进展情况。"],
    ]);
    const merged = ["A2:F2", "A3:F3", "A4:A5", "B4:B5", "C4:C5", "D4:E4", "F4:F5", "B6:B8", "B10:B11", "A12:F12"];
    for (const range of merged) sheet.mergeCells(range);
    for (const row of [6, 7, 10]) sheet.getCell(`F${row}`).numFmt = 'yyyy"年"m"月"d"日"';
  });
}

function fieldsOf({ responsibility, deadlines }: Pick<Clause, "responsibility" | "deadlines">) {
  const { lead = [], cooperate = [] } = responsibility ?? {};
  return { lead, cooperate, due: deadlines[0]?.date ?? null };
}

describe("a ledger of tasks", () => {
  test("gives one clause for each task, with its units and its deadline", async () => {
    const { text, layout } = await readLedger(await taskLedger(), "任务分工.xlsx");
    const { clauses, metadata, warnings } = readPlan(text, layout);
    expect(clauses.map((clause) => clause.text)).toEqual(TASKS.map(([, , measure]) => measure));
    expect(clauses.map(fieldsOf)).toEqual(WANTED);
    expect(metadata).toMatchObject({
      planTitle: "临江市2018年政务公开重点任务分工表",
      documentNumber: "临政办发〔2018〕21号",
      year: 2018,
    });
    expect(warnings).toEqual([]);
  });

  test("loses no character on its way", async () => {
    const { text, layout } = await readLedger(await taskLedger(), "任务分工.xlsx");
    const { regions } = readPlan(text, layout);
    expect(regions.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    for (const words of TASKS.flat()) if (typeof words === "string") expect(text).toContain(words);
  });
});
