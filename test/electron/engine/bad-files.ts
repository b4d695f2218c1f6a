import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FaultCode } from "../../../shared/contract/fault.ts";
import { shippedText } from "../corpus/a-plan.ts";
import { aDocx, docxEntries, p, packed } from "../files/docx/a-docx.ts";
import { rawLedger } from "../files/ledger/a-ledger.ts";
import { zipOf } from "../files/package/hostile-zips.ts";
import { makePdf, PICTURE, text } from "../files/pdf/make-pdf.ts";

/** A file that cannot be read as a plan, and what a person is told. */
export type BadFile = readonly [name: string, code: FaultCode, bytes: () => Uint8Array];

/** A file made to do harm that is read all the same, and how many clauses it holds. */
export type OddFile = readonly [name: string, clauses: number, bytes: (folder: string) => Uint8Array];

const MEGABYTE = 1024 * 1024;
const PLAN = "一、推进政务公开。\n二、加强政策解读。\n";
const utf8 = (words: string) => new TextEncoder().encode(words);

const body = p("一、推进政务公开。") + p("二、加强政策解读。");
const entries = docxEntries({ body });
const document = entries["word/document.xml"] ?? "";
const withDocument = (xml: string) => packed({ ...entries, "word/document.xml": xml });
const docx = aDocx({ body });
const pdf = makePdf([{ content: text(50, 50, 16, "一、推进政务公开。") }]);
const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");

export const BAD_FILES: readonly BadFile[] = [
  ["空.txt", "file/empty", () => new Uint8Array()],
  ["空白.txt", "file/empty", () => utf8(" \n\t\r\n\u3000")],
  ["错字节.txt", "file/wrong-bytes", wrongByteInTheMiddle],
  ["程序.txt", "file/binary", () => Uint8Array.from({ length: 4096 }, (_, at) => (at * 7) % 32)],
  ["数字.txt", "file/no-clauses", () => utf8("0123456789".repeat(3_000_000))],
  ["一行.txt", "file/no-clauses", () => utf8("推进政务公开，加强政策解读，".repeat((10 * MEGABYTE) / 42))],
  ["空.docx", "file/empty", () => new Uint8Array()],
  ["半个.docx", "file/damaged", () => docx.slice(0, docx.length / 2)],
  ["开头.docx", "file/damaged", () => docx.slice(0, 100)],
  ["炸弹.docx", "file/too-complex", () => withDocument(document.replace("推进", "公".repeat(40 * MEGABYTE)))],
  ["万件.docx", "file/too-complex", () => zipOf({ ...entries, ...manyParts(20_000) })],
  ["深层.docx", "file/too-complex", () => withDocument(nested(5000))],
  ["百万行.docx", "file/too-complex", () => withDocument(tableOf(1_000_000))],
  [
    "外部实体.docx",
    "file/damaged",
    () => withDocument(`<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${document}`),
  ],
  ["大笑.docx", "file/damaged", () => withDocument(`<!DOCTYPE a [<!ENTITY l0 "哈">${laughs}]>${document}`)],
  ["旧版.doc", "file/other-document", oldWord],
  ["宽表.xlsx", "file/empty", () => rawLedger({ sheet: wideSheet() })],
  ["扫描.pdf", "file/scanned", () => makePdf([{ content: PICTURE }, { content: PICTURE }])],
  ["加密.pdf", "file/encrypted", () => makePdf([{ content: text(50, 50, 16, "公开") }], { password: "secret" })],
  ["半个.pdf", "file/damaged", () => pdf.slice(0, pdf.length / 2)],
  ["图片.jpg", "file/image", () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
];

export const ODD_FILES: readonly OddFile[] = [
  ["括号.txt", 2, () => utf8(PLAN.replace("公开", `公开${"（".repeat(10_000)}市政府办公室牵头${"）".repeat(10_000)}`))],
  ["脚本.html", 2, () => utf8(page(`<script>alert("机密")</script><p onclick="alert('机密')">一、推进政务公开。</p>`))],
  ["长行.html", 2, () => utf8(page(`<p>一、推进政务公开。${"加强督查，".repeat((10 * MEGABYTE) / 15)}</p>`))],
  ["深层.html", 2, () => utf8(page(`${"<div>".repeat(100_000)}<p>一、推进政务公开。</p>${"</div>".repeat(100_000)}`))],
  ["外链.docx", 2, linkedDocument],
];

function wrongByteInTheMiddle(): Uint8Array {
  const bytes = utf8(shippedText("jilin-2018"));
  bytes[6000] = 0xff;
  return bytes;
}

function manyParts(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`word/part${at}.xml`, "<a/>"]));
}

function nested(depth: number): string {
  const open = "<w:sdt><w:sdtContent>".repeat(depth);
  return document
    .replace("<w:p>", `${open}<w:p>`)
    .replace("</w:p>", `</w:p>${"</w:sdtContent></w:sdt>".repeat(depth)}`);
}

function tableOf(rows: number): string {
  return document.replace("<w:p>", `<w:tbl>${"<w:tr><w:tc><w:p/></w:tc></w:tr>".repeat(rows)}</w:tbl><w:p>`);
}

/** The first sector of a compound file, in which Word kept its documents until 2003. */
function oldWord(): Uint8Array {
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)]);
}

/** Numbers in the last column that there is, and one cell merged over the whole sheet. */
function wideSheet(): string {
  const rows = Array.from({ length: 20_000 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"/></row>`);
  return `<sheetData>${rows.join("")}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
}

function page(words: string): string {
  return `<!doctype html><html><head><title>方案</title></head><body>${words}<p>二、加强政策解读。</p></body></html>`;
}

/** A document whose template, picture and object are a file of this computer. */
function linkedDocument(folder: string): Uint8Array {
  const secret = join(folder, "secret.txt");
  writeFileSync(secret, "机密");
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const links = ["image", "attachedTemplate", "oleObject", "aFChunk"].map(
    (type, at) =>
      `<Relationship Id="x${at}" Type="${office}/${type}" Target="file://${secret}" TargetMode="External"/>`,
  );
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  return packed({
    ...entries,
    "word/document.xml": document.replace("<w:p>", '<w:altChunk r:id="x3"/><w:p>'),
    "word/_rels/document.xml.rels": `<Relationships xmlns="${relations}">${links.join("")}</Relationships>`,
  });
}
