import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Extracted } from "../../../../electron/files/blocks.ts";
import { readDocx } from "../../../../electron/files/docx/read-docx.ts";
import { readPdf } from "../../../../electron/files/pdf/read-pdf.ts";
import { readPlan } from "../../../../shared/reading/read-plan.ts";
import { letterWithTasks } from "../../../fixtures/documents/letter-with-tasks.ts";
import { numberedPlan } from "../../../fixtures/documents/numbered-plan.ts";
import { PLAN, TASK_COLUMNS, TASKS } from "../../../fixtures/documents/pdf/a-plan.ts";
import { gazette, officialPlan } from "../../../fixtures/documents/pdf/office-documents.ts";
import { show } from "./read-made.ts";

// What programs make of a plan that people have: an office program and a browser. test/fixtures/documents/pdf has the
// files and what made them.

async function readFixture(name: string): Promise<Extracted> {
  const path = new URL(`../../../fixtures/documents/pdf/${name}.pdf`, import.meta.url);
  return readPdf(new Uint8Array(readFileSync(path)), `${name}.pdf`);
}

async function shown(name: string) {
  const { text, layout } = await readFixture(name);
  return show(text, layout);
}

/** Words without the blanks and line ends among them. */
const bare = (words: string) => words.replace(/\s+/gu, "");

function clausesOf({ text, layout }: Extracted) {
  return readPlan(text, layout).clauses.map(({ title, text: words }) => ({ title: bare(title), text: bare(words) }));
}

/** The rows of the table of tasks, cells in words; a cell of a category stands in the first of its rows. */
function taskRows(count: number): string[] {
  return TASKS.slice(0, count).map(({ category, words, units, time }, index) => {
    const cells = [`0: ${index + 1}`, `2: ${words.join("／")}`, `3: ${units.join("／")}`, `4: ${time}`];
    if (category !== null) cells.splice(1, 0, `1: 1×4 ${category}`);
    return cells.join(" | ");
  });
}
const HEADING = TASK_COLUMNS.map((name, column) => `${column}: ${name}`).join(" | ");

describe("a letter with a plan and a table over broad pages, from an office program", () => {
  test("has every paragraph and every cell", async () => {
    const { lines, tables } = await shown("official-plan");
    const words = bare(lines.join(""));
    for (const paragraph of PLAN) expect(words.split(paragraph)).toHaveLength(2);
    expect(tables).toEqual([[HEADING, ...taskRows(TASKS.length)]]);
  });

  test("has its titles as headings and its page numbers set aside", async () => {
    const { headings, asides } = await shown("official-plan");
    expect(headings).toEqual([
      [1, "清河市人民政府办公室关于印发"],
      [1, "2019年全市政务公开工作要点的通知"],
      [1, "2019年全市政务公开工作要点"],
      [1, "2019年政务公开任务分工表"],
    ]);
    expect(asides).toEqual(["— 1 —", "— 2 —", "— 3 —", "— 4 —"]);
  });
});

test("a gazette in two columns is read down the columns", async () => {
  const { lines } = await shown("gazette");
  expect(bare(lines.join(""))).toContain([...PLAN, ...PLAN].join(""));
});

test("a page that a browser printed has its text, its two tables and its head and foot aside", async () => {
  const { lines, tables, asides } = await shown("web-page");
  expect(bare(lines.join(""))).toContain(PLAN.slice(0, 6).join(""));
  expect(tables).toEqual([
    [
      "0: 索引号 | 1: QH001-2019-00036 | 2: 发文机关 | 3: 清河市人民政府办公室",
      "0: 发文字号 | 1: 清政办发〔2019〕36号 | 2: 成文日期 | 3: 2019年05月08日",
    ],
    [HEADING, ...taskRows(8)],
  ]);
  expect(asides).toEqual(["清河市人民政府", "1/2", "清河市人民政府", "2/2"]);
});

test.each([
  ["letter-with-tasks", letterWithTasks],
  ["numbered-plan", numberedPlan],
  ["official-plan", officialPlan],
  ["gazette", gazette],
])("the clauses of %s are those of the Word file that it was made from", async (name, document) => {
  const word = clausesOf(await readDocx(new Uint8Array(await document()), `${name}.docx`));
  expect(clausesOf(await readFixture(name))).toEqual(word);
  expect(word.length).toBeGreaterThan(2);
});
