/** A file whose text lies in a container, for which there is a reader. */
export type Container = "docx" | "xlsx" | "pdf";

/** A file that is known and not read here, as people know its kind. */
export type ForeignKind = { readonly name: string };

export type FileKind = Container | "text" | ForeignKind;

/** Kinds that begin with bytes of their own. */
const SIGNATURES: readonly (readonly [kind: "pdf" | string, bytes: string])[] = [
  ["Word 97 / Excel 97 / WPS (.doc .xls .wps .et)", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
  ["RTF", "{\\rtf"],
  ["PNG", "\x89PNG"],
  ["JPEG", "\xff\xd8\xff"],
  ["GIF", "GIF8"],
  ["TIFF", "II*\0"],
  ["TIFF", "MM\0*"],
  ["RAR", "Rar!\x1a\x07"],
  ["7-Zip", "7z\xbc\xaf\x27\x1c"],
  ["gzip", "\x1f\x8b\x08"],
  ["CEB", "Founder CEB"],
  ["SQLite", "SQLite format 3\0"],
];

/** What lies in a zip archive tells whose it is. */
const ARCHIVES: readonly (readonly [kind: FileKind, entry: string])[] = [
  ["docx", "word/"],
  ["xlsx", "xl/"],
  [{ name: "PowerPoint (.pptx)" }, "ppt/"],
  [{ name: "OFD" }, "OFD.xml"],
  [{ name: "OpenDocument" }, "mimetypeapplication/vnd.oasis.opendocument"],
];
const ZIP = "PK\x03\x04";

/** Names of zip entries stand at the start and, in the archive's directory, at the end. */
const ARCHIVE_EDGE = 64 * 1024;

/** What a file is, judged by its bytes and never by its name. Whatever bears no sign of its own may be a text. */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = latin1(bytes.subarray(0, 1024));
  if (head.startsWith("%PDF-")) return "pdf";
  if (head.startsWith(ZIP)) return archiveKind(bytes);
  const name = SIGNATURES.find(([, signature]) => head.startsWith(signature))?.[0];
  return name === undefined ? "text" : { name };
}

function archiveKind(bytes: Uint8Array): FileKind {
  const edges = latin1(bytes.subarray(0, ARCHIVE_EDGE)) + latin1(bytes.subarray(-ARCHIVE_EDGE));
  return ARCHIVES.find(([, entry]) => edges.includes(entry))?.[0] ?? { name: "ZIP" };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
