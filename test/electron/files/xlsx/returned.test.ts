import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { readReturnedSheets } from "../../../../electron/files/ledger/read-returned-sheets.ts";
import type { AlignmentTable } from "../../../../shared/model/comparison.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import type { Note, Tag } from "../../../../shared/model/note.ts";
import type { ReturnedTable } from "../../../../shared/model/returned-table.ts";
import type { HandedNotes } from "../../../../shared/sheet/comparison/handed-notes.ts";
import { comparisonWorkbook } from "../../../../shared/sheet/comparison-workbook.ts";
import { readReturned } from "../../../../shared/sheet/returned/read-returned.ts";
import { readReturnedNotes } from "../../../../shared/sheet/returned/read-returned-notes.ts";
import { returnedSheet } from "../../../../shared/sheet/returned/returned-sheet.ts";
import { realExport } from "../../../shared/sheet/real-comparison.ts";
import { convert, inLibreOffice } from "../libre-office.ts";
import { written } from "./read-workbook.ts";

const NO_NOTES: HandedNotes = { notes: [], tags: [] };
const OWN: Tag = { id: "t000000000001" as Tag["id"], name: "本市拟稿", colour: "ink" };
const five = { ...realExport(), drafts: NO_NOTES };
const { rows } = five.table.alignment;
const file = written(comparisonWorkbook(five, ["comparison", "coverage"])).bytes;

