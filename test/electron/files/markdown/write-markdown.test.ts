import { expect, test } from "vitest";
import { writeMarkdown } from "../../../../electron/files/markdown/write-markdown.ts";
import { comparisonWorkbook } from "../../../../shared/sheet/comparison-workbook.ts";
import { cell, type Workbook } from "../../../../shared/sheet/workbook.ts";
import { realExport } from "../../../shared/sheet/real-comparison.ts";
import { aWorkbook } from "../xlsx/read-workbook.ts";

function written(workbook: Workbook): string {
  return Buffer.concat([...writeMarkdown(workbook)]).toString("utf8");
}

/** The fields of a table's line; a border inside a field is escaped. */
function fieldsOf(line: string): string[] {
  return line.split(/(?<!\\)\|/u).slice(1, -1);
}

const five = realExport();
const text = written(comparisonWorkbook(five));

test("every line of a table has as many fields as its header", () => {
  const tables = text.split("\n\n").filter((block) => block.startsWith("|"));
  expect(tables.length).toBeGreaterThan(3);
  for (const table of tables) {
    const [header = "", ...lines] = table.trim().split("\n");
    for (const line of lines) expect(fieldsOf(line)).toHaveLength(fieldsOf(header).length);
  }
});

test("each row of the comparison is a line under the heading of its section", () => {
  const numbers = [...text.matchAll(/^\| (?<number>\d+) \|/gmu)].map(({ groups }) => Number(groups?.number));
  expect(numbers).toEqual(five.table.alignment.rows.map((_, at) => at + 1));
  expect(text).toContain("\n### 一、深入开展公开解读回应工作\n");
});

test("what is markup in Markdown stays text", () => {
  const signs = "a|b *c* _d_ <e> [f](g) `h` ~~i~~ \\";
  const line = written(aWorkbook([{ cells: [cell("text", signs)], height: null }]));
  expect(line).toContain("| a\\|b \\*c\\* \\_d\\_ \\<e\\> \\[f\\](g) \\`h\\` \\~\\~i\\~\\~ \\\\ |");
});

test("marks touch the words they mark, line by line", () => {
  const row = {
    cells: [{ kind: "text" as const, runs: [{ text: " 依法\n公开 ", ink: "inserted" as const }] }],
    height: null,
  };
  expect(written(aWorkbook([row]))).toContain("|  **依法**<br>**公开**  |");
});
