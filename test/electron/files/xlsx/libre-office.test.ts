import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cleanText } from "../../../../shared/sheet/clean-text.ts";
import { comparisonWorkbook } from "../../../../shared/sheet/comparison-workbook.ts";
import { cell, type Row } from "../../../../shared/sheet/workbook.ts";
import { FIVE, realExport } from "../../../shared/sheet/real-comparison.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { readCsv } from "../csv/read-csv.ts";
import { aWorkbook, written } from "./read-workbook.ts";

const PLACES = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];
const soffice = PLACES.find((path) => existsSync(path));

// In CI a missing LibreOffice is a failure: there it is installed.
if (soffice === undefined && !process.env.CI) {
  console.log("not run: LibreOffice opens the workbooks (LibreOffice Calc is not installed)");
}
const inLibreOffice = test.runIf(soffice !== undefined || process.env.CI);

/** Has LibreOffice open a workbook and write it in another format; gives the file. */
function convert(bytes: Uint8Array, format: string): Buffer {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "table.xlsx"), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const args = [profile, "--headless", "--convert-to", format, "--outdir", folder, join(folder, "table.xlsx")];
  const { status, stderr } = spawnSync(soffice ?? "soffice", args, { encoding: "utf8", timeout: 120_000 });
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  return readFileSync(join(folder, `table.${format.split(":")[0]}`));
}

/** The whole text of each cell that a row takes up; what a cell covers is empty. */
function textsOf({ cells }: Row): string[] {
  return cells.flatMap(({ runs, span = 1 }) => [
    runs.map(({ text }) => cleanText(text).text).join(""),
    ...Array.from({ length: span - 1 }, () => ""),
  ]);
}

/** Fields in UTF-8, every one quoted, as they stand in the cells. */
const AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";

inLibreOffice(
  "LibreOffice reads the comparison of the five plans cell by cell as it was written",
  () => {
    const workbook = comparisonWorkbook(realExport());
    const read = readCsv(convert(written(workbook).bytes, AS_CSV).toString("utf8"));
    const rows = [...(workbook.sheets[0]?.rows ?? [])].flatMap((row): string[][] => {
      const covered = Array.from({ length: Math.ceil((row.height ?? 1) / 409) - 1 }, () => [""]);
      return [textsOf(row), ...covered.map(() => textsOf(row).map(() => ""))];
    });
    expect(read).toEqual(rows);
  },
  150_000,
);

inLibreOffice(
  "LibreOffice takes nothing that looks like a formula for one, and keeps rare characters",
  () => {
    const texts = ["=1+1", "+2", "-3+4", "@SUM(A1)", "＝5", "1/2", "007", "𠮷𡃁", "公开"];
    const rows = texts.map((text) => ({ cells: [cell("text", text)], height: null }));
    expect(readCsv(convert(written(aWorkbook(rows)).bytes, AS_CSV).toString("utf8"))).toEqual(
      texts.map((text) => [text]),
    );
  },
  150_000,
);

inLibreOffice(
  "LibreOffice prints the comparison of three plans",
  () => {
    const pdf = convert(written(comparisonWorkbook(realExport(FIVE.slice(0, 3)))).bytes, "pdf");
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.length).toBeGreaterThan(50_000);
  },
  150_000,
);
