import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layOut } from "../../../../electron/files/lay-out.ts";
import { buildBlocks } from "../../../../renderer/screens/source/build-blocks.ts";
import { buildLeaves } from "../../../../renderer/screens/source/build-leaves.ts";
import { columnShares, type GridCell, gridRows } from "../../../../renderer/screens/source/table-grid.ts";
import { tableRuns, tablesOf } from "../../../../renderer/screens/source/tables-of.ts";
import type { IdentifiedReading } from "../../../../shared/model/reading.ts";
import { span } from "../../../../shared/model/span.ts";
import { realPlan } from "../../real-plans.ts";

const { metadata } = realPlan("jilin-2018").reading;

/** A reading that takes the whole text for one kind of words. */
function readAs(text: string, kind: "clause" | "noise"): IdentifiedReading {
  const whole = span(0, text.length);
  const region = kind === "noise" ? ({ ...whole, kind, reason: "duplicate-copy" } as const) : { ...whole, kind };
  return { metadata, regions: text === "" ? [] : [region], outline: [], clauses: [], warnings: [] };
}

function wordsIn(text: string, { blocks }: GridCell): string {
  const pieces = blocks.flatMap((block) => block.pieces);
  return pieces.map(({ start, end }) => text.slice(start, end)).join("|");
}

function drawn(text: string, layout: Parameters<typeof tablesOf>[0]["layout"]) {
  const reading = readAs(text, "clause");
  const blocks = buildBlocks(text, reading, tablesOf({ text, layout }, reading));
  const leaves = buildLeaves(text, blocks);
  return { blocks, leaves, grids: leaves.map((leaf) => gridRows(leaf.blocks)) };
}

const cell = (column: number, words: string, merged: { columns?: number; rows?: number } = {}) => ({
  column,
  columns: merged.columns ?? 1,
  rows: merged.rows ?? 1,
  paragraphs: words === "" ? [""] : words.split("/"),
});

describe("a table of a Word file", () => {
  const { text, layout } = layOut(
    [
      { kind: "paragraph", text: "任务分解表" },
      {
        kind: "table",
        rows: [
          { heading: true, cells: [cell(0, "序号"), cell(1, "工作任务"), cell(2, "责任单位")] },
          { heading: false, cells: [cell(0, "1", { rows: 2 }), cell(1, "公开预算/公开决算"), cell(2, "市财政局")] },
          { heading: false, cells: [cell(1, "公开政府采购", { columns: 2 })] },
        ],
      },
      { kind: "paragraph", text: "附件" },
    ],
    "paragraphs",
  );

  test("has its words in the cells where the format has them, merged cells once", () => {
    const { grids } = drawn(text, layout);
    const table = grids.find((rows) => rows.length > 0) ?? [];
    expect(table.map(({ cells }) => cells.map((one) => `${wordsIn(text, one)} ${one.columns}×${one.rows}`))).toEqual([
      ["序号 1×1", "工作任务 1×1", "责任单位 1×1"],
      ["1 1×2", "公开预算|公开决算 1×1", "市财政局 1×1"],
      ["公开政府采购 2×1"],
    ]);
    expect(table.map(({ heading }) => heading)).toEqual([true, false, false]);
  });

  test("keeps every character in one block, tabs and line ends too", () => {
    const { blocks } = drawn(text, layout);
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
  });

  test("that is part of a second copy of the page is no table but noise", () => {
    expect(tablesOf({ text, layout }, readAs(text, "noise"))).toEqual([]);
  });

  test("gives a column of paragraphs more room than one of numbers, and none less than it can use", () => {
    const [table] = layout.tables;
    if (table === undefined) throw new Error("A table was laid out.");
    const [number, task, units] = columnShares([table]).map(({ percent }) => percent);
    expect(task).toBeGreaterThan(number ?? 0);
    expect(number).toBeGreaterThan(20);
    expect((number ?? 0) + (task ?? 0) + (units ?? 0)).toBeCloseTo(100);
  });
});