/** Has another program open the workbook, a person change it, and the program save it. */
async function changed(change: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void, bytes = file) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error("no sheet");
  change(sheet, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Reads a workbook back against what the program holds by now. */
async function readBack(bytes: Uint8Array, table = five.table, notes: HandedNotes = NO_NOTES): Promise<ReturnedTable> {
  for await (const each of readReturnedSheets(bytes, "对照表.xlsx")) {
    const found = readReturned(returnedSheet(each), table, notes);
    if (found !== null) return found;
  }
  throw new Error("no table");
}

async function returned(change: (sheet: ExcelJS.Worksheet) => void): Promise<ReturnedTable> {
  return readBack(await changed(change));
}

/** The table after the program gave a row another title. */
function retitled(from: string, to: string): AlignmentTable {
  const rows = five.table.alignment.rows.map((row) => (row.title === from ? { ...row, title: to } : row));
  return { ...five.table, alignment: { ...five.table.alignment, rows } };
}

/** A note on a row, as it is kept. */
function noteOn(title: string, text: string, tags: readonly Tag[] = []): Note {
  const row = rows.find((each) => each.title === title);
  const clauses = Object.entries(row?.cells ?? {}).flatMap(([plan, ids]) =>
    ids.map((clause) => ({ plan: plan as PlanId, clause })),
  );
  const [id, at] = [`n${String(text.length).padStart(12, "0")}` as Note["id"], "2026-11-21T01:30:00.000Z"];
  const on = { kind: "row", clauses } as const;
  return { id, on, text, tags: tags.map((tag) => tag.id), clauses, by: null, at, changedAt: null };
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

  test("takes nothing for a change that only the program changed since", async () => {
    const bytes = await changed((sheet) => {
      rowOf(sheet, "政策解读").getCell(2).value = "政策解读和宣传";
    });
    const found = await readBack(bytes, retitled("政府公报", "公报"));
    expect(found.proposals).toMatchObject([{ kind: "title", title: "政策解读和宣传" }]);
    expect(found.oddities).toEqual([]);
  });

  test("proposes what a person changed where the program changed the same meanwhile", async () => {
    const bytes = await changed((sheet) => {
      rowOf(sheet, "政府公报").getCell(2).value = "公报工作";
    });
    expect((await readBack(bytes, retitled("政府公报", "公报"))).proposals).toMatchObject([{ title: "公报工作" }]);
    expect((await readBack(bytes, retitled("政府公报", "公报工作"))).proposals).toEqual([]);
  });

  test("says nothing a second time of what was taken over", async () => {
    const bytes = await changed((sheet) => {
      const last = sheet.columnCount + 1;
      sheet.getRow(4).getCell(last).value = "备注";
      rowOf(sheet, "政府公报").getCell(last).value = "与市府办核对";
      rowOf(sheet, "政府公报").getCell(8).value = "办好政府公报。";
    });
    expect((await readBack(bytes)).proposals.map(({ kind }) => kind)).toEqual(["draft", "note"]);
    const notes = [noteOn("政府公报", "与市府办核对"), noteOn("政府公报", "办好政府公报。", [OWN])];
    expect((await readBack(bytes, five.table, { notes, tags: [OWN] })).proposals).toEqual([]);
  });

  test("has the own wording that is kept in its column, and proposes to change just that", async () => {
    const kept = { notes: [noteOn("政府公报", "办好政府公报。", [OWN])], tags: [OWN] };
    const handedOut = written(comparisonWorkbook({ ...five, drafts: kept })).bytes;
    expect(await readBack(await changed(() => {}, handedOut), five.table, kept)).toEqual({
      proposals: [],
      oddities: [],
    });
    const bytes = await changed((sheet) => {
      const cell = rowOf(sheet, "政府公报").getCell(8);
      expect(textOf(cell)).toBe("办好政府公报。");
      cell.value = "办好政府公报，按月出版。";
    }, handedOut);
    const [only] = kept.notes;
    expect((await readBack(bytes, five.table, kept)).proposals).toMatchObject([
      { kind: "draft", note: only?.id, text: "办好政府公报，按月出版。" },
    ]);
  });

  test("proposes another text for a note whose text was changed on the sheet of notes, and reports one taken out", async () => {
    const notes = [noteOn("政府公报", "核对"), noteOn("政策解读", "口径不同"), noteOn("政策解读", "请再问一次")];
    const handed = written(comparisonWorkbook({ ...five, notes: { notes, tags: [] } })).bytes;
    const bytes = await changed((_, workbook) => {
      const sheet = workbook.getWorksheet("批注");
      const cellOf = (text: string) => {
        const row = sheet?.getRows(2, 3)?.find((each) => textOf(each.getCell(5)) === text);
        if (row === undefined) throw new Error(`no note ${text}`);
        return row.getCell(5);
      };
      cellOf("核对").value = "已核对";
      cellOf("请再问一次").value = null;
    }, handed);
    const found: (ReturnedTable | null)[] = [];
    // Meanwhile the program changed the note that the person left as it was.
    const byNow = notes.map((note) => (note.text === "口径不同" ? { ...note, text: "口径相同" } : note));
    for await (const each of readReturnedSheets(bytes, "对照表.xlsx")) {
      found.push(readReturnedNotes(returnedSheet(each), byNow));
    }
    const [only, ...others] = found.filter((each) => each !== null);
    expect(others).toEqual([]);
    expect(only?.proposals).toMatchObject([{ kind: "note-text", note: notes[0]?.id, before: "核对", text: "已核对" }]);
    expect(only?.oddities.map(({ code, words }) => [code, words])).toEqual([["note-missing", "请再问一次"]]);
  });
});

inLibreOffice("a workbook that LibreOffice saved is read back")(
  "a workbook that LibreOffice saved says what was changed in it, and nothing else",
  async () => {
    expect(await readBack(new Uint8Array(convert(file, "xlsx", "xlsx")))).toEqual({ proposals: [], oddities: [] });
    const bytes = await changed((sheet) => {
      const row = rowOf(sheet, "政府公报");
      row.getCell(2).value = "公报";
      row.getCell(8).value = "办好政府公报。\n按季出版。";
      const from = rowOf(sheet, "政务新媒体").getCell(4);
      rowOf(sheet, "政策解读").getCell(4).value = `${textOf(rowOf(sheet, "政策解读").getCell(4))}\n${textOf(from)}`;
      from.value = null;
    });
    const found = await readBack(new Uint8Array(convert(bytes, "xlsx", "xlsx")));
    expect(found.proposals.map(({ kind }) => kind)).toEqual(["title", "draft", "move"]);
    expect(found.oddities).toEqual([]);
  },
  150_000,
);
