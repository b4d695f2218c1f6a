import { describe, expect, test } from "vitest";
import type { Block, CellBlock, RowBlock } from "../../../electron/files/blocks.ts";
import { layOut } from "../../../electron/files/lay-out.ts";
import type { Reading } from "../../../shared/model/reading.ts";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { expectPartition } from "./laws.ts";

/** The regions follow each other to the end of the text; asked once, not for every region. */
function expectGapless(text: string, { regions }: Reading): void {
  let at = 0;
  for (const { start, end } of regions) {
    if (start !== at || end <= start) throw new Error(`regions break at ${at}`);
    at = end;
  }
  expect(at).toBe(text.length);
}

const CASES: readonly (readonly [string, () => string])[] = [
  ["thirty million digits", () => "0123456789".repeat(3_000_000)],
  ["one line of ten million characters", () => "市教育局牵头，市财政局配合，加强建设。".repeat(530_000)],
  ["ten thousand nested parentheses", () => `${"（".repeat(10_000)}市教育局${"）".repeat(10_000)}。`],
  ["a million brackets that never close", () => "(《〈".repeat(330_000)],
  ["a million tags", () => "<p>".repeat(1_000_000)],
  ["half a million links", () => "[a](/b)".repeat(500_000)],
  ["three million bars", () => "a|b|c|".repeat(500_000)],
  ["a hundred thousand rows", () => "1\t任务\t市教育局\n".repeat(100_000)],
  ["five million line ends", () => "\n".repeat(5_000_000)],
  ["fifty thousand numbers that fall back", () => "（一）加强领导。落实。\n3.推进。\n2.推进。\n".repeat(16_000)],
  ["NULs and halves of surrogate pairs", () => "一、\u0000\ud800加强\udc00。\n".repeat(10_000)],
];

const HEADINGS = ["序号", "工作任务", "责任单位", "完成时限"];

function cell(column: number, paragraphs: readonly string[], rows = 1): CellBlock {
  return { column, columns: 1, rows, paragraphs };
}

function row(...cells: readonly (readonly string[])[]): RowBlock {
  return { heading: false, cells: cells.map((paragraphs, column) => cell(column, paragraphs)) };
}

const HEAD = row(...HEADINGS.map((name) => [name]));

function table(...rows: readonly RowBlock[]): Block {
  return { kind: "table", rows };
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

const LAYOUTS: readonly (readonly [string, () => Block[]])[] = [
  [
    "twenty thousand rows",
    () => [table(HEAD, ...times(20_000, (at) => row([`${at}`], ["推进任务。"], ["市教育局"], ["6月底"])))],
  ],
  [
    "a heading above every row, each of them cut",
    () => [table(...times(20_000, (at) => (at % 2 === 0 ? HEAD : row([], ["推进任务，"], ["市教育局、"], []))))],
  ],
  [
    "a cell of thirty thousand paragraphs",
    () => [
      table(
        HEAD,
        row(
          ["1"],
          times(30_000, (at) => `${at + 1}.推进任务。`),
          ["市教育局"],
          ["6月底"],
        ),
      ),
    ],
  ],
  [
    "a cell with a paragraph for each of the rows that it is merged over",
    () => [
      table(
        HEAD,
        ...times(20_000, (at) => ({
          heading: false,
          cells: [
            cell(0, [`${at}`]),
            cell(1, ["推进任务。"]),
            ...(at === 0
              ? [
                  cell(
                    2,
                    times(20_000, () => "市教育局"),
                    20_000,
                  ),
                ]
              : []),
          ],
        })),
      ),
    ],
  ],
  ["ten thousand tables", () => times(10_000, () => table(HEAD, row(["1"], ["推进任务。"], ["市教育局"], [])))],
  [
    "a cell of ten million characters",
    () => [table(HEAD, row(["1"], ["市教育局牵头，加强建设。".repeat(800_000)], [], []))],
  ],
  ["a million units in a cell", () => [table(HEAD, row(["1"], ["推进任务。"], ["市教育局、".repeat(1_000_000)], []))]],
  [
    "cells over each other",
    () => [
      table(
        ...times(3000, () => ({
          heading: false,
          cells: [{ column: 0, columns: 50, rows: 3000, paragraphs: ["任务"] }],
        })),
      ),
    ],
  ],
  [
    "a hundred thousand heads of pages",
    () => times(100_000, (at) => ({ kind: "paragraph", text: `— ${at} —`, aside: "page-furniture" })),
  ],
  [
    "thirty thousand headings",
    () => times(30_000, (at) => ({ kind: "paragraph", text: `推进工作${at}`, level: 1 + (at % 9) })),
  ],
];

describe("a layout", () => {
  test.each(LAYOUTS)("of %s is read in time, nothing lost", { timeout: 60_000 }, (_, make) => {
    const { text, layout } = layOut(make(), "paragraphs");
    const before = performance.now();
    const reading = readPlan(text, layout);
    expect(performance.now() - before).toBeLessThan(30_000);
    expectGapless(text, reading);
  });
});

describe("a text that is no plan", () => {
  // The bound is far above what a run takes; a rule that is not linear takes minutes.
  test.each(CASES)("of %s is read in time, nothing lost", { timeout: 60_000 }, (_, make) => {
    const text = make();
    const before = performance.now();
    const reading = readPlan(text);
    expect(performance.now() - before).toBeLessThan(30_000);
    expectGapless(text, reading);
  });

  test.each([
    ["nothing at all", ""],
    ["blanks", " \n\t　\n"],
    ["digits", "31415926\n27182818"],
    ["prose without numbers or title", "今天天气很好，大家去公园散步。\n公园里有很多花。"],
  ])("of %s has no clauses and says so", (_, text) => {
    const reading = readPlan(text);
    expectPartition(text, reading);
    expect(reading.clauses).toEqual([]);
    expect(reading.warnings.map(({ code }) => code)).toContain("no-clauses");
  });
});
