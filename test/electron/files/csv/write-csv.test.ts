import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeCsv } from "../../../../electron/files/csv/write-csv.ts";
import { cleanText } from "../../../../shared/sheet/clean-text.ts";
import { comparisonData } from "../../../../shared/sheet/comparison-workbook.ts";
import { startsLikeFormula } from "../../../../shared/sheet/formula-start.ts";
import { cell, plainText, type Row, type WriteReport } from "../../../../shared/sheet/workbook.ts";
import { realExport } from "../../../shared/sheet/real-comparison.ts";
import { unguardText } from "../../../shared/sheet/unguard-text.ts";
import { aWorkbook } from "../xlsx/read-workbook.ts";
import { readCsv } from "./read-csv.ts";

function written(rows: Iterable<Row>): { readonly text: string; readonly report: WriteReport } {
  const [sheet] = aWorkbook([]).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const made: Uint8Array[] = [];
  const pieces = writeCsv({ ...sheet, rows });
  for (;;) {
    const next = pieces.next();
    if (next.done) return { text: Buffer.concat(made).toString("utf8"), report: next.value };
    made.push(next.value);
  }
}
const rowOf = (...texts: readonly string[]): Row => ({ cells: texts.map((text) => cell("text", text)), height: null });

describe("a written CSV", () => {
  test("begins with a byte order mark and ends every row with CR LF", () => {
    expect(written([rowOf("事项", "吉林市"), rowOf("政府公报", "注重线上线下融合")]).text).toBe(
      "\ufeff事项,吉林市\r\n政府公报,注重线上线下融合\r\n",
    );
  });

  test("quotes what holds commas, quotes or line breaks, as RFC 4180 has it", () => {
    expect(written([rowOf("甲,乙", '他说"好"', "一\n二", "三 四")]).text).toBe(
      '\ufeff"甲,乙","他说""好""","一\n二",三 四\r\n',
    );
  });

  test("guards what a spreadsheet would take for a formula, and counts it", () => {
    const { text, report } = written([rowOf("=1+1", "－3%", "1-2", "'=1")]);
    expect(text).toBe("\ufeff'=1+1,'－3%,1-2,''=1\r\n");
    expect(report).toMatchObject({ rows: 1, guarded: 3 });
  });

  test("has no field that starts like a formula, and gives every text back, whatever the table", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("=1", "\t=1", "'+1", "　@x", "\r\n-1", '"', ","),
    );
    const tables = fc.array(fc.array(texts, { minLength: 3, maxLength: 3 }), { minLength: 1 });
    fc.assert(
      fc.property(tables, (table) => {
        const read = readCsv(written(table.map((row) => rowOf(...row))).text);
        for (const field of read.flat()) expect(startsLikeFormula(field)).toBe(false);
        expect(read.map((row) => row.map(unguardText))).toEqual(
          table.map((row) => row.map((text) => cleanText(text).text)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test("holds the comparison of the five plans field by field", () => {
    const { rows } = comparisonData(realExport());
    const { text, report } = written(rows);
    expect(readCsv(text)).toEqual([...rows].map(({ cells }) => cells.map(plainText)));
    expect(report).toMatchObject({ guarded: 0, removed: 0 });
  });
});
