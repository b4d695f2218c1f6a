import { cleanText } from "../../../shared/sheet/clean-text.ts";
import { guardText } from "../../../shared/sheet/formula-start.ts";
import type { CsvEncoding } from "../../../shared/sheet/sheet-layout.ts";
import { type Cell, plainText, type Sheet, type WriteReport } from "../../../shared/sheet/workbook.ts";
import { encodeGb18030 } from "./encode-gb18030.ts";

/** Excel takes a file without it for the system's own encoding. */
const BYTE_ORDER_MARK = "\ufeff";
const LINE_END = "\r\n";
const PIECE = 1 << 16;

const utf8 = new TextEncoder();

/**
 * A sheet as CSV after RFC 4180, in UTF-8 with a byte order mark or in GB 18030, in pieces. The format knows no types: a text that a
 * spreadsheet would take for a formula is guarded by ' before it, and counted. Gives back what had to be done.
 */
export function* writeCsv({ rows }: Sheet, encoding: CsvEncoding = "utf-8"): Generator<Uint8Array, WriteReport> {
  const report: WriteReport = { rows: 0, guarded: 0, removed: 0, cut: 0 };
  const encode = encoding === "utf-8" ? (text: string) => utf8.encode(text) : encodeGb18030;
  let waiting = encoding === "utf-8" ? BYTE_ORDER_MARK : "";
  for (const { cells } of rows) {
    waiting += cells.map((each) => csvField(each, report)).join(",") + LINE_END;
    report.rows += 1;
    if (waiting.length < PIECE) continue;
    yield encode(waiting);
    waiting = "";
  }
  yield encode(waiting);
  return report;
}

function csvField(cell: Cell, report: WriteReport): string {
  const clean = cleanText(plainText(cell));
  const guarded = guardText(clean.text);
  report.removed += clean.removed;
  if (guarded !== clean.text) report.guarded += 1;
  return /[",\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
