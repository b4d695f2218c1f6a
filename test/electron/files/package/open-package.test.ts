import { describe, expect, test } from "vitest";
import { openPackage } from "../../../../electron/files/package/open-package.ts";
import { faultOf } from "./fault-of.ts";
import { bomb, doubled, overlapping, patched, patchedAt, zipOf } from "./hostile-zips.ts";

const FILE = "任务分工.xlsx";
const WORDS = "推进政务公开。".repeat(500);
const plain = zipOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": WORDS });

/** Opens an archive and reads all its parts; gives the fault in which that ends. */
async function faultIn(bytes: Uint8Array) {
  return faultOf(async () => {
    const pkg = await openPackage(bytes, FILE);
    for (const name of pkg.names) await pkg.read(name);
  });
}

async function textOf(bytes: Uint8Array, name: string): Promise<string | null> {
  const part = await (await openPackage(bytes, FILE)).read(name);
  return part === null ? null : new TextDecoder().decode(part);
}

describe("an Office package", () => {
  test("gives its parts by name, folders left out", async () => {
    const bytes = zipOf({ "xl/": "", "xl/workbook.xml": WORDS, "xl/sheet 1.xml": "<a/>" });
    expect((await openPackage(bytes, FILE)).names).toEqual(["xl/workbook.xml", "xl/sheet 1.xml"]);
    expect(await textOf(bytes, "xl/workbook.xml")).toBe(WORDS);
    expect(await textOf(bytes, "XL/Workbook.XML")).toBe(WORDS);
    expect(await textOf(bytes, "xl/styles.xml")).toBeNull();
  });

  test("may hold parts that are stored as they are, and empty ones", async () => {
    const bytes = zipOf({ "a.xml": WORDS, "b.xml": "" }, { level: 0 });
    expect([await textOf(bytes, "a.xml"), await textOf(bytes, "b.xml")]).toEqual([WORDS, ""]);
  });

  test("may stand in the midst of other bytes in memory", async () => {
    const around = Buffer.concat([new Uint8Array(11), plain, new Uint8Array(7)]);
    expect(await textOf(around.subarray(11, 11 + plain.length), "xl/workbook.xml")).toBe(WORDS);
  });

  test("gives a part as often as it is asked for", async () => {
    const pkg = await openPackage(plain, FILE);
    const [first, second] = await Promise.all([pkg.read("xl/workbook.xml"), pkg.read("xl/workbook.xml")]);
    expect(first).toEqual(second);
  });
});

describe("a zip archive made to do harm", () => {
  test.each([
    ["climbs out of its folder", "../../etc/passwd"],
    ["climbs out from within", "xl/../../passwd"],
    ["climbs out by backslashes", "..\\..\\passwd"],
    ["starts at the root", "/etc/passwd"],
    ["starts at a drive", "C:\\Windows\\win.ini"],
    ["holds a control character", "xl/work\x07book.xml"],
    ["holds a line end", "xl/work\nbook.xml"],
    ["turns the reading direction", "xl/\u202elmx.koobkrow"],
    ["ends in NUL", "xl/workbook.xml\0.txt"],
  ])("is refused when a name %s", async (_how, name) => {
    expect(await faultIn(zipOf({ [name]: "root:x:0:0" }))).toMatchObject({
      code: "file/damaged",
      details: { file: FILE },
    });
  });

  test("gets none of its names into the sentence", async () => {
    const fault = await faultIn(zipOf({ "../\u202e公开": "" }));
    expect(fault).toEqual({ code: "file/damaged", details: { file: FILE, reason: "ZIP: invalid relative path" } });
  });

  test("is refused when two parts have one name", async () => {
    expect(await faultIn(doubled("xl/workbook.xml"))).toMatchObject({ code: "file/damaged" });
    expect(await faultIn(zipOf({ "xl/workbook.xml": "甲", "XL/WORKBOOK.xml": "乙" }))).toMatchObject({
      code: "file/damaged",
    });
  });

  test("is refused when it has more than two thousand parts, before any is looked at", async () => {
    const many = (count: number) =>
      zipOf(Object.fromEntries(Array.from({ length: count }, (_, at) => [`xl/${at}.xml`, ""])), { level: 0 });
    expect(await faultIn(many(2000))).toBeNull();
    expect(await faultIn(many(2001))).toMatchObject({ code: "file/too-complex" });
    expect(await faultIn(many(20_000))).toMatchObject({ code: "file/too-complex" });
  });

  test.each([11, 120, 400])("is refused when a part unpacks to a thousand times its size: %d MB", async (megabytes) => {
    const bytes = bomb(megabytes);
    const before = process.memoryUsage().rss;
    expect(await faultIn(bytes)).toMatchObject({ code: "file/too-complex" });
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(200);
  });

  test("is refused when a part is larger than it says", async () => {
    expect(await faultIn(patched(bomb(9), "size", () => 100))).toMatchObject({ code: "file/damaged" });
  });

  test("is refused when a part is smaller than it says, without room being made for it", async () => {
    const before = process.memoryUsage().rss;
    expect(await faultIn(patched(plain, "size", () => 0xff_ff_ff_f0))).toMatchObject({ code: "file/damaged" });
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(100);
  });

  test("is refused when its parts, each within bounds, are too much together", async () => {
    const names = Array.from({ length: 30 }, (_, at) => `xl/worksheets/sheet${at}.xml`);
    expect(await faultIn(overlapping(names.slice(0, 20), new Uint8Array(9 * 1024 * 1024)))).toBeNull();
    expect(await faultIn(overlapping(names, new Uint8Array(9 * 1024 * 1024)))).toMatchObject({
      code: "file/too-complex",
    });
  });

  test("is not unpacked further when it holds archives", async () => {
    const inner = zipOf({ "0": bomb(100) });
    const part = await (await openPackage(zipOf({ "xl/embeddings/1.zip": inner }), FILE)).read("xl/embeddings/1.zip");
    expect(part).toEqual(Buffer.from(inner));
  });
});

describe("a zip archive that cannot be read", () => {
  test("says that it has a password", async () => {
    expect(await faultIn(patched(plain, "flags", (flags) => flags | 1))).toEqual({
      code: "file/encrypted",
      details: { file: FILE },
    });
    expect(await faultIn(patched(plain, "flags", (flags) => flags | 0x41))).toMatchObject({ code: "file/encrypted" });
  });

  test.each([
    ["its words were changed", patched(plain, "crc", (crc) => crc + 1)],
    ["its way of packing is unknown", patched(plain, "method", () => 14)],
    ["a part would reach beyond the end", patched(plain, "packed", (size) => size + 1_000_000)],
    ["a part stands nowhere", patchedAt(plain, "listed", 42, 0x7fffffff)],
    ["its directory stands nowhere", patchedAt(plain, "end", 16, 0x7fffffff)],
    ["its directory is of another kind", patchedAt(plain, "end", 16, 3)],
    ["it lies on several disks", patchedAt(plain, "end", 4, 0x00020002)],
    ["it is larger than any archive", patchedAt(patchedAt(plain, "end", 16, 0xffffffff), "end", 10, 0xffffffff)],
    ["nothing is there", new Uint8Array()],
    ["only its first bytes are there", plain.subarray(0, 4)],
    ["only its last bytes are there", plain.subarray(-30)],
    ["other bytes follow", Buffer.concat([plain, new TextEncoder().encode("<html>")])],
  ])("says that it is damaged when %s", async (_how, bytes) => {
    expect(await faultIn(bytes)).toMatchObject({ code: expect.stringMatching(/^file\/(?:damaged|too-complex)$/u) });
  });
});
