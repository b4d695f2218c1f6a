/** File kinds that begin with bytes of their own, as people know them. */
const SIGNATURES: readonly (readonly [kind: string, bytes: string])[] = [
  ["PDF", "%PDF-"],
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
const ARCHIVES: readonly (readonly [kind: string, entry: string])[] = [
  ["Word (.docx)", "word/"],
  ["Excel (.xlsx)", "xl/"],
  ["PowerPoint (.pptx)", "ppt/"],
  ["OFD", "OFD.xml"],
  ["OpenDocument", "mimetypeapplication/vnd.oasis.opendocument"],
];
const ZIP = "PK\x03\x04";

const MARKUP: readonly (readonly [kind: string, start: RegExp])[] = [
  ["HTML", /^\s*<(?:!doctype\s+html|html|head|body)[\s>]/iu],
  ["MHTML", /^(?:From: |MIME-Version: )[^\n]*\n/iu],
  ["XML", /^\s*<\?xml\s/iu],
];

/** Names of zip entries stand at the start and, in the archive's directory, at the end. */
const ARCHIVE_EDGE = 64 * 1024;

/** The kind of a file that is known and is no plain text, judged by its bytes and never by its name; else null. */
export function otherKind(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 1024));
  if (head.startsWith(ZIP)) return archiveKind(bytes);
  return SIGNATURES.find(([, signature]) => head.startsWith(signature))?.[0] ?? null;
}

/** The kind of a text that is written in a markup language; else null. */
export function markupKind(text: string): string | null {
  return MARKUP.find(([, start]) => start.test(text.slice(0, 1024)))?.[0] ?? null;
}

function archiveKind(bytes: Uint8Array): string {
  const edges = latin1(bytes.subarray(0, ARCHIVE_EDGE)) + latin1(bytes.subarray(-ARCHIVE_EDGE));
  return ARCHIVES.find(([, entry]) => edges.includes(entry))?.[0] ?? "ZIP";
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
