import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choicesFor } from "../../../../electron/files/choices-for.ts";
import { readSource } from "../../../../electron/files/read-source.ts";
import { FaultError } from "../../../../shared/contract/fault.ts";
import type { Encoding } from "../../../../shared/model/source.ts";
import { readPlan } from "../../../../shared/reading/read-plan.ts";
import { SHIPPED, shippedText } from "../../corpus/a-plan.ts";
import { encodable, encode } from "./encoded.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

function joined(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

async function read(bytes: Uint8Array, chosen?: Encoding): Promise<{ text: string; encoding: Encoding }> {
  const { text, encoding } = await readSource("方案.txt", bytes, chosen === undefined ? {} : { encoding: chosen });
  return { text, encoding };
}

async function faultOf(bytes: Uint8Array, chosen?: Encoding) {
  try {
    await read(bytes, chosen);
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
  throw new Error("no fault was raised");
}

describe("a text file", () => {
  test.each(SHIPPED)("%s is read in every encoding it may come in", async (id) => {
    const text = shippedText(id);
    expect(await read(utf8(text))).toEqual({ text, encoding: "utf-8" });
    expect(await read(joined([0xef, 0xbb, 0xbf], utf8(text)))).toEqual({ text, encoding: "utf-8" });
    for (const encoding of ["utf-16le", "utf-16be", "gb18030"] as const) {
      expect(await read(encode(text, encoding))).toEqual({ text, encoding });
    }
    expect(await read(joined([0xff, 0xfe], encode(text, "utf-16le")))).toEqual({ text, encoding: "utf-16le" });
    expect(await read(joined([0xfe, 0xff], encode(text, "utf-16be")))).toEqual({ text, encoding: "utf-16be" });
    const marked = joined([0x84, 0x31, 0x95, 0x33], encode(text, "gb18030"));
    expect(await read(marked)).toEqual({ text, encoding: "gb18030" });
    const traditional = encodable(text, "big5");
    expect(await read(encode(traditional, "big5"))).toEqual({ text: traditional, encoding: "big5" });
  });

  test("of one line is read, in either script", async () => {
    for (const text of ["通知", "各縣（市）區人民政府：", "市政府办公室 2018年6月5日", "一、加强组织领导"]) {
      expect((await read(utf8(text))).text).toBe(text);
      expect(await read(encode(text, "gb18030"))).toEqual({ text, encoding: "gb18030" });
    }
    for (const text of ["各縣(市)區人民政府:", "一、加強組織領導", "責任單位:市政府辦公室"]) {
      expect(await read(encode(text, "big5"))).toEqual({ text, encoding: "big5" });
    }
  });

  test("is read where half of it are the lines of a table", async () => {
    const text =
      "┌──────┬──────┐\n│责任单位　　│完成时限　　│\n├──────┼──────┤\n│市政府办公室│２０１８年底│\n└──────┴──────┘";
    expect(await read(encode(text, "gb18030"))).toEqual({ text, encoding: "gb18030" });
    expect(await read(encode(text, "utf-16le"))).toEqual({ text, encoding: "utf-16le" });
  });

  test("keeps rare characters of four bytes in GB 18030", async () => {
    // 0x95 0x32 0x82 0x36 is U+20000, the first character beyond the BMP; 䶮 has four bytes within it.
    const bytes = joined(encode("各区县人民政府：", "gb18030"), [0x95, 0x32, 0x82, 0x36], encode("龙䶮", "gb18030"));
    expect(await read(bytes)).toEqual({ text: "各区县人民政府：\u{20000}龙䶮", encoding: "gb18030" });
  });

  test.each([
    ["①⑴ⅰ of ETEN", [0xc6, 0xa1, 0xc6, 0xab, 0xc6, 0xb5], "①⑴ⅰ"],
    ["邨 of Hong Kong", [0x90, 0x68], "邨"],
    ["𠕇 beyond the BMP", [0xfa, 0x40], "𠕇"],
  ])("keeps what Big5 has beyond its first version: %s", async (_, code, characters) => {
    const [before, after] = ["各區人民政府應當公開下列事項:", "市政府辦公室負責。"];
    const bytes = joined(encode(before, "big5"), code, encode(after, "big5"));
    expect(await read(bytes)).toEqual({ text: before + characters + after, encoding: "big5" });
  });

  test("keeps a replacement character that the file itself holds", async () => {
    const text = "加强组织领导\ufffd，落实责任。";
    expect(await read(utf8(text))).toEqual({ text, encoding: "utf-8" });
  });

  test.each([
    ["CR", "\r"],
    ["CR LF", "\r\n"],
    ["NEL", "\u0085"],
    ["a mixture", "\r\n\n\r"],
  ])("keeps its line ends and is read alike with %s", async (_, lineEnd) => {
    const lines = shippedText("wuxi-2018").split("\n");
    const { text } = await read(encode(lines.join(lineEnd), "gb18030"));
    expect(text).toBe(lines.join(lineEnd));
    const words = (from: string) => readPlan(from).clauses.map((clause) => clause.text);
    expect(words(text)).toEqual(words(lines.join("\n")));
  });

  test("in whatever encoding comes back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SHIPPED),
        fc.nat(),
        fc.integer({ min: 40, max: 400 }),
        async (id, from, length) => {
          const text = shippedText(id);
          const start = from % (text.length - length);
          const part = text.slice(start, start + length).toWellFormed();
          fc.pre(/\p{Script=Han}{8}/u.test(part));
          expect((await read(encode(part, "gb18030"))).text).toBe(part);
          expect((await read(encode(part, "utf-16le"))).text).toBe(part);
          expect((await read(utf8(part))).text).toBe(part);
        },
      ),
    );
  });
});

