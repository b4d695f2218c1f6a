import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCsv } from "../files/csv/read-csv.ts";
import { readBack } from "../files/xlsx/read-workbook.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { duizhao } from "./run-duizhao.ts";

const PLANS = ["--plans", "jilin-2018,wuxi-2018"];
const AT = ["--at", "2026-11-21T09:30:00+08:00"];

describe("duizhao export", () => {
  test("writes the table of the plans, the first being the base, and prints what it wrote", async () => {
    const folder = temporaryFolder();
    const data = ["--data", join(folder, "data")];
    const [file, again] = [join(folder, "对照表.xlsx"), join(folder, "again.xlsx")];
    const run = await duizhao(["export", ...PLANS, "--format", "xlsx", "--out", file, ...AT, ...data]);
    expect({ status: run.status, complaints: run.complaints }).toEqual({ status: 0, complaints: "" });
    const [sheet, about] = (await readBack(readFileSync(file))).worksheets;
    expect([sheet?.name, about?.name]).toEqual(["对照表", "说明"]);
    expect(sheet?.getCell("C4").text).toMatch(/^吉林市（基准）/u);
    expect(sheet?.getCell("D4").text).toMatch(/^无锡市\n/u);
    const { rows, ...told } = JSON.parse(run.output);
    expect(told).toEqual({ file, bytes: statSync(file).size, guarded: 0, removed: 0, cut: 0 });
    expect(rows).toBeGreaterThan(28);
    await duizhao(["export", ...PLANS, "--format", "xlsx", "--out", again, ...AT, ...data]);
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
  }, 120_000);

  test("writes CSV that a Chinese Excel opens as it is", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "对照表.csv");
    const run = await duizhao(["export", ...PLANS, "--format", "csv", "--out", file, "--data", join(folder, "data")]);
    const text = readFileSync(file, "utf8");
    expect(text.startsWith("\ufeff序号,章节,事项,")).toBe(true);
    expect(readCsv(text)).toHaveLength(JSON.parse(run.output).rows + 1);
  }, 60_000);

  test("writes every format that it names, with the layouts asked for", async () => {
    const folder = temporaryFolder();
    for (const [format, beginning] of [
      ["docx", "PK"],
      ["html", "<!DOCTYPE html>"],
      ["md", "# 任务分解表 吉林市"],
      ["json", "{"],
    ] as const) {
      const file = join(folder, `表.${format}`);
      const wanted = ["--format", format, "--layouts", "tasks,coverage", "--out", file, "--data", join(folder, "data")];
      const run = await duizhao(["export", ...PLANS, ...wanted]);
      expect(JSON.parse(run.output)).toMatchObject({ file, bytes: statSync(file).size });
      expect(readFileSync(file, "utf8").startsWith(beginning)).toBe(true);
    }
  }, 120_000);

  test.each([
    ["no plans", ["--format", "csv", "--out", "x.csv"]],
    ["no file", [...PLANS, "--format", "csv"]],
    ["a format that it does not write", [...PLANS, "--format", "pdf", "--out", "x.pdf"]],
    ["a time that is none", [...PLANS, "--format", "csv", "--out", "x.csv", "--at", "yesterday"]],
  ])("is wrong usage with %s", async (_name, args) => {
    const folder = temporaryFolder();
    const run = await duizhao(["export", ...args, "--data", join(folder, "data")]);
    expect(run).toMatchObject({ status: 2, output: "" });
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  test("says which plan it does not know, and which file it could not write", async () => {
    const folder = temporaryFolder();
    const to = (out: string) => ["--format", "csv", "--out", out, "--data", join(folder, "data")];
    const unknown = await duizhao(["export", "--plans", "atlantis-2018", ...to(join(folder, "x.csv"))]);
    expect(unknown).toMatchObject({ status: 1, output: "" });
    expect(unknown.complaints).toMatch(/^duizhao: plan\/unknown: .*atlantis-2018/u);
    const nowhere = await duizhao(["export", ...PLANS, ...to(join(folder, "none", "x.csv"))]);
    expect(nowhere).toMatchObject({ status: 1, output: "" });
    expect(nowhere.complaints).toMatch(/^duizhao: export\/failed: .*x\.csv/u);
  }, 60_000);
});
