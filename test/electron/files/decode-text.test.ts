import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../../electron/files/decode-text.ts";
import { FaultError } from "../../../shared/contract/fault.ts";
import { SHIPPED, shippedText } from "../corpus/a-plan.ts";
import { encodable, encode } from "./encoded.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

function joined(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function faultOf(bytes: Uint8Array) {
  try {
    decodeText(bytes, "方案.txt");
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
  throw new Error("no fault was raised");
}

describe("a text file", () => {
  test.each(SHIPPED)("%s is read in every encoding it may come in", (id) => {
    const text = shippedText(id);
    expect(decodeText(utf8(text), "a")).toEqual({ text, encoding: "utf-8" });
    expect(decodeText(joined([0xef, 0xbb, 0xbf], utf8(text)), "a")).toEqual({ text, encoding: "utf-8" });
    expect(decodeText(encode(text, "utf-16le"), "a")).toEqual({ text, encoding: "utf-16le" });
    expect(decodeText(encode(text, "utf-16be"), "a")).toEqual({ text, encoding: "utf-16be" });
    expect(decodeText(joined([0xff, 0xfe], encode(text, "utf-16le")), "a")).toEqual({ text, encoding: "utf-16le" });
    expect(decodeText(joined([0xfe, 0xff], encode(text, "utf-16be")), "a")).toEqual({ text, encoding: "utf-16be" });
    const chinese = encodable(text, "gb18030");
    expect(chinese.length).toBeGreaterThan(text.length * 0.99);
    expect(decodeText(encode(chinese, "gb18030"), "a")).toEqual({ text: chinese, encoding: "gb18030" });
  });

  test("of one line is read, in either script", () => {
    for (const line of ["通知", "各縣（市）區人民政府：", "市政府办公室 2018年6月5日", "一、加强组织领导"]) {
      expect(decodeText(utf8(line), "a").text).toBe(line);
      expect(decodeText(encode(line, "gb18030"), "a")).toEqual({ text: line, encoding: "gb18030" });
    }
  });

  test("is read where half of it are the lines of a table", () => {
    const table =
      "┌──────┬──────┐\n│责任单位　　│完成时限　　│\n├──────┼──────┤\n│市政府办公室│２０１８年底│\n└──────┴──────┘";
    expect(decodeText(encode(table, "gb18030"), "a")).toEqual({ text: table, encoding: "gb18030" });
    expect(decodeText(encode(table, "utf-16le"), "a")).toEqual({ text: table, encoding: "utf-16le" });
  });

  test("keeps rare characters of four bytes in GB 18030", () => {
    // 0x95 0x32 0x82 0x36 is U+20000, the first character beyond the BMP.
    const bytes = joined(encode("各区县人民政府：", "gb18030"), [0x95, 0x32, 0x82, 0x36]);
    expect(decodeText(bytes, "a").text).toBe("各区县人民政府：\u{20000}");
  });

  test("keeps a replacement character that the file itself holds", () => {
    const text = "加强组织领导\ufffd，落实责任。";
    expect(decodeText(utf8(text), "a")).toEqual({ text, encoding: "utf-8" });
  });

  test("in whatever encoding comes back as it was, or is refused", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHIPPED), fc.nat(), fc.integer({ min: 40, max: 400 }), (id, from, length) => {
        const text = encodable(shippedText(id), "gb18030");
        const start = from % (text.length - length);
        const part = text.slice(start, start + length);
        fc.pre(part.trim() !== "");
        expect(decodeText(encode(part, "gb18030"), "a").text).toBe(part);
        expect(decodeText(encode(part, "utf-16le"), "a").text).toBe(part);
        expect(decodeText(utf8(part), "a").text).toBe(part);
      }),
    );
  });
});

