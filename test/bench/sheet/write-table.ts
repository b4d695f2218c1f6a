import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import type { Ink } from "../../../shared/sheet/workbook.ts";
import { peakMemory } from "../measure.ts";
import { columnsOf, tableRows, tableWorkbook } from "./a-table.ts";

// A process that writes one table in one way and prints what that took: WAY ROWS PLANS CLAUSES FILE.

/** CPU of the writing alone and of the whole process in milliseconds, and the peak of its memory in bytes. */
export type Taken = { readonly work: number; readonly whole: number; readonly peak: number };

/** Loads what a way needs and gives the work itself. */
type Way = () => Promise<() => void | Promise<void>>;

const [way = "", count = "0", plans = "0", clausesFile = "", file = ""] = process.argv.slice(2);
const clauses: readonly string[] = JSON.parse(readFileSync(clausesFile, "utf8"));
const table = { rows: Number(count), plans: Number(plans) };
const rows = () => tableRows(table, clauses);
const colorOf = (ink: Ink) => (ink === "plain" ? "FF14181A" : "FF1C4F86");

async function own() {
  const { writeXlsx } = await import("../../../electron/files/xlsx/write-xlsx.ts");
  return () => {
    const out = openSync(file, "w");
    for (const piece of writeXlsx(tableWorkbook(table, clauses))) writeSync(out, piece);
    closeSync(out);
  };
}

async function withExceljs() {
  const { default: exceljs } = await import("exceljs");
  return async () => {
    const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true });
    const sheet = workbook.addWorksheet("对照表");
    sheet.columns = columnsOf(table).map((width) => ({ width }));
    for (const { cells } of rows()) {
      const texts = cells.map(({ runs }) => ({
        richText: runs.map(({ text, ink }) => ({
          text,
          font: {
            ...{ name: "宋体", size: 10, color: { argb: colorOf(ink) } },
            ...{ strike: ink === "deleted", underline: ink === "inserted" },
          },
        })),
      }));
      sheet.addRow(texts).commit();
    }
    await workbook.commit();
  };
}

/** What cannot be left out: the words with a minimum of markup, and zlib packing them in one go. */
async function floor() {
  return () => {
    let xml = "<sheetData>";
    for (const { cells } of rows()) {
      xml += "<row>";
      for (const { runs } of cells) {
        xml += '<c t="inlineStr"><is>';
        for (const { text, ink } of runs) {
          xml += `<r><rPr><sz val="10"/><color rgb="${colorOf(ink)}"/><rFont val="宋体"/></rPr><t xml:space="preserve">${text}</t></r>`;
        }
        xml += "</is></c>";
      }
      xml += "</row>";
    }
    const out = openSync(file, "w");
    writeSync(out, deflateRawSync(`${xml}</sheetData>`, { level: 6 }));
    closeSync(out);
  };
}

/** Only makes the rows, which each of the others does too. */
async function rowsAlone() {
  return () => {
    for (const _ of rows());
  };
}

const WAYS: Readonly<Record<string, Way>> = { own, exceljs: withExceljs, floor, rows: rowsAlone };

const inMilliseconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;
const work = await WAYS[way]?.();
const begun = process.cpuUsage();
await work?.();
const taken: Taken = {
  work: inMilliseconds(process.cpuUsage(begun)),
  whole: inMilliseconds(process.cpuUsage()),
  peak: peakMemory(),
};
console.log(JSON.stringify(taken));
