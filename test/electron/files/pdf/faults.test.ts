import { describe, expect, test } from "vitest";
import { readPdf } from "../../../../electron/files/pdf/read-pdf.ts";
import { faultOf } from "../package/fault-of.ts";
import { bytes, makePdf, PICTURE, paragraph, text } from "./make-pdf.ts";
import { readMade } from "./read-made.ts";

const FILE = "方案.pdf";
const BODY = paragraph(80, 100, 16, "各县区要全面梳理公开事项，编制公开目录，明确责任单位和完成时限。", 20, 28);
const faultIn = (file: Uint8Array) => faultOf(() => readPdf(file, FILE));

describe("a file with a password", () => {
  test("is a fault that says so", async () => {
    const locked = makePdf([{ content: BODY }], { password: "duizhao" });
    expect(await faultIn(locked)).toEqual({ code: "file/encrypted", details: { file: FILE } });
  });

  test("is read where the password is empty and only copying was forbidden", async () => {
    const { text: open } = await readMade(BODY);
    expect((await readMade(BODY, { password: "" })).text).toBe(open);
  });
});

describe("a scan", () => {
  const scanned = { code: "file/scanned", details: { file: FILE } };

  test.each([
    ["pictures alone", [PICTURE, PICTURE]],
    ["pictures under numbers of pages", [1, 2, 3].map((page) => PICTURE + text(280, 800, 14, `— ${page} —`))],
    ["a covering letter before pictures", [BODY, PICTURE, PICTURE, PICTURE]],
    ["empty pages", ["", ""]],
  ])("is a fault that says so: %s", async (_, contents) => {
    expect(await faultIn(makePdf(contents.map((content) => ({ content }))))).toEqual(scanned);
  });

  test("is none where its words lie beneath the pictures, or where text has a picture", async () => {
    const recognised = PICTURE + BODY.replaceAll(" 0 Tr", " 3 Tr");
    expect(await faultIn(makePdf([{ content: recognised }]))).toBeNull();
    expect(await faultIn(makePdf([{ content: BODY + PICTURE }, { content: BODY }]))).toBeNull();
  });
});

describe("fonts that do not tell their characters", () => {
  test("are a fault of its own rather than a page of nonsense", async () => {
    const numbers = Uint8Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? index % 5 : (index * 37) % 256));
    const file = makePdf([{ content: bytes(80, 100, 5, numbers) }], { encoding: "numbers" });
    expect(await faultIn(file)).toEqual({ code: "file/illegible", details: { file: FILE } });
  });

  test("are none where only some characters are private or unknown", async () => {
    const content = text(80, 100, 16, "推进\ue5e5公开，编制\ue5e6目录，落实责任。");
    expect(await faultIn(makePdf([{ content }], { encoding: "ToUnicode" }))).toBeNull();
  });
});

describe("a damaged file", () => {
  const whole = makePdf([{ content: BODY }, { content: BODY }]);

  test.each([
    ["nothing but its first line", whole.slice(0, 9)],
    ["its first half", whole.slice(0, whole.length / 2)],
    ["a first line and then something else", new TextEncoder().encode("%PDF-1.7\n<html>没有找到页面</html>")],
    ["pages that are their own parents", replaced(whole, "/Kids[", "/Kids[2 0 R 2 0 R] /Old[")],
  ])("is a fault that says so: %s", async (_, file) => {
    expect((await faultIn(file))?.code).toMatch(/^file\/(?:damaged|scanned)$/u);
  });

  test("is read where its pages can be found without its table of contents", async () => {
    const mended = replaced(whole, "startxref", "startxxxx");
    expect((await readPdf(mended, FILE)).text).toBe((await readPdf(whole, FILE)).text);
  });

  test("may stand behind other bytes", async () => {
    const behind = new Uint8Array([...new TextEncoder().encode("\r\n\r\n"), ...whole]);
    expect((await readPdf(behind, FILE)).text).toBe((await readPdf(whole, FILE)).text);
  });
});

describe("a file that would take for ever", () => {
  test("has too many pages", async () => {
    const pages = Array.from({ length: 2001 }, () => ({ content: "" }));
    expect((await faultIn(makePdf(pages)))?.code).toBe("file/too-complex");
  });

  test("has too many characters on a page", async () => {
    const content = text(80, 100, 1, "政".repeat(2000)).repeat(101);
    expect((await faultIn(makePdf([{ content }])))?.code).toBe("file/too-complex");
  });

  test("draws a hundred thousand lines, which are no table", async () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, index) => `${index % 595} ${index % 842} m ${index % 311} 7 l S\n`,
    );
    expect((await readMade(lines.join("") + BODY)).tables).toEqual([]);
  });

  test("has a form that draws itself", async () => {
    expect((await readMade(`${BODY}/Fm1 Do\n`, { form: `${text(80, 300, 16, "附注")}/Fm1 Do\n` })).lines).toContain(
      "附注",
    );
  });
});

test("nothing in a file makes anything run or be fetched", async () => {
  const script = "<</S/JavaScript/JS(globalThis.ranScript=true)>>";
  const font = "/FontMatrix[1 0 0 1 0 (0\\); globalThis.ranScript = true; //)]";
  const plain = Buffer.from(makePdf([{ content: BODY }])).toString("latin1");
  const armed = plain
    .replace(
      "/Type/Catalog",
      `/Type/Catalog/OpenAction ${script}/AA<</WC ${script}>>/URI<</Base(http://127.0.0.1:9/)>>`,
    )
    .replace("/BaseFont/STSong-Light/Encoding", `/BaseFont/STSong-Light${font}/Encoding`);
  const requests: unknown[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = (address) => {
    requests.push(address);
    return Promise.reject(new Error("no network"));
  };
  try {
    expect((await readPdf(new Uint8Array(Buffer.from(armed, "latin1")), FILE)).text).toContain("编制公开目");
  } finally {
    globalThis.fetch = fetch;
  }
  expect(requests).toEqual([]);
  expect("ranScript" in globalThis).toBe(false);
});

test("a map of characters by a name with a path opens no file", async () => {
  const plain = Buffer.from(makePdf([{ content: BODY }])).toString("latin1");
  const named = plain.replaceAll("/Encoding/UniGB-UCS2-H", "/Encoding/..#2F..#2Fpackage.json");
  const fault = await faultIn(new Uint8Array(Buffer.from(named, "latin1")));
  expect(fault === null || fault.code.startsWith("file/")).toBe(true);
});

/** A file with one piece in the place of another; its offsets are wrong then, which pdf.js mends. */
function replaced(file: Uint8Array, piece: string, other: string): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(file).toString("latin1").replace(piece, other), "latin1"));
}
