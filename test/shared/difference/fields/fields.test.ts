import { describe, expect, test } from "vitest";
import { compareDeadlines } from "../../../../shared/difference/fields/compare-deadlines.ts";
import { compareFigures } from "../../../../shared/difference/fields/compare-figures.ts";
import { compareUnits, joinUnits } from "../../../../shared/difference/fields/compare-units.ts";
import { unitForm } from "../../../../shared/difference/fields/unit-form.ts";

describe("units are one where only their names differ", () => {
  test.each([
    ["市发改委", "市发展改革委"],
    ["市发展和改革委员会", "发改委"],
    ["吉林市教育局", "武汉市教育局"],
    ["市政府办公室", "市人民政府办公厅"],
    ["市人社局", "市人力资源社会保障局"],
    ["市环境保护局", "市环保局"],
    ["各县（市、区）人民政府", "各县(市)区政府"],
    ["市住房城乡建设局", "市城乡建设委"],
    ["各县（市、区）人民政府（管委会）", "各县（市）区政府"],
    ["各区人民政府", "各县（市）区政府"],
    ["市人民政府其他各部门", "市政府各部门、单位"],
    ["市有关单位", "市政府各相关部门、单位"],
    ["市法制局", "市人民政府法制办"],
    ["市政管办", "市政务服务管理办公室"],
  ])("%s = %s", (one, other) => {
    expect(unitForm(one)).toBe(unitForm(other));
  });

  test.each([
    ["市发改委", "省发改委"],
    ["市教育局", "市财政局"],
    ["市政府办公室", "市政府督查室"],
    ["市政府", "各县(市)区政府"],
    ["各部门", "有关部门"],
    ["市水务集团", "市水务局"],
  ])("%s ≠ %s", (one, other) => {
    expect(unitForm(one)).not.toBe(unitForm(other));
  });
});

describe("who answers, beside the base", () => {
  const base = { lead: ["市政府办公室"], cooperate: ["市法制办", "市财政局"], responsible: [] };
  const own = { lead: ["市人民政府办公厅", "市法制办"], cooperate: ["市教育局"], responsible: [] };

  test("is compared as sets, by role", () => {
    const { units, missing } = compareUnits(own, base);
    expect(units.lead.map(({ standing }) => standing)).toEqual(["shared", "other-role"]);
    expect(units.cooperate.map(({ standing }) => standing)).toEqual(["own"]);
    expect(missing).toEqual([{ role: "cooperate", name: "市财政局" }]);
  });

  test("is taken together over the clauses of a cell, each unit once", () => {
    expect(joinUnits([base, null, { ...own, lead: ["市政府办"] }])).toEqual({
      lead: ["市政府办"],
      cooperate: ["市法制办", "市财政局", "市教育局"],
      responsible: [],
    });
  });
});

describe("when it is due, beside the base", () => {
  const due = (date: string | null, raw = date ?? "每年") => ({ raw, date });

  test.each([
    ["2018-09-30", "2018-12-31", { kind: "earlier", months: 3, days: 0 }],
    ["2019-06-30", "2018-12-31", { kind: "later", months: 6, days: 0 }],
    ["2018-07-15", "2018-07-31", { kind: "earlier", months: 0, days: 16 }],
    ["2018-07-31", "2018-07-31", { kind: "same" }],
  ])("%s beside %s", (own, base, expected) => {
    expect(compareDeadlines([due(own)], [due(base)])).toEqual(expected);
  });

  test("the last day counts", () => {
    expect(compareDeadlines([due("2018-03-31"), due("2018-12-31")], [due("2018-12-31")])).toEqual({ kind: "same" });
  });

  test("what is no day is not earlier or later", () => {
    expect(compareDeadlines([due(null, "每年")], [due("2018-12-31")])).toEqual({ kind: "incomparable" });
    expect(compareDeadlines([due(null, "每年")], [due(null, "每年")])).toEqual({ kind: "same" });
    expect(compareDeadlines([], [due(null)])).toEqual({ kind: "only-base" });
    expect(compareDeadlines([due(null)], [])).toEqual({ kind: "only-here" });
  });
});

describe("figures, beside the base", () => {
  test.each([
    ["提高到80%", "70%", { kind: "higher", by: 10, unit: "%" }],
    ["1次", "２次", { kind: "lower", by: 1, unit: "次" }],
    ["三个工作日", "5个工作日", { kind: "lower", by: 2, unit: "个工作日" }],
    ["4.5%", "4%", { kind: "higher", by: 0.5, unit: "%" }],
  ])("%s beside %s", (own, base, expected) => {
    expect(compareFigures(own, base)).toEqual(expected);
  });

  test.each([
    ["国办发〔2017〕47号", "国办发〔2018〕22号"],
    ["2018年", "2017年"],
    ["3次", "3个工作日"],
    ["80%", "80%"],
  ])("%s says no more and no less than %s", (own, base) => {
    expect(compareFigures(own, base)).toBeNull();
  });
});
