import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST_TEXT } from "../../../../electron/files/xlsx/cell-xml.ts";
import { cleanText } from "../../../../shared/sheet/clean-text.ts";
import { comparisonWorkbook } from "../../../../shared/sheet/comparison-workbook.ts";
import { startsLikeFormula } from "../../../../shared/sheet/formula-start.ts";
import { type Cell, cell, type Ink, type Row } from "../../../../shared/sheet/workbook.ts";
import { FIVE, realExport, realPlan } from "../../../shared/sheet/real-comparison.ts";
import { aWorkbook, partsOf, type ReadRun, readBack, runsOf, written } from "./read-workbook.ts";

const RUNS = process.env.DUIZHAO_LONG === undefined ? 25 : 200;

const INKS: readonly Ink[] = ["plain", "strong", "field", "muted", "inserted", "deleted", "moved", "decided"];
const UNDERLINES: Readonly<Partial<Record<Ink, unknown>>> = { inserted: true, moved: "double" };

/** What is dangerous, damaged or rare in a text, between what is usual. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom("政务公开", "发布", "\n", "=1+1", "<b>&amp;\"'", "]]>", "𠮷𡃁", "  ", "\t", "\u0000\u001b"),
      fc.string({ unit: "binary", maxLength: 8 }),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(""));
const cells: fc.Arbitrary<Cell> = fc.record({
  kind: fc.constantFrom("text", "base", "header", "number", "count", "subject", "absent"),
  runs: fc.array(fc.record({ text: texts, ink: fc.constantFrom(...INKS) }), { maxLength: 4 }),
});
const tables: fc.Arbitrary<Row[]> = fc.integer({ min: 1, max: 30 }).chain((columns) =>
  fc.array(
    fc.record({ cells: fc.array(cells, { minLength: columns, maxLength: columns }), height: fc.constant(null) }),
    {
      maxLength: 12,
    },
  ),
);

/** What a reader is to find of a cell: clean texts, no empty run, neighbours as they were. */
function expected({ runs }: Cell): ReadRun[] {
  return runs
    .map(({ text, ink }) => ({ text: cleanText(text).text, ink }))
    .filter(({ text }) => text !== "")
    .map(({ text, ink }) => ({ text, underline: UNDERLINES[ink] ?? false, strike: ink === "deleted" }));
}

/** The rows of a sheet as a reader finds them, one cell for each of the table's. */
async function cellsReadBack(bytes: Uint8Array, rows: readonly Row[], sheet = 0): Promise<ReadRun[][][]> {
  const read = (await readBack(bytes)).worksheets[sheet];
  let at = 1;
  return rows.map((row) => {
    let column = 1;
    const found = row.cells.map(({ span = 1 }) => {
      const one = read?.getCell(at, column);
      column += span;
      return one === undefined ? [] : runsOf(one);
    });
    at += Math.max(1, Math.ceil((row.height ?? 0) / 409));
    return found;
  });
}

