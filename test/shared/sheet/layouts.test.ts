import { describe, expect, test } from "vitest";
import { comparisonWorkbook } from "../../../shared/sheet/comparison-workbook.ts";
import type { SheetLayout } from "../../../shared/sheet/sheet-layout.ts";
import { CLAUSE_COLUMNS, type ClauseColumn } from "../../../shared/sheet/words/layout-words.ts";
import { type Cell, plainText, type Row, type Sheet } from "../../../shared/sheet/workbook.ts";
import { FIVE, realExport } from "./real-comparison.ts";

const five = realExport();

function sheetsOf(layout: SheetLayout, what = five): readonly Sheet[] {
  return comparisonWorkbook(what, [layout]).sheets.slice(0, -1);
}
function rowsOf(sheet: Sheet | undefined): Row[] {
  return [...(sheet?.rows ?? [])];
}
function texts({ cells }: Row): string[] {
  return cells.map((cell: Cell) => plainText(cell));
}

describe("任务分解表", () => {
  const sheets = sheetsOf("tasks");

  test("is a sheet for each plan, named after its place", () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      "任务分解表 吉林市",
      "任务分解表 武汉市",
      "任务分解表 无锡市",
      "任务分解表 浑江区",
      "任务分解表 揭阳市",
    ]);
  });

  test("holds every clause of its plan once, in the plan's order, word for word", () => {
    for (const [at, plan] of five.table.plans.entries()) {
      const tasks = rowsOf(sheets[at]).filter(({ cells }) => cells[0]?.kind === "count");
      expect(tasks.map((row) => texts(row)[2])).toEqual(plan.clauses.map(({ text }) => text));
      expect(tasks.map((row) => texts(row)[0])).toEqual(plan.clauses.map((_, number) => String(number + 1)));
    }
  });

  test("puts the units that lead beside those that help, and the deadline behind them", () => {
    const rows = rowsOf(sheets[4]).map(texts);
    expect(rows[2]).toEqual(["序号", "工作任务", "工作要求", "牵头单位", "配合（责任）单位", "完成时限"]);
    const led = rows.find(([, , text]) => text?.startsWith("结合政府机构改革和职能优化"));
    expect(led?.[3]).toBe("市编办");
    expect(led?.[4]).toContain("市电子政务办");
  });

  test("names a task in the characters of its source, and says where a phrase had to be cut", () => {
    const titles = sheets.flatMap((sheet) => rowsOf(sheet).map((row) => texts(row)[1]?.split("\n")[0]));
    expect(titles).toContain("著力推進政務服務“網上為常態”建設");
    expect(titles).toContain("不断优化完善乡镇（街道）及功能区的服务窗口…");
    expect(titles).toContain("加强制度建设");
  });

  test("gives the words as they stand where the units are damaged in the source", () => {
    const others = rowsOf(sheets[4]).map((row) => texts(row)[4]);
    expect(others).toContain("（原文残损：市电子政务办牵头,市各有关单位(市、区政府)负责）");
  });

  test("loses no unit that the reader found", () => {
    for (const [at, plan] of five.table.plans.entries()) {
      const rows = rowsOf(sheets[at]).filter(({ cells }) => cells[0]?.kind === "count");
      for (const [index, { responsibility }] of plan.clauses.entries()) {
        const said = texts(rows[index] ?? { cells: [], height: null })
          .slice(3, 5)
          .join("\n");
        const { lead = [], cooperate = [], responsible = [] } = responsibility ?? {};
        for (const unit of [...lead, ...cooperate, ...responsible]) expect(said).toContain(unit);
      }
    }
  });

  test("holds only the clauses of the rows that are handed out", () => {
    const rows = five.table.alignment.rows.slice(0, 1);
    const [, wuhan] = sheetsOf("tasks", { ...five, rows: rows.map(({ id }) => id) });
    const tasks = rowsOf(wuhan).filter(({ cells }) => cells[0]?.kind === "count");
    expect(tasks).toHaveLength(FIVE.slice(1, 2).flatMap((plan) => rows[0]?.cells[plan] ?? []).length);
  });
});

