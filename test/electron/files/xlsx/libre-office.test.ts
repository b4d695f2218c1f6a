import { expect } from "vitest";
import { cleanText } from "../../../../shared/sheet/clean-text.ts";
import { comparisonWorkbook } from "../../../../shared/sheet/comparison-workbook.ts";
import { SheetLayoutSchema } from "../../../../shared/sheet/sheet-layout.ts";
import { cell, type Row } from "../../../../shared/sheet/workbook.ts";
import { FIVE, realExport } from "../../../shared/sheet/real-comparison.ts";
import { readCsv } from "../csv/read-csv.ts";
import { convert, inLibreOffice } from "../libre-office.ts";
import { aWorkbook, written } from "./read-workbook.ts";

const withLibreOffice = inLibreOffice("LibreOffice opens the workbooks");

/** The whole text of each cell that a row takes up; what a cell covers is empty. */
function textsOf({ cells }: Row): string[] {
  return cells.flatMap(({ runs, span = 1 }) => [
    runs.map(({ text }) => cleanText(text).text).join(""),
    ...Array.from({ length: span - 1 }, () => ""),
  ]);
}

/** Fields in UTF-8, every one quoted, as they stand in the cells. */
const AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";

withLibreOffice(
  "LibreOffice reads the comparison of the five plans cell by cell as it was written",
  () => {
    const workbook = comparisonWorkbook(realExport());
    const read = readCsv(convert(written(workbook).bytes, "xlsx", AS_CSV).toString("utf8"));
    const rows = [...(workbook.sheets[0]?.rows ?? [])].flatMap((row): string[][] => {
      const covered = Array.from({ length: Math.ceil((row.height ?? 1) / 409) - 1 }, () => [""]);
      return [textsOf(row), ...covered.map(() => textsOf(row).map(() => ""))];
    });
    const width = workbook.sheets[0]?.columns.length ?? 0;
    // A row that ends before the table does is filled up with empty fields.
    const filled = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
    expect(read).toEqual(filled);
  },
  150_000,
);

withLibreOffice(
  "LibreOffice takes nothing that looks like a formula for one, and keeps rare characters",
  () => {
    const texts = ["=1+1", "+2", "-3+4", "@SUM(A1)", "＝5", "1/2", "007", "𠮷𡃁", "公开"];
    const rows = texts.map((text) => ({ cells: [cell("text", text)], height: null }));
    expect(readCsv(convert(written(aWorkbook(rows)).bytes, "xlsx", AS_CSV).toString("utf8"))).toEqual(
      texts.map((text) => [text]),
    );
  },
  150_000,
);

withLibreOffice(
  "LibreOffice prints the comparison of three plans",
  () => {
    const pdf = convert(written(comparisonWorkbook(realExport(FIVE.slice(0, 3)))).bytes, "xlsx", "pdf");
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.length).toBeGreaterThan(50_000);
  },
  150_000,
);

withLibreOffice(
  "LibreOffice opens every layout",
  () => {
    const workbook = comparisonWorkbook(
      realExport(FIVE.slice(2, 4), { drafts: { notes: [], tags: [] } }),
      SheetLayoutSchema.options,
    );
    const { bytes } = written(workbook);
    const page = convert(bytes, "xlsx", "html").toString("utf8");
    for (const { name } of workbook.sheets) expect(page).toContain(name);
    expect(page.match(/<table/gu)).toHaveLength(workbook.sheets.length);
  },
  150_000,
);