describe("a file that is refused", () => {
  test.each([
    ["nothing", new Uint8Array()],
    ["blanks only", utf8(" \r\n\u3000\n")],
    ["a byte order mark only", Uint8Array.of(0xef, 0xbb, 0xbf)],
  ])("for being empty: %s", (_, bytes) => {
    expect(faultOf(bytes)).toEqual({ code: "file/empty", details: { file: "方案.txt" } });
  });

  test("for its size, without looking into it", () => {
    expect(faultOf(new Uint8Array(50 * 1024 * 1024 + 1))).toEqual({
      code: "file/too-large",
      details: { file: "方案.txt", limit: "50 MB" },
    });
  });

  test.each([
    ["PDF", latin1("%PDF-1.7\n%\xe2\xe3\xcf\xd3")],
    ["Word (.docx)", latin1("PK\x03\x04\x14\0\0\0\b\0[Content_Types].xml\0PK\x03\x04word/document.xml")],
    ["Excel (.xlsx)", latin1("PK\x03\x04\x14\0\0\0\b\0[Content_Types].xml\0PK\x03\x04xl/workbook.xml")],
    ["OFD", latin1("PK\x03\x04\x14\0\0\0\b\0OFD.xml")],
    ["ZIP", latin1("PK\x03\x04\x14\0\0\0\b\0a.txt")],
    ["Word 97 / Excel 97 / WPS (.doc .xls .wps .et)", latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0")],
    ["RTF", latin1("{\\rtf1\\ansi")],
    ["PNG", latin1("\x89PNG\r\n\x1a\n\0")],
    ["HTML", utf8("<!DOCTYPE html>\n<html><body>一、加强组织领导</body></html>")],
    ["HTML", encode("\r\n<html>\n<body>一、加强组织领导，落实责任。</body></html>", "gb18030")],
  ])("for being of another kind: %s", (kind, bytes) => {
    expect(faultOf(bytes)).toEqual({ code: "file/unknown-kind", details: { file: "方案.txt", kind } });
  });

  test.each([
    ["zeros", new Uint8Array(4096)],
    ["a program", latin1("\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0")],
    ["text with a zero byte", utf8("一、加强组织领导\0")],
    ["control characters", latin1("a\x01b\x02c\x03\x04\x05")],
  ])("for being binary: %s", (_, bytes) => {
    expect(faultOf(bytes).code).toBe("file/binary");
  });

  test("for a wrong byte in the middle, naming encoding and place", () => {
    const text = utf8(shippedText("jilin-2018"));
    const middle = 9000;
    const boundary = text.findIndex((byte, at) => at >= middle && (byte & 0xc0) !== 0x80);
    const wrong = joined(text.subarray(0, boundary), [0xff], text.subarray(boundary));
    expect(faultOf(wrong)).toEqual({
      code: "file/wrong-bytes",
      details: { file: "方案.txt", encoding: "UTF-8", offset: String(boundary) },
    });
    const gb = encode(encodable(shippedText("jilin-2018"), "gb18030"), "gb18030");
    expect(faultOf(joined(gb, [0xff], gb))).toEqual({
      code: "file/wrong-bytes",
      details: { file: "方案.txt", encoding: "GB 18030", offset: String(gb.length) },
    });
  });

  test("for ending within a character", () => {
    const bytes = utf8("一、加强组织领导");
    expect(faultOf(bytes.subarray(0, -1)).code).toBe("file/wrong-bytes");
  });

  test("for an encoding that is neither: Big5 is not taken for GB 18030", () => {
    const text = encodable(shippedText("wuxi-2018"), "big5");
    expect(faultOf(encode(text, "big5")).code).toBe("file/wrong-bytes");
  });

  test("or read, but never anything else, whatever the bytes", () => {
    const known = ["file/empty", "file/unknown-kind", "file/binary", "file/wrong-bytes"];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          const { text, encoding } = decodeText(bytes, "a");
          expect(text.isWellFormed()).toBe(true);
          expect(["utf-8", "utf-16le", "utf-16be", "gb18030"]).toContain(encoding);
        } catch (error) {
          if (!(error instanceof FaultError)) throw error;
          expect(known).toContain(error.fault.code);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