describe("责任单位", () => {
  test("marks the role of every unit in every task, and counts them", () => {
    const [sheet] = sheetsOf("units");
    const rows = rowsOf(sheet).map(texts);
    expect(rows[2]?.slice(0, 4)).toEqual(["单位", "牵头", "配合", "负责"]);
    const jilin = rows.slice(rows.findIndex(([name]) => name === "吉林市"));
    const office = jilin.find(([unit]) => unit === "市政府办公厅") ?? [];
    const signs = office.slice(4).filter((sign) => sign !== "");
    expect(Number(office[1])).toBe(signs.filter((sign) => sign.includes("牵")).length);
    expect(Number(office[1])).toBeGreaterThan(2);
  });

  test("goes on over further sheets where there are many tasks, and loses none", () => {
    const rows = five.table.plans.flatMap(({ summary, clauses }) =>
      clauses.map(({ id }) => ({ id, title: id, cells: { [summary.id]: [id] }, links: [], confidence: 1 })),
    );
    const alone = { ...five, table: { ...five.table, alignment: { ...five.table.alignment, rows } } };
    const sheets = sheetsOf("units", alone);
    expect(sheets.map(({ name }) => name)).toEqual(["责任单位（1/2）", "责任单位（2/2）"]);
    const tasks = sheets.flatMap((sheet) => texts(rowsOf(sheet)[2] ?? { cells: [], height: null }).slice(4));
    const charged = five.table.plans.flatMap(({ clauses }) =>
      clauses.filter((clause) => clause.responsibility !== null),
    );
    expect(tasks).toHaveLength(charged.length);
  });
});

describe("覆盖情况", () => {
  test("says of each plan and task whether the plan has it, has a part of it, or lacks it", () => {
    const rows = rowsOf(sheetsOf("coverage")[0]);
    const body = rows.filter(({ cells }) => cells[0]?.kind === "count");
    for (const [at, { cells, links }] of five.table.alignment.rows.entries()) {
      for (const [column, plan] of FIVE.entries()) {
        const sign = texts(body[at] ?? { cells: [], height: null })[column + 2]?.[0];
        const isPartial = links.some((link) => link.plan === plan);
        expect(sign).toBe((cells[plan]?.length ?? 0) > 0 ? "●" : isPartial ? "◐" : "○");
      }
    }
  });

  test("shows what a person confirmed to be absent", () => {
    const row = five.table.alignment.rows.find(({ cells }) => FIVE[3] !== undefined && cells[FIVE[3]] === undefined);
    const absences = { [row?.id ?? ""]: FIVE.slice(3, 4) };
    const rows = rowsOf(sheetsOf("coverage", { ...five, table: { ...five.table, absences } })[0]).map(texts);
    expect(rows.find(([, title]) => title === row?.title)?.[5]).toBe("✕\n确认无");
  });

  test("ends with how many tasks each plan has", () => {
    const last = texts(rowsOf(sheetsOf("coverage")[0]).at(-1) ?? { cells: [], height: null });
    expect(last.slice(1).map(Number)).toEqual(
      FIVE.map((plan) => five.table.alignment.rows.filter(({ cells }) => cells[plan] !== undefined).length),
    );
  });
});

describe("条款明细", () => {
  const rows = rowsOf(sheetsOf("clauses")[0]);
  const at = (column: ClauseColumn) => CLAUSE_COLUMNS.indexOf(column);

  test("has one row for each clause of each plan, and a column for each field", () => {
    const ids = rows.slice(1).map((row) => texts(row)[at("clauseId")]);
    expect(ids.toSorted()).toEqual(five.table.plans.flatMap(({ clauses }) => clauses.map(({ id }) => id)).toSorted());
    expect(new Set(rows.map(({ cells }) => cells.length))).toEqual(new Set([CLAUSE_COLUMNS.length]));
  });

  test("puts on paper what people read, and leaves what is reckoned with to the screen", () => {
    const [sheet] = sheetsOf("clauses");
    expect(CLAUSE_COLUMNS.slice(0, sheet?.printed)).toContain("text");
    expect(CLAUSE_COLUMNS.slice(sheet?.printed)).toEqual(expect.arrayContaining(["clauseId", "start", "characters"]));
  });

  test("holds numbers as numbers", () => {
    const clauses = new Map(
      five.table.plans.flatMap((plan) => plan.clauses.map((clause) => [clause.id as string, clause])),
    );
    for (const { cells } of rows.slice(1)) {
      const clause = clauses.get(plainText(cells[at("clauseId")] ?? { kind: "text", runs: [] }));
      expect(cells[at("characters")]?.value).toBe([...(clause?.text ?? "")].length);
      expect(cells[at("start")]?.value).toBe(clause?.spans[0]?.start);
    }
  });
});