describe("a long table", () => {
  const words = "及时公开经济社会发展情况并接受社会监督。".repeat(20);
  const rows = Array.from({ length: 30 }, (_, index) => ({
    heading: false,
    cells: index % 10 === 0 ? [cell(0, `第${index}项`, { rows: 10 }), cell(1, words)] : [cell(1, words)],
  }));
  const { text, layout } = layOut([{ kind: "table", rows }], "paragraphs");
  const { leaves, grids } = drawn(text, layout);

  test("is drawn in parts, each of whole rows", () => {
    expect(leaves.length).toBeGreaterThan(2);
    expect(grids.flatMap((grid) => grid.map(({ row }) => row))).toEqual(rows.map((_, index) => index));
  });

  test("has as many places in every row of every part as the table has columns", () => {
    for (const grid of grids) {
      const places = grid.map(() => 0);
      grid.forEach(({ cells }, index) => {
        for (const one of cells)
          for (let at = 0; at < one.rows; at += 1) places[index + at] = (places[index + at] ?? 0) + one.columns;
      });
      expect(places).toEqual(grid.map(() => 2));
    }
  });
});

describe("tabs in a plain text", () => {
  test("make the rows of Jieyang's table of tasks", () => {
    const { text, reading } = realPlan("jieyang-2018");
    const tables = tablesOf({ text, layout: null }, reading);
    expect(tables.length).toBeGreaterThan(2);
    expect(tables.every(({ width }) => width === 3)).toBe(true);
    const [header] = gridRows(
      buildBlocks(text, reading, tables).filter(({ place }) => place !== null && place.table === tables[0]),
    );
    expect(header?.cells.map((one) => wordsIn(text, one).replaceAll("|", ""))).toEqual([
      "工作任务",
      "具体要求",
      "责任单位",
    ]);
  });

  test("give the value of a row's only label the rest of the row, as the page that was copied has it", () => {
    const { text, reading } = realPlan("jilin-2018");
    const tables = tablesOf({ text, layout: null }, reading);
    const rows = gridRows(buildBlocks(text, reading, tables).filter(({ place }) => place?.table === tables[0]));
    const title = rows.map(({ cells }) => cells.map((one) => `${wordsIn(text, one).trim()} ${one.columns}`))[2];
    expect(title).toEqual(["标题: 1", "吉林市人民政府办公厅关于印发2018年全市政务公开工作重点任务分工方案的通知 3"]);
  });

  test("keep an empty cell beside words that are no label", () => {
    const text = "任务\t单位\t备注\n公开预算\t市财政局\t\n";
    const reading = readAs(text, "clause");
    const rows = gridRows(buildBlocks(text, reading, tablesOf({ text, layout: null }, reading)));
    expect(rows[1]?.cells.map(({ columns }) => columns)).toEqual([1, 1, 1]);
  });

  test("make one table of what headings and page breaks part, and another after a paragraph", () => {
    const { text, reading } = realPlan("jieyang-2018");
    const parts = tablesOf({ text, layout: null }, reading);
    expect(tableRuns(parts, reading)).toEqual([parts]);
    const two = "任务\t单位\n公开预算\t市财政局\n以上任务限期完成。\n任务\t单位\n公开决算\t市财政局\n";
    const read = readAs(two, "clause");
    expect(tableRuns(tablesOf({ text: two, layout: null }, read), read).map((run) => run.length)).toEqual([1, 1]);
  });

  test("before a paragraph that is set in make no table", () => {
    const text = "\t一、加强领导。\n\t二、强化督查。\n";
    expect(tablesOf({ text, layout: null }, readAs(text, "clause"))).toEqual([]);
  });

  test("lose no character of any text", () => {
    const letters = fc.string({ unit: fc.constantFrom("甲", "。", "\t", "\t", "\n", "-", " ", "𠀀"), maxLength: 80 });
    fc.assert(
      fc.property(letters, (text) => {
        const { blocks, leaves } = drawn(text, null);
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        expect(leaves.flatMap((leaf) => leaf.blocks)).toEqual(blocks);
      }),
    );
  });
});