describe("a written workbook", () => {
  test(`is read back cell by cell as it was, ${RUNS} random tables`, async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const { bytes, report } = written(aWorkbook(rows));
        expect(await cellsReadBack(bytes, rows)).toEqual(rows.map((row) => row.cells.map(expected)));
        const all = rows.flatMap((row) =>
          row.cells.map((each) =>
            expected(each)
              .map(({ text }) => text)
              .join(""),
          ),
        );
        expect(report.guarded).toBe(all.filter(startsLikeFormula).length);
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    ["two plans", FIVE.slice(0, 2)],
    ["three plans", FIVE.slice(1, 4)],
    ["five plans", FIVE],
  ])("holds the comparison of %s cell by cell", async (_name, plans) => {
    const workbook = comparisonWorkbook(realExport(plans));
    const { bytes, report } = written(workbook);
    expect(report).toMatchObject({ guarded: 0, removed: 0, cut: 0 });
    for (const [at, { rows }] of workbook.sheets.entries()) {
      const model = [...rows];
      expect(await cellsReadBack(bytes, model, at)).toEqual(model.map((row) => row.cells.map(expected)));
    }
  });

  test("is whole where it is long and packed in many pieces", async () => {
    const clauses = FIVE.slice(0, 1).flatMap((id) => realPlan(id).clauses.map(({ text }) => text));
    const rows = Array.from({ length: 4000 }, (_, at) => {
      const text = `${clauses[at % clauses.length]}${at}`;
      return { cells: [cell("number", String(at)), cell("text", text, "inserted")], height: null };
    });
    const { bytes } = written(aWorkbook(rows));
    expect(partsOf(bytes).get("xl/worksheets/sheet1.xml")?.length).toBeGreaterThan(1_000_000);
    expect(await cellsReadBack(bytes, rows)).toEqual(rows.map((row) => row.cells.map(expected)));
  });

  test("is made of the same bytes whenever and wherever it is made", () => {
    const workbook = comparisonWorkbook(realExport(FIVE.slice(0, 2)));
    const zone = process.env.TZ;
    const first = written(workbook).bytes;
    process.env.TZ = "America/New_York";
    const second = written(comparisonWorkbook(realExport(FIVE.slice(0, 2)))).bytes;
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  test("differs in nothing but the time where only the time of export differs", () => {
    const rows = [{ cells: [cell("text", "公开")], height: null }];
    const parts = (at: string) => partsOf(written(aWorkbook(rows, {}, { at })).bytes);
    const [one, other] = [parts("2026-11-21T09:30:00+08:00"), parts("2026-11-22T09:30:00+08:00")];
    const differing = [...one].filter(([name, text]) => other.get(name) !== text).map(([name]) => name);
    expect(differing).toEqual(["docProps/core.xml", "xl/worksheets/sheet1.xml"]);
  });

  test("has no formula, no number, no external link, and keeps formula-like text as text", async () => {
    const payloads = [
      "=1+1",
      "+1",
      "-1",
      "@SUM(A1)",
      "＝1",
      "\t=1",
      " =1",
      "=cmd|' /C calc'!A0",
      "1/2",
      "3-4",
      "1E5",
      "007",
    ];
    const { bytes, report } = written(
      aWorkbook(payloads.map((text) => ({ cells: [cell("text", text)], height: null }))),
    );
    const parts = partsOf(bytes);
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).not.toMatch(/<f[ >/]|<v[ >/]/u);
    expect([...parts.keys()].join("\n")).not.toMatch(/external|vba|ole/iu);
    expect([...parts.values()].join("\n")).not.toMatch(/TargetMode/u);
    expect(report.guarded).toBe(8);
    const formats = [...(parts.get("xl/styles.xml") ?? "").matchAll(/<xf (?<attributes>[^>]*)>/gu)].slice(1);
    const quoted = [...sheet.matchAll(/<c r="A\d+" s="(?<style>\d+)"/gu)].map(({ groups }) =>
      formats[Number(groups?.style)]?.groups?.attributes?.includes('quotePrefix="1"'),
    );
    expect(quoted).toEqual(payloads.map((text) => startsLikeFormula(text)));
    const first = (await readBack(bytes)).worksheets[0]?.getColumn(1);
    expect(first?.values.slice(1)).toEqual(payloads);
  });

  test("keeps words that look like an escaped character from being read as one", () => {
    const { bytes } = written(aWorkbook([{ cells: [cell("text", "字段_x000D_和_x5F_")], height: null }]));
    expect(partsOf(bytes).get("xl/worksheets/sheet1.xml")).toContain(">字段_x005F_x000D_和_x5F_</t>");
  });

  test("cuts a text that no cell can hold, says so in the cell and in the report, and splits no character", async () => {
    const rows = [
      { cells: [cell("text", "𠮷".repeat(20_000)), cell("text", "公".repeat(LONGEST_TEXT))], height: null },
    ];
    const { bytes, report } = written(aWorkbook(rows));
    expect(report.cut).toBe(1);
    const [cut, whole] =
      (await cellsReadBack(bytes, rows))[0]?.map((runs) => runs.map(({ text }) => text).join("")) ?? [];
    expect(cut).toMatch(/^𠮷+…（共 40000 字）$/u);
    expect(cut?.length).toBeLessThanOrEqual(LONGEST_TEXT);
    expect(whole).toBe("公".repeat(LONGEST_TEXT));
  });

  test("counts the characters that it had to leave out", () => {
    expect(written(aWorkbook([{ cells: [cell("text", "公\u0000开\uffff")], height: null }])).report.removed).toBe(2);
  });

  test("makes several rows of one that is taller than a row can be, with one cell over them", async () => {
    const rows = [
      { cells: [cell("number", "1"), cell("text", "长")], height: 1000 },
      { cells: [cell("number", "2"), cell("text", "短")], height: 20 },
    ];
    const { bytes } = written(aWorkbook(rows));
    const sheet = (await readBack(bytes)).worksheets[0];
    expect(sheet?.getCell("B3").master.address).toBe("B1");
    expect(sheet?.getCell("B4").text).toBe("短");
    const heights = [1, 2, 3].map((row) => sheet?.getRow(row).height ?? 0);
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    expect(heights.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(1000);
  });

  test("stands ready to be read and printed", async () => {
    const sheet = (await readBack(written(comparisonWorkbook(realExport(FIVE.slice(0, 3)))).bytes)).worksheets[0];
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 4, showGridLines: false });
    expect(sheet?.autoFilter).toBe(`A4:F${sheet?.rowCount}`);
    expect(sheet?.pageSetup).toMatchObject({
      ...{ paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      ...{ printTitlesRow: "4:4", printArea: `A1:F${sheet?.rowCount}` },
    });
    expect(sheet?.headerFooter.oddFooter).toBe("&L政务公开对照表&C第 &P 页，共 &N 页&R2026-11-21 09:30");
    expect(sheet?.getCell("D7").alignment).toMatchObject({ wrapText: true, vertical: "top" });
    expect(sheet?.getCell("D7").border?.left?.style).toBe("thin");
    expect(sheet?.getRow(6).height).toBeGreaterThan(100);
  });

  test("says what it is and when it was made", async () => {
    const workbook = await readBack(written(aWorkbook([], {}, { title: "甲&乙<丙>" })).bytes);
    expect(workbook).toMatchObject({ title: "甲&乙<丙>", creator: "对照" });
    expect(workbook.created.toISOString()).toBe("2026-11-21T01:30:00.000Z");
  });

  test("can have no row at all", async () => {
    expect((await readBack(written(aWorkbook([])).bytes)).worksheets).toHaveLength(1);
  });
});
