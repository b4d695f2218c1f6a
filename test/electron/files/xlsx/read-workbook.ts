import exceljs from "exceljs";
import { unzipSync } from "fflate";
import { writeXlsx } from "../../../../electron/files/xlsx/write-xlsx.ts";
import type { Row, Sheet, Workbook, WriteReport } from "../../../../shared/sheet/workbook.ts";

/** A workbook of sheets of the given rows. */
export function aWorkbook(rows: readonly Row[], sheet: Partial<Sheet> = {}, more: Partial<Workbook> = {}): Workbook {
  const width = Math.max(1, ...rows.map(({ cells }) => cells.reduce((sum, { span = 1 }) => sum + span, 0)));
  const columns = Array.from({ length: width }, () => 20);
  const whole: Sheet = {
    ...{ name: "对照表", columns, rows, frozen: { rows: 0, columns: 0 }, header: null, paper: "A4" },
    ...sheet,
  };
  return {
    ...{ sheets: [whole], title: "对照表", creator: "对照", at: "2026-11-21T09:30:00+08:00" },
    ...{ pageNumber: "第 {page} 页，共 {pages} 页", cut: "…（共 {total} 字）" },
    ...more,
  };
}

/** Writes a workbook. */
export function written(workbook: Workbook): { readonly bytes: Uint8Array; readonly report: WriteReport } {
  const made: Uint8Array[] = [];
  const pieces = writeXlsx(workbook);
  for (;;) {
    const next = pieces.next();
    if (next.done) return { bytes: new Uint8Array(Buffer.concat(made)), report: next.value };
    made.push(next.value);
  }
}

/** Reads a workbook back with exceljs, which shares no code with the writer and takes only well-formed XML. */
export async function readBack(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  // Its types ask for a Buffer of an older Node.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return workbook;
}

/** The parts of the package by name, as text. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));
}

/** A run as it was read back. */
export type ReadRun = { readonly text: string; readonly underline: unknown; readonly strike: boolean };

/** The runs of a cell as exceljs read them; a cell of plain text or a number has one run. */
export function runsOf(cell: exceljs.Cell): ReadRun[] {
  const { value } = cell;
  if (value === null) return [];
  if (typeof value === "number") return [{ text: String(value), underline: false, strike: false }];
  if (typeof value === "string") return [{ text: value, underline: false, strike: false }];
  if (typeof value === "object" && "richText" in value) {
    return value.richText.map(({ text, font }) => {
      return { text, underline: font?.underline ?? false, strike: font?.strike ?? false };
    });
  }
  throw new Error(`${cell.address} holds no text: ${JSON.stringify(value)}`);
}
