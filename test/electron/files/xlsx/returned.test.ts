import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { readReturnedSheets } from "../../../../electron/files/ledger/read-returned-sheets.ts";
import type { ReturnedTable } from "../../../../shared/model/returned-table.ts";
import { comparisonWorkbook } from "../../../../shared/sheet/comparison-workbook.ts";
import { readReturned } from "../../../../shared/sheet/returned/read-returned.ts";
import { returnedSheet } from "../../../../shared/sheet/returned/returned-sheet.ts";
import { realExport } from "../../../shared/sheet/real-comparison.ts";
import { written } from "./read-workbook.ts";

const five = { ...realExport(), draft: true };
const { rows } = five.table.alignment;
const file = written(comparisonWorkbook(five, ["comparison", "coverage"])).bytes;

/** Has another program open the workbook, a person change it, and the program save it; then it is read back. */
async function returned(change: (sheet: ExcelJS.Worksheet) => void): Promise<ReturnedTable> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as never);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error("no sheet");
  change(sheet);
  const saved = new Uint8Array(await workbook.xlsx.writeBuffer());
  for await (const each of readReturnedSheets(saved, "对照表.xlsx")) {
    const found = readReturned(returnedSheet(each), five.table);
    if (found !== null) return found;
  }
  throw new Error("no table");
}

/** The words of a cell with or without runs. */
function textOf({ value }: ExcelJS.Cell): string {
  if (value !== null && typeof value === "object" && "richText" in value) {
    return value.richText.map(({ text }) => text).join("");
  }
  return typeof value === "string" ? value : "";
}

/** The row of the sheet that bears a title. */
function rowOf(sheet: ExcelJS.Worksheet, title: string): ExcelJS.Row {
  const found = sheet.getRows(1, sheet.rowCount)?.find((row) => textOf(row.getCell(2)).split("\n")[0] === title);
  if (found === undefined) throw new Error(`no row ${title}`);
  return found;
}

function idOf(title: string): string {
  return rows.find((row) => row.title === title)?.id ?? "";
}

describe("a workbook that comes back", () => {
  test("has nothing to say where nothing was changed", async () => {
    expect(await returned(() => {})).toEqual({ proposals: [], oddities: [] });
  });

  test("has nothing to say where rows were only sorted and columns moved apart", async () => {
    const found = await returned((sheet) => {
      const [first, second] = [rowOf(sheet, rows[0]?.title ?? ""), rowOf(sheet, rows[4]?.title ?? "")];
      const [one, other] = [first.values, second.values];
      first.values = other;
      second.values = one;
    });
    expect(found).toEqual({ proposals: [], oddities: [] });
  });

  test("proposes to move a clause that stands in another row", async () => {
    const found = await returned((sheet) => {
      const from = rowOf(sheet, "政务新媒体").getCell(4);
      const to = rowOf(sheet, "政府公报").getCell(4);
      to.value = from.value;
      from.value = null;
    });
    const moved =
      rows.find(({ title }) => title === "政务新媒体")?.cells[five.plans[1] ?? five.plans[0] ?? ("" as never)] ?? [];
    const moves = found.proposals.filter(({ kind }) => kind === "move");
    expect(moves.map((move) => (move.kind === "move" ? [move.clause.clause, move.from, move.to] : []))).toEqual(
      moved.map((clause) => [clause, idOf("政务新媒体"), idOf("政府公报")]),
    );
    expect(moves.length).toBeGreaterThan(0);
  });

  test("proposes another title, a note and the own wording, each at its row", async () => {
    let at = 0;
    const found = await returned((sheet) => {
      const row = rowOf(sheet, "政府公报");
      at = row.number;
      row.getCell(2).value = "公报与公报室";
      row.getCell(8).value = "办好政府公报，按季出版。";
    });
    const [row] = [idOf("政府公报")];
    expect(found.proposals).toMatchObject([
      { kind: "title", at: `B${at}`, row, title: "公报与公报室", decision: { kind: "title" } },
      { kind: "draft", at: `H${at}`, row, text: "办好政府公报，按季出版。" },
    ]);
    expect(found.oddities).toEqual([]);
  });

  test("takes a column of remarks that a person added for notes", async () => {
    const found = await returned((sheet) => {
      const last = sheet.columnCount + 1;
      sheet.getRow(4).getCell(last).value = "备注";
      rowOf(sheet, "政府公报").getCell(last).value = "与市府办核对";
    });
    expect(found.proposals).toMatchObject([{ kind: "note", row: idOf("政府公报"), text: "与市府办核对" }]);
  });

  test("reports by cell what is no change that could be taken over", async () => {
    let [changed, formula] = ["", ""];
    const found = await returned((sheet) => {
      const cell = rowOf(sheet, "政府公报").getCell(3);
      changed = cell.address;
      cell.value = textOf(cell).replace("政府公报", "政务公报");
      const other = rowOf(sheet, "政策解读").getCell(8);
      formula = other.address;
      other.value = { formula: "1+1", result: 2 };
      sheet.addRow(["", "新的一行", "随意写的话"]);
    });
    const codes = found.oddities.map(({ code, at }) => [code, at]);
    expect(codes).toContainEqual(["clause-changed", changed]);
    expect(codes).toContainEqual(["words-added", changed]);
    expect(codes).toContainEqual(["formula", formula]);
    expect(codes.map(([code]) => code)).toContain("row-added");
    expect(found.proposals.filter(({ kind }) => kind === "move")).toEqual([]);
  });

  test("takes a row that stands twice only once", async () => {
    const found = await returned((sheet) => {
      sheet.addRow(rowOf(sheet, "政府公报").values);
    });
    expect(found.oddities.map(({ code }) => code)).toEqual(["row-twice"]);
  });
});
