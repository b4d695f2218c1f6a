import { hasEntry, isCompoundFile } from "./compound-file.ts";
import { isEncryptedPackage } from "./package/is-encrypted-package.ts";
import { isZip, zipEntryNames } from "./zip-entry-names.ts";

/** A file whose text lies in a container, for which there is a reader. */
export type Container = "docx" | "xlsx" | "pdf";

/** A file that is known and not read here: what can be done with it, and its kind as people name it. */
export type ForeignKind = {
  readonly advice:
    | "encrypted"
    | "other-document"
    | "other-workbook"
    | "presentation"
    | "page-format"
    | "image"
    | "archive"
    | "unknown-kind";
  readonly name: string;
};

export type FileKind = Container | "text" | ForeignKind;

/** Where bytes stand that only files of one kind have there. */
type Sign = readonly [at: number, bytes: string];

const SIGNATURES: readonly (readonly [advice: ForeignKind["advice"], name: string, ...signs: Sign[]])[] = [
  ["other-document", "RTF", [0, "{\\rtf"]],
  ["image", "PNG", [0, "\x89PNG"]],
  ["image", "JPEG", [0, "\xff\xd8\xff"]],
  ["image", "GIF", [0, "GIF8"]],
  ["image", "TIFF", [0, "II*\0"]],
  ["image", "TIFF", [0, "MM\0*"]],
  ["image", "BMP", [0, "BM"], [6, "\0\0\0\0"]],
  ["image", "WebP", [0, "RIFF"], [8, "WEBP"]],
  ["image", "HEIC", [4, "ftyphei"]],
  ["image", "HEIF", [4, "ftypmif1"]],
  ["image", "AVIF", [4, "ftypavif"]],
  ["image", "DjVu", [0, "AT&TFORM"]],
  ["page-format", "CEB", [0, "Founder CEB"]],
  ["page-format", "CAJ", [0, "CAJ\0"]],
  ["page-format", "CAJ", [0, "HN\0\0"]],
  ["page-format", "MOBI", [60, "BOOKMOBI"]],
  ["archive", "RAR", [0, "Rar!\x1a\x07"]],
  ["archive", "7-Zip", [0, "7z\xbc\xaf\x27\x1c"]],
  ["archive", "gzip", [0, "\x1f\x8b\x08"]],
  ["archive", "bzip2", [0, "BZh"], [4, "1AY&SY"]],
  ["archive", "xz", [0, "\xfd7zXZ\0"]],
  ["archive", "CAB", [0, "MSCF\0"]],
  ["archive", "tar", [257, "ustar"]],
  ["archive", "ZIP", [0, "PK\x05\x06"]],
  ["unknown-kind", "SQLite", [0, "SQLite format 3\0"]],
];
const PDF = /%PDF-[12]\.\d/u;

/** What lies in a zip archive tells whose it is. */
const ARCHIVES: readonly (readonly [kind: FileKind, entry: RegExp])[] = [
  ["docx", /^word\//u],
  [{ advice: "other-workbook", name: "Excel .xlsb" }, /^xl\/workbook\.bin$/u],
  ["xlsx", /^xl\//u],
  [{ advice: "presentation", name: "PowerPoint .pptx" }, /^ppt\//u],
  [{ advice: "page-format", name: "OFD" }, /^OFD\.xml$/u],
  [{ advice: "page-format", name: "XPS" }, /^FixedDocSeq\.fdseq$/u],
  [{ advice: "page-format", name: "EPUB" }, /^META-INF\/container\.xml$/u],
  [{ advice: "other-document", name: "Pages / Numbers" }, /^Index\/Document\.iwa$/u],
];
const OFFICE = "[Content_Types].xml";

/** OpenDocument names its kind in the first entry, which is not compressed. */
const OPEN_DOCUMENT = /mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/u;

/** What a stream of a compound file tells. WPS writes the streams of Office; its first versions had others. */
const COMPOUND: readonly (readonly [entry: string, kind: ForeignKind])[] = [
  ["WordDocument", { advice: "other-document", name: "Word 97–2003 .doc / .wps" }],
  ["Workbook", { advice: "other-workbook", name: "Excel 97–2003 .xls / .et" }],
  ["Book", { advice: "other-workbook", name: "Excel 95 .xls" }],
  ["PowerPoint Document", { advice: "presentation", name: "PowerPoint 97–2003 .ppt / .dps" }],
];

/**
 * What a file is, judged by its bytes. The name only tells which Office package it was where too little is left of it.
 * Whatever bears no sign of its own may be a text.
 */
export function fileKind(bytes: Uint8Array, name: string): FileKind {
  if (isZip(bytes)) return archiveKind(bytes, name);
  if (isCompoundFile(bytes)) return compoundKind(bytes);
  const head = latin1(bytes.subarray(0, 1024));
  const [advice, kind] =
    SIGNATURES.find(([, , ...signs]) => signs.every(([at, sign]) => head.startsWith(sign, at))) ?? [];
  if (advice !== undefined && kind !== undefined) return { advice, name: kind };
  return PDF.test(head) ? "pdf" : "text";
}

function archiveKind(bytes: Uint8Array, name: string): FileKind {
  const names = zipEntryNames(bytes);
  const kind = ARCHIVES.find(([, entry]) => names.some((one) => entry.test(one)))?.[0];
  if (kind !== undefined) return kind;
  const openDocument = OPEN_DOCUMENT.exec(latin1(bytes.subarray(0, 1024)))?.[1];
  if (openDocument !== undefined) return openDocumentKind(openDocument);
  if (names.includes(OFFICE) && /\.docx$/iu.test(name)) return "docx";
  if (names.includes(OFFICE) && /\.xlsx$/iu.test(name)) return "xlsx";
  return { advice: "archive", name: "ZIP" };
}

function openDocumentKind(kind: string): ForeignKind {
  if (kind === "spreadsheet") return { advice: "other-workbook", name: "OpenDocument .ods" };
  if (kind === "presentation") return { advice: "presentation", name: "OpenDocument .odp" };
  return { advice: "other-document", name: "OpenDocument .odt" };
}

function compoundKind(bytes: Uint8Array): ForeignKind {
  if (isEncryptedPackage(bytes)) return { advice: "encrypted", name: "" };
  const [, kind] = COMPOUND.find(([entry]) => hasEntry(bytes, entry)) ?? [];
  return kind ?? { advice: "other-document", name: "Office 97–2003 / WPS" };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
