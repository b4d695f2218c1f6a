import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readSource } from "../../../electron/files/read-source.ts";
import { type FaultCode, FaultError } from "../../../shared/contract/fault.ts";
import { encode } from "./text/encoded.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

async function faultOf(bytes: Uint8Array, name = "方案.txt") {
  try {
    await readSource(name, bytes);
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
  throw new Error("no fault was raised");
}

/** A zip archive as far as its kind is told by it: entries of no length, named before and again in the directory. */
function zip(...names: readonly string[]): Uint8Array {
  const length = (name: string) => `${String.fromCharCode(name.length)}\0`;
  const entries = names.map((name) => `PK\x03\x04${"\0".repeat(22)}${length(name)}\0\0${name}`);
  const directory = names.map((name) => `PK\x01\x02${"\0".repeat(24)}${length(name)}${"\0".repeat(16)}${name}`);
  return latin1(`${entries.join("")}${directory.join("")}PK\x05\x06${"\0".repeat(18)}`);
}

/** A compound file as far as its kind is told by it: a header of one sector, then a directory with these streams. */
function compound(...streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 128 * (streams.length + 1));
  bytes.set(Buffer.from("d0cf11e0a1b11ae1", "hex"));
  ["Root Entry", ...streams].forEach((name, index) => {
    const at = 512 + 128 * index;
    bytes.write(name, at, "utf16le");
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
    bytes.writeUInt8(index === 0 ? 5 : 2, at + 66);
  });
  return bytes;
}

describe("a file of a kind that is not read", () => {
  const cases: readonly (readonly [code: FaultCode, kind: string, bytes: Uint8Array])[] = [
    ["file/other-document", "Word 97–2003 .doc / .wps", compound("1Table", "WordDocument")],
    ["file/other-document", "RTF", latin1("{\\rtf1\\ansi")],
    ["file/other-document", "OpenDocument .odt", zip("mimetype", "content.xml")],
    [
      "file/other-document",
      "Word 2003 XML",
      utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>'),
    ],
    ["file/other-workbook", "Excel 97–2003 .xls / .et", compound("Workbook")],
    ["file/other-workbook", "Excel .xlsb", zip("[Content_Types].xml", "xl/workbook.bin")],
    [
      "file/other-workbook",
      "Excel 2003 XML",
      utf8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>'),
    ],
    ["file/presentation", "PowerPoint 97–2003 .ppt / .dps", compound("Current User", "PowerPoint Document")],
    ["file/presentation", "PowerPoint .pptx", zip("[Content_Types].xml", "ppt/presentation.xml")],
    ["file/page-format", "OFD", zip("OFD.xml", "Doc_0/Document.xml")],
    ["file/page-format", "CEB", latin1("Founder CEB 3.0")],
    ["file/page-format", "EPUB", zip("mimetype", "META-INF/container.xml")],
    ["file/image", "PNG", latin1("\x89PNG\r\n\x1a\n\0")],
    ["file/image", "JPEG", latin1("\xff\xd8\xff\xe0\0\x10JFIF")],
    ["file/image", "TIFF", latin1("II*\0\b\0\0\0")],
    ["file/image", "BMP", latin1("BM\x36\x10\0\0\0\0\0\0")],
    ["file/archive", "ZIP", zip("方案.txt")],
    ["file/archive", "ZIP", zip()],
    ["file/archive", "RAR", latin1("Rar!\x1a\x07\x01\0")],
    ["file/archive", "7-Zip", latin1("7z\xbc\xaf\x27\x1c\0\x04")],
    ["file/unknown-kind", "XML", utf8('<?xml version="1.0"?><rss><item>一、加强组织领导</item></rss>')],
    ["file/other-document", "Office 97–2003 / WPS", compound("Contents")],
    ["file/unknown-kind", "SQLite", latin1("SQLite format 3\0")],
  ];

  test.each(cases)("is told what to do: %s %s", async (code, kind, bytes) => {
    const expected = kind.startsWith("OpenDocument")
      ? latin1(
          Buffer.from(bytes).toString("latin1").replace("mimetype", "mimetypeapplication/vnd.oasis.opendocument.text"),
        )
      : bytes;
    expect(await faultOf(expected)).toEqual({ code, details: { file: "方案.txt", kind } });
  });

  test("has a password", async () => {
    expect(await faultOf(compound("EncryptionInfo", "EncryptedPackage"))).toEqual({
      code: "file/encrypted",
      details: { file: "方案.txt" },
    });
  });
});

describe("what a file is", () => {
  const plan = "一、加强组织领导，落实责任分工，按时报送进展。";

  test.each([
    [
      "a page by its beginning, whatever its name",
      "方案.txt",
      `\ufeff\r\n<!-- 页面 --><!DOCTYPE html><p>${plan}`,
      "html",
    ],
    ["a page in capital letters", "方案.doc", `<HTML><BODY>${plan}`, "html"],
    ["a page by its name where it holds tags", "方案.HTM", `${plan}<br>`, "html"],
    ["a text by its name where it holds none", "方案.html", plan, "txt"],
    ["a text with some tags in it", "方案.txt", `${plan}\n<p>甲</p>\t<p>乙</p>`, "txt"],
    ["a text in markdown", "方案.md", `# ${plan}\n\n---\n`, "txt"],
    ["a text that begins with a bracket", "方案.txt", `<此件公开发布>${plan}`, "txt"],
    [
      "a page of XHTML",
      "方案.xml",
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>${plan}`,
      "html",
    ],
  ])("is told by its bytes: %s", async (_, name, text, format) => {
    expect((await readSource(name, utf8(text))).format).toBe(format);
  });

  test("counts for its encoding: a page says its own where the characters do not tell", async () => {
    const page = (charset: string) =>
      `<html><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><p>`;
    const short = encode("政府", "big5");
    expect((await readSource("a.html", Buffer.concat([latin1("<html><p>"), short]))).encoding).toBe("gb18030");
    expect((await readSource("a.html", Buffer.concat([latin1(page("big5")), short]))).encoding).toBe("big5");
    const wrong = Buffer.concat([latin1(page("gb2312")), utf8(plan)]);
    expect((await readSource("a.html", wrong)).encoding).toBe("utf-8");
  });

  test("does not matter to a wrong byte that costs no word of a page", async () => {
    const page = (words: string, script: readonly number[]) =>
      Buffer.concat([latin1("<html><script>let a='"), Uint8Array.from(script), latin1("'</script><p>"), utf8(words)]);
    expect((await readSource("a.html", page(plan, [0xff]))).text).toBe(`${plan}\n`);
    const damaged = Buffer.concat([page(plan, []), Uint8Array.of(0xff), latin1("</p>")]);
    expect((await faultOf(damaged, "a.html")).code).toBe("file/wrong-bytes");
  });

  test("is kept with the length and the hash of its bytes", async () => {
    const bytes = utf8(`<html><p>${plan}`);
    const { sha256, byteLength } = await readSource("a.html", bytes);
    expect(byteLength).toBe(bytes.length);
    expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  });
});
