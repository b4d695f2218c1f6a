import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, CellBlock } from "../../../electron/files/blocks.ts";
import { layOut } from "../../../electron/files/lay-out.ts";
import type { Reading } from "../../../shared/model/reading.ts";
import { ReadingSchema } from "../../../shared/model/reading.ts";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { expectLaws } from "./laws.ts";

const WORDS = fc.constantFrom(
  "序号",
  "工作任务",
  "具体举措",
  "责任单位",
  "责任分工",
  "牵头单位",
  "配合单位",
  "完成时限",
  "备注",
  "索引号",
  "发文机关",
  "成文日期",
  "标题",
  "1",
  "2.",
  "一",
  "（一）扩大公开",
  "一、优化服务",
  "1.公开办事指南。",
  "推进政务公开，回应社会关切。",
  "市教育局、市财政局",
  "市教育局、",
  "市公安局牵头",
  "（责任单位：市司法局）",
  "2021年6月底前",
  "长期",
  "同上",
  "合计",
  "注：排在首位的为牵头单位。",
  "某溪市2021年工作要点",
  "附件2",
  "某溪市人民政府",
  "2021年3月5日",
  "各县区人民政府：",
  "— 3 —",
  "政",
  "\u0000",
  "\ud800",
  "a|b",
  "x\ty",
  "第一行\n第二行",
  "",
);
const paragraphs = fc.array(WORDS, { maxLength: 3 });
const cell: fc.Arbitrary<CellBlock> = fc.record({
  column: fc.nat(4),
  columns: fc.integer({ min: 1, max: 3 }),
  rows: fc.integer({ min: 1, max: 3 }),
  paragraphs,
});
const anyRow = fc.record({ heading: fc.boolean(), cells: fc.array(cell, { maxLength: 5 }) });
/** Rows of one cell beside the other, as most tables have them. */
const plainRow = fc.record({
  heading: fc.boolean(),
  cells: fc
    .array(paragraphs, { minLength: 4, maxLength: 4 })
    .map((cells) => cells.map((words, column) => ({ column, columns: 1, rows: 1, paragraphs: words }))),
});
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record(
    {
      kind: fc.constant("paragraph" as const),
      text: WORDS,
      level: fc.integer({ min: 1, max: 9 }),
      aside: fc.constantFrom("page-furniture", "footnote", "site-chrome"),
    },
    { requiredKeys: ["kind", "text"] },
  ),
  fc.record({ kind: fc.constant("table" as const), rows: fc.array(fc.oneof(anyRow, plainRow), { maxLength: 6 }) }),
  fc.constant({ kind: "page" as const }),
);
const document = fc.record({
  blocks: fc.array(block, { maxLength: 12 }),
  lines: fc.constantFrom("paragraphs" as const, "wrapped" as const),
});

describe("whatever a file says of its layout", () => {
  test("the regions partition the text and cover the clauses, whose texts follow from their spans", () => {
    fc.assert(
      fc.property(document, ({ blocks, lines }) => {
        const { text, layout } = layOut(blocks, lines);
        expectLaws(text, readPlan(text, layout));
      }),
      { numRuns: 400 },
    );
  });

  test("the reading has the shape of the model and is the same every time", () => {
    fc.assert(
      fc.property(document, ({ blocks, lines }) => {
        const { text, layout } = layOut(blocks, lines);
        const reading = readPlan(text, layout);
        expect(ReadingSchema.safeParse(reading).success).toBe(true);
        expect(readPlan(text, layout)).toEqual(reading);
      }),
      { numRuns: 100 },
    );
  });
});

const HEADINGS = ["序号", "重点任务", "工作举措", "牵头单位", "配合单位", "完成时限", "备注"] as const;
const MEASURES = [
  "编制办事指南并向社会公布。",
  "开展政策宣传，解答群众疑问。",
  "建立工作台账，逐项销号。",
  "完善平台功能。",
];
const UNITS = ["市教育局", "市财政局、市司法局", "各县（市、区）人民政府", "市公安局、市民政局、市住房城乡建设局"];
const LIMITS = ["2021年6月底前", "2021年12月底前", "长期"];

const task = fc.record({
  measure: fc.constantFrom(...MEASURES),
  lead: fc.constantFrom(...UNITS),
  helpers: fc.constantFrom("", ...UNITS),
  limit: fc.constantFrom(...LIMITS),
  remark: fc.constantFrom("", "需报市政府审定"),
});
const tasks = fc.array(task, { minLength: 1, maxLength: 8 });
type Cells = readonly (readonly string[])[];