describe("a file that is refused", () => {
  test.each([
    ["nothing", new Uint8Array()],
    ["blanks only", utf8(" \r\n\u3000\n")],
    ["a byte order mark only", Uint8Array.of(0xef, 0xbb, 0xbf)],
    ["a page without words", utf8("<!doctype html><script>let a;</script><p>&nbsp;")],
  ])("for being empty: %s", async (_, bytes) => {
    expect(await faultOf(bytes)).toEqual({ code: "file/empty", details: { file: "方案.txt" } });
  });

  test("for its size, without looking into it", async () => {
    expect(await faultOf(new Uint8Array(50 * 1024 * 1024 + 1))).toEqual({
      code: "file/too-large",
      details: { file: "方案.txt", limit: "50 MB" },
    });
  });

  test.each([
    ["zeros", new Uint8Array(4096)],
    ["a program", latin1("\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0")],
    ["control characters", latin1("a\x01b\x02c\x03\x04\x05")],
    ["bytes without order", Uint8Array.from({ length: 4096 }, (_, at) => (at * at * 31 + at * 17) & 0xff)],
  ])("for being binary: %s", async (_, bytes) => {
    expect((await faultOf(bytes)).code).toBe("file/binary");
  });

  test("for an encoding that cannot be told, as long as nobody names it", async () => {
    const cyrillic = joined(
      ...Array.from({ length: 40 }, () => latin1("\xcf\xf0\xe0\xe2\xe8\xf2\xe5\xeb\xfc\xf1\xf2\xe2\xee ")),
    );
    expect(await faultOf(cyrillic)).toEqual({ code: "file/unknown-encoding", details: { file: "方案.txt" } });
  });

  test("for a wrong byte in the middle, naming encoding and place", async () => {
    const text = utf8(shippedText("jilin-2018"));
    const middle = 9000;
    const boundary = text.findIndex((byte, at) => at >= middle && (byte & 0xc0) !== 0x80);
    const wrong = joined(text.subarray(0, boundary), [0xff], text.subarray(boundary));
    expect(await faultOf(wrong)).toEqual({
      code: "file/wrong-bytes",
      details: { file: "方案.txt", encoding: "UTF-8", offset: String(boundary) },
    });
    const gb = encode(shippedText("jilin-2018"), "gb18030");
    expect(await faultOf(joined(gb, [0xff], gb))).toEqual({
      code: "file/wrong-bytes",
      details: { file: "方案.txt", encoding: "GB 18030", offset: String(gb.length) },
    });
    const big5 = encode(encodable(shippedText("wuxi-2018"), "big5"), "big5");
    expect(await faultOf(joined(big5, [0xff], big5))).toEqual({
      code: "file/wrong-bytes",
      details: { file: "方案.txt", encoding: "Big5", offset: String(big5.length) },
    });
  });

  test("for a zero byte, which is a character of no plan", async () => {
    const text = utf8(shippedText("jilin-2018"));
    const fault = await faultOf(joined(text, [0], text));
    expect(fault).toEqual({
      code: "file/wrong-bytes",
      details: { file: "方案.txt", encoding: "UTF-8", offset: String(text.length) },
    });
  });

  test("for ending within a character", async () => {
    const bytes = utf8("一、加强组织领导");
    expect((await faultOf(bytes.subarray(0, -1))).code).toBe("file/wrong-bytes");
  });

  test("or read, but never anything else, whatever the bytes", async () => {
    const known = ["file/empty", "file/binary", "file/wrong-bytes", "file/unknown-encoding"];
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        try {
          expect((await read(bytes)).text.isWellFormed()).toBe(true);
        } catch (error) {
          if (!(error instanceof FaultError)) throw error;
          expect(known).toContain(error.fault.code);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a person who names the encoding", () => {
  test("reads a damaged file all the same, with a mark and a warning at every wrong place", async () => {
    const text = shippedText("jilin-2018");
    const gb = encode(text, "gb18030");
    const boundary = encode(text.slice(0, 3000), "gb18030").length;
    const wrong = joined(gb.subarray(0, boundary), [0xff], gb.subarray(boundary), [0, 0]);
    expect((await faultOf(wrong)).code).toBe("file/wrong-bytes");
    const source = await read(wrong, "gb18030");
    expect(source).toEqual({
      text: `${text.slice(0, 3000)}\ufffd${text.slice(3000)}\ufffd\ufffd`,
      encoding: "gb18030",
    });
    const lost = readPlan(source.text).warnings.filter(({ code }) => code === "characters-lost");
    expect(lost.map(({ start, end, details }) => ({ start, end, ...details }))).toEqual([
      { start: 3000, end: 3001, count: "1" },
      { start: text.length + 1, end: text.length + 3, count: "2" },
    ]);
  });

  test("is obeyed where the bytes would be taken for another", async () => {
    const bytes = encode("联通", "gb18030");
    expect((await read(bytes, "gb18030")).text).toBe("联通");
    expect(await read(utf8("加强"), "gb18030")).toEqual({ text: "鍔犲己", encoding: "gb18030" });
  });

  test("chooses among the encodings in which the bytes are characters", async () => {
    const choices = async (bytes: Uint8Array) => choicesFor(bytes, await readSource("方案.txt", bytes)).encodings;
    expect(await choices(encode("加強組織領導，落實責任分工。", "big5"))).toEqual([
      "big5",
      "utf-16le",
      "utf-16be",
      "gb18030",
    ]);
    expect(await choices(utf8("加强组织领导，落实责任。"))).toEqual(["utf-8", "utf-16le", "utf-16be"]);
    expect(await choices(utf8("加强组织领导，落实责任。\n"))).toEqual(["utf-8"]);
  });

  test("takes a text for a page only where it holds tags", async () => {
    const formats = async (text: string) => choicesFor(utf8(text), await readSource("方案.txt", utf8(text))).formats;
    expect(await formats("一、加强组织领导")).toEqual(["txt"]);
    expect(await formats("一、加强<b>组织</b>领导")).toEqual(["txt", "html"]);
    expect(await formats("<html><p>一、加强组织领导")).toEqual(["html", "txt"]);
    const text = utf8("一、加强<b>组织</b>领导");
    expect((await readSource("方案.txt", text, { format: "html" })).text).toBe("一、加强组织领导\n");
    expect((await readSource("方案.html", text, { format: "txt" })).text).toBe("一、加强<b>组织</b>领导");
  });
});
