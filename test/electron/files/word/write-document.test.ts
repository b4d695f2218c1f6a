import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { readDocx } from "../../../../electron/files/docx/read-docx.ts";
import { writeDocument } from "../../../../electron/files/word/write-document.ts";
import { comparisonWorkbook } from "../../../../shared/sheet/comparison-workbook.ts";
import { MOST_RUNS } from "../../../../shared/sheet/document-limit.ts";
import { cell } from "../../../../shared/sheet/workbook.ts";
import { FIVE, realExport } from "../../../shared/sheet/real-comparison.ts";
import { convert, inLibreOffice } from "../libre-office.ts";
import { aWorkbook } from "../xlsx/read-workbook.ts";

const three = realExport(FIVE.slice(0, 3));
const make = () => writeDocument(comparisonWorkbook(three, ["comparison", "tasks"]));
let bytes: Uint8Array = new Uint8Array();
beforeAll(async () => {
  ({ bytes } = await make());
});

function body(): string {
  return strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
}

describe("a written Word document", () => {
  test("holds every clause of every plan word for word, as a reader of our own finds it", async () => {
    const { text } = await readDocx(bytes, "对照.docx");
    for (const { clauses } of three.table.plans) {
      for (const clause of clauses) expect(text).toContain(clause.text);
    }
  });

  test("prints each table in landscape with its header on every page", () => {
    const pages = [...body().matchAll(/<w:pgSz [^>]*>/gu)].map(([page]) => page);
    expect(pages).toHaveLength(5);
    for (const page of pages) expect(page).toContain('w:orient="landscape"');
    expect([...body().matchAll(/<w:tblHeader/gu)]).toHaveLength(4);
  });

  test("underlines what the base plan lacks and strikes what only it has", () => {
    expect(body()).toMatch(/<w:u w:val="single"/u);
    expect(body()).toMatch(/<w:strike/u);
  });

  test("is made of the same bytes for the same workbook", async () => {
    expect(Buffer.from((await make()).bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  test("bears the time of export, and holds no control characters", async () => {
    const made = await writeDocument(aWorkbook([{ cells: [cell("text", "公\u0000开<&>")], height: null }]));
    expect(made.report.removed).toBe(1);
    const parts = unzipSync(made.bytes);
    expect(strFromU8(parts["docProps/core.xml"] ?? new Uint8Array())).toContain("2026-11-21T01:30:00Z");
    expect(strFromU8(parts["word/document.xml"] ?? new Uint8Array())).toContain("公开&lt;&amp;&gt;");
  });
});

inLibreOffice("LibreOffice opens the Word documents")(
  "LibreOffice prints the comparison of three plans from the Word document",
  () => {
    const pdf = convert(bytes, "docx", "pdf");
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.length).toBeGreaterThan(50_000);
  },
  150_000,
);

test("A table of more than fits into a Word document is refused before it is made", async () => {
  const runs = Array.from({ length: MOST_RUNS + 1 }, () => ({ text: "公开", ink: "plain" }) as const);
  const table = aWorkbook([{ cells: [{ kind: "text", runs }], height: null }]);
  await expect(writeDocument(table)).rejects.toThrow("export/too-long");
});
