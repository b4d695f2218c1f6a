import ExcelJS from "exceljs";
import { readLedger } from "../../../../electron/files/ledger/read-ledger.ts";
import type { Layout } from "../../../../shared/model/layout.ts";
import { zipOf } from "../package/hostile-zips.ts";

/** A workbook written by another program than ours. */
export async function ledger(build: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  build(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A workbook of one sheet with these rows, and these cells merged. */
export function sheetOf(
  rows: readonly (readonly ExcelJS.CellValue[])[],
  merged: readonly string[] = [],
): Promise<Uint8Array> {
  return ledger((workbook) => {
    const sheet = workbook.addWorksheet("分工表");
    for (const row of rows) sheet.addRow([...row]);
    for (const range of merged) sheet.mergeCells(range);
  });
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook of one sheet, put together by hand for what no program writes. Contents are those of the root elements. */
export function rawLedger({ sheet, strings = "", styles = "", workbook = "" }: Record<string, string>): Uint8Array {
  const relations = (listed: readonly (readonly [type: string, target: string])[]) =>
    `<Relationships xmlns="${RELATIONS}">${listed
      .map(([type, target], at) => `<Relationship Id="r${at}" Type="${TYPE}/${type}" Target="${target}"/>`)
      .join("")}</Relationships>`;
  const parts = {
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${TYPE}">${workbook}<sheets><sheet name="分工表" sheetId="1" r:id="r0"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["sharedStrings", "sharedStrings.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}">${sheet ?? ""}</worksheet>`,
  };
  // Not packed, so that only what is in it counts and not how well it packs.
  return zipOf(parts, { level: 0 });
}

/** The text of a ledger, and its tables cell by cell: 任务 for a cell, 任务[2×1] for one of two rows, "" for an empty one. */
export async function read(bytes: Uint8Array): Promise<{ text: string; layout: Layout; tables: string[][][] }> {
  const { text, layout } = await readLedger(bytes, "任务分工.xlsx");
  const tables = layout.tables.map(({ rows }) =>
    rows.map(({ cells }) =>
      cells.map(({ rows, columns, paragraphs }) => {
        const words = paragraphs.map(({ start, end }) => text.slice(start, end)).join("/");
        return rows === 1 && columns === 1 ? words : `${words}[${rows}×${columns}]`;
      }),
    ),
  );
  return { text, layout, tables };
}

/** The paragraphs outside the tables. */
export function paragraphs({ text, layout }: { text: string; layout: Layout }): string[] {
  let at = 0;
  const outside = layout.tables.map(({ rows }) => {
    const before = text.slice(at, rows[0]?.start ?? at);
    at = rows.at(-1)?.end ?? at;
    return before;
  });
  return [...outside, text.slice(at)].flatMap((words) => words.split("\n")).filter((line) => line !== "");
}