/** A table of one task to a row, all cells apart. */
function rowsOf(all: readonly (typeof task extends fc.Arbitrary<infer T> ? T : never)[]): string[][] {
  return all.map(({ measure, lead, helpers, limit, remark }, index) => {
    return [String(index + 1), `任务${"甲乙丙丁戊己庚辛"[index]}`, measure, lead, helpers, limit, remark];
  });
}

function tableOf(headings: readonly string[], rows: Cells): Block {
  return {
    kind: "table",
    rows: [headings, ...rows].map((cells, index) => ({
      heading: index === 0,
      cells: cells.map((words, column) => ({ column, columns: 1, rows: 1, paragraphs: words === "" ? [] : [words] })),
    })),
  };
}

const TITLE: Block = { kind: "paragraph", text: "某溪市2021年工作任务分解表" };

function read(blocks: readonly Block[]): Reading {
  const { text, layout } = layOut([TITLE, ...blocks], "paragraphs");
  return readPlan(text, layout);
}

/** What a reading says of its tasks, without saying where. */
function said({ clauses }: Reading) {
  return clauses.map(({ path, title, text, responsibility, deadlines }) => ({
    path: path.join("/"),
    title,
    text,
    lead: responsibility?.lead ?? [],
    cooperate: responsibility?.cooperate ?? [],
    limits: deadlines.map(({ raw }) => raw),
  }));
}

describe("a table of tasks", () => {
  test("says the same whatever the order of its columns", () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 });
    fc.assert(
      fc.property(tasks, order, (all, places) => {
        const rows = rowsOf(all);
        const turned = rows.map((row) => places.map((place) => row[place] ?? ""));
        const headings = places.map((place) => HEADINGS[place] ?? "");
        expect(said(read([tableOf(headings, turned)]))).toEqual(said(read([tableOf(HEADINGS, rows)])));
      }),
      { numRuns: 60 },
    );
  });

  test("says the same cut by pages as whole, its headings on every page or on the first alone", () => {
    fc.assert(
      fc.property(tasks, fc.nat(7), fc.boolean(), (all, at, isRepeated) => {
        const rows = rowsOf(all);
        const cut = Math.min(at, rows.length);
        const below = isRepeated ? [HEADINGS, ...rows.slice(cut)] : rows.slice(cut);
        const [first, ...others] = below;
        const foot: Block = { kind: "paragraph", text: "— 1 —", aside: "page-furniture" };
        const pages: Block[] = [
          tableOf(HEADINGS, rows.slice(0, cut)),
          foot,
          { kind: "page" },
          ...(first === undefined ? [] : [tableOf(first, others)]),
        ];
        if (cut > 0) expect(said(read(pages))).toEqual(said(read([tableOf(HEADINGS, rows)])));
      }),
      { numRuns: 60 },
    );
  });

  test("says the same where equal units below each other are merged, or named by 同上", () => {
    fc.assert(
      fc.property(tasks, fc.constantFrom("同上", "〃"), (all, sign) => {
        const rows = rowsOf(all);
        const isSame = (row: number, column: number) => row > 0 && rows[row]?.[column] === rows[row - 1]?.[column];
        const signed = rows.map((cells, row) => cells.map((words, at) => (at === 3 && isSame(row, 3) ? sign : words)));
        const merged = tableOf(HEADINGS, rows);
        if (merged.kind !== "table") throw new Error("no table");
        const deep = rows.map((_, row) => {
          let count = 1;
          while (row + count < rows.length && isSame(row + count, 3)) count += 1;
          return count;
        });
        const shrunk: Block = {
          kind: "table",
          rows: merged.rows.map((row, index) => ({
            ...row,
            cells: row.cells
              .filter(({ column }) => index === 0 || column !== 3 || !isSame(index - 1, 3))
              .map((one) => (index > 0 && one.column === 3 ? { ...one, rows: deep[index - 1] ?? 1 } : one)),
          })),
        };
        const whole = said(read([tableOf(HEADINGS, rows)]));
        expect(said(read([tableOf(HEADINGS, signed)]))).toEqual(whole);
        expect(said(read([shrunk]))).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  test("says the same as a layout, with tabs and with bars", () => {
    fc.assert(
      fc.property(tasks, (all) => {
        const lines = [HEADINGS as readonly string[], ...rowsOf(all)];
        const tabs = lines.map((cells) => cells.join("\t")).join("\n");
        const bars = lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
        const whole = said(read([tableOf(HEADINGS, rowsOf(all))]));
        expect(said(readPlan(`某溪市2021年工作任务分解表\n${tabs}\n`))).toEqual(whole);
        expect(said(readPlan(`某溪市2021年工作任务分解表\n${bars}\n`))).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
});
