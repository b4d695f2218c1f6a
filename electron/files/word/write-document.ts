import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { unzipSync, type Zippable, zipSync } from "fflate";
import { raise } from "../../../shared/contract/fault.ts";
import { fill } from "../../../shared/contract/sentences.ts";
import { MOST_RUNS } from "../../../shared/sheet/document-limit.ts";
import type { Row, Workbook, WriteReport } from "../../../shared/sheet/workbook.ts";
import { pageOf, tableOfSheet } from "./table-of-sheet.ts";

/** What two writings of the same table differ in otherwise: the package sets its own time. */
const PROPERTIES = "docProps/core.xml";
/** The earliest time that a ZIP can hold; it says nothing and is the same for every file. */
const ZIP_TIME = Date.UTC(1980, 0, 1, 12);

/**
 * A workbook as a Word document: each sheet a table in landscape on paper of its size, its header repeated on every page, the
 * page's number at the foot. The same workbook gives the same bytes. Gives back what had to be done to the texts. Raises
 * export/too-long.
 */
export async function writeDocument(
  workbook: Workbook,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly report: WriteReport }> {
  const report: WriteReport = { rows: 0, guarded: 0, removed: 0, cut: 0 };
  const [before = "", between = "", after = ""] = fill(workbook.pageNumber, { page: "\n", pages: "\n" }).split("\n");
  const foot = () =>
    new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [
            new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after], size: 18 }),
          ],
        }),
      ],
    });
  const tally = { runs: 0 };
  const sections = workbook.sheets.map((sheet) => ({
    properties: { page: pageOf(sheet) },
    footers: { default: foot() },
    children: tableOfSheet({ ...sheet, rows: counted(sheet.rows, tally) }, report),
  }));
  const document = new Document({
    title: workbook.title,
    creator: workbook.creator,
    lastModifiedBy: workbook.creator,
    sections,
  });
  const packed = await Packer.toBuffer(document);
  return { bytes: withTime(new Uint8Array(packed), workbook.at), report };
}

/** The rows, as long as there are not too many stretches of text in them. */
function* counted(rows: Iterable<Row>, tally: { runs: number }): Generator<Row> {
  for (const row of rows) {
    for (const { runs } of row.cells) tally.runs += runs.length;
    if (tally.runs > MOST_RUNS) raise("export/too-long", {});
    yield row;
  }
}

/** The file with the time of export where the package wrote its own. */
function withTime(bytes: Uint8Array, at: string): Uint8Array<ArrayBuffer> {
  const time = `${new Date(at).toISOString().slice(0, 19)}Z`;
  const parts: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const timed = path === PROPERTIES ? setTime(content, time) : content;
    parts[path] = [timed, { mtime: ZIP_TIME }];
  }
  return new Uint8Array(zipSync(parts));
}

function setTime(properties: Uint8Array, time: string): Uint8Array {
  const xml = new TextDecoder().decode(properties);
  return new TextEncoder().encode(xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${time}`));
}
