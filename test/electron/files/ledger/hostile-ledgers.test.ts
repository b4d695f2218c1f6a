import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readLedger } from "../../../../electron/files/ledger/read-ledger.ts";
import { faultOf } from "../package/fault-of.ts";
import { zipOf } from "../package/hostile-zips.ts";
import { rawLedger, read, sheetOf } from "./a-ledger.ts";

const FILE = "任务分工.xlsx";
const TASKS = Array.from({ length: 40 }, (_, at) => [
  at + 1,
  `推进第${at + 1}类信息公开`,
  "定期公布工作进展和取得的成效，接受社会监督。",
  "市政府办公室",
  new Date(Date.UTC(2018, at % 12, 28)),
]);
const faultIn = (bytes: Uint8Array) => faultOf(() => readLedger(bytes, FILE));
const rows = (count: number, row: (at: number) => string) =>
  `<sheetData>${Array.from({ length: count }, (_, at) => row(at + 1)).join("")}</sheetData>`;

/** Seconds of the processor, and megabytes that the process has grown by. */
async function costOf(work: () => Promise<unknown>): Promise<{ seconds: number; megabytes: number }> {
  const [before, memory] = [process.cpuUsage(), process.memoryUsage().rss];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, megabytes: (process.memoryUsage().rss - memory) / 1024 / 1024 };
}

describe("a sheet that is larger than it looks", () => {
  test("is read at once when it says that it has all rows and columns and merges whole columns", async () => {
    const sheet = `<dimension ref="A1:XFD1048576"/><cols><col min="3" max="16384" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>推进公开</t></is></c><c r="B1" t="inlineStr"><is><t>市财政局</t></is></c></row><row r="1048576"><c r="B1048576" t="inlineStr"><is><t>市政府办公室</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref="C1:XFD1048576"/></mergeCells>`;
    const bytes = rawLedger({ sheet });
    const { seconds } = await costOf(async () => {
      expect((await read(bytes)).tables).toEqual([[["推进公开[2×1]", "市财政局"], ["市政府办公室"]]]);
    });
    expect(seconds).toBeLessThan(2);
  });

  test("is read when hundreds of thousands of its rows are empty", async () => {
    const sheet = rows(
      150_000,
      (at) => `<row r="${at}" ht="14"><c r="A${at}" s="1"/>${at % 50_000 === 0 ? "<c><v>7</v></c>" : ""}</row>`,
    );
    expect((await read(rawLedger({ sheet }))).text).toBe("7\n7\n7\n");
  });

  test.each([
    ["more than a million cells", rows(1001, (at) => `<row r="${at}">${"<c><v>1</v></c>".repeat(1000)}</row>`)],
    ["a row of two hundred thousand cells", rows(1, () => `<row>${"<c/>".repeat(200_000)}</row>`)],
    ["cells in a diagonal", rows(2000, (at) => `<row r="${at}">${"<c/>".repeat(at)}<c><v>1</v></c></row>`)],
    [
      "merged cells that cover each other again and again",
      `${rows(32, () => `<row>${"<c><v>1</v></c>".repeat(32)}</row>`)}<mergeCells>${'<mergeCell ref="A1:AF32"/>'.repeat(2000)}</mergeCells>`,
    ],
    ["more columns than there are", `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(20_000)}</cols>`],
  ])("is refused when it has %s", async (_what, sheet) => {
    const bytes = rawLedger({ sheet });
    const { seconds, megabytes } = await costOf(async () => {
      expect(await faultIn(bytes)).toEqual({ code: "file/too-complex", details: { file: FILE } });
    });
    expect(seconds).toBeLessThan(15);
    expect(megabytes).toBeLessThan(900);
  });

  test("is refused when its cells name one long text again and again", async () => {
    const strings = `<si><t>${"公开".repeat(16_000)}</t></si>`;
    const sheet = rows(1000, () => '<row><c t="s"><v>0</v></c></row>');
    expect(await faultIn(rawLedger({ sheet, strings }))).toMatchObject({ code: "file/too-complex" });
  });
});

describe("a workbook that cannot be read", () => {
  test.each([
    ["a cell names a text that is not there", { sheet: '<sheetData><row><c t="s"><v>7</v></c></row></sheetData>' }],
    ["a cell stands nowhere", { sheet: '<sheetData><row><c r="七1"><v>7</v></c></row></sheetData>' }],
    ["a cell stands beyond the last column", { sheet: '<sheetData><row><c r="XFE1"><v>7</v></c></row></sheetData>' }],
    ["a row stands beyond the last row", { sheet: '<sheetData><row r="1048577"/></sheetData>' }],
    ["a row stands before the first", { sheet: '<sheetData><row r="0"/></sheetData>' }],
    ["its XML is broken", { sheet: "<sheetData><row>" }],
    ["its styles are broken", { sheet: "", styles: "<cellXfs>" }],
    ["its texts are broken", { sheet: "", strings: "</sst>" }],
  ])("says that it is damaged when %s", async (_what, parts) => {
    expect(await faultIn(rawLedger(parts))).toMatchObject({ code: "file/damaged", details: { file: FILE } });
  });

  test("says so when it lacks a part that it names", async () => {
    const parts = unzipSync(await sheetOf(TASKS));
    for (const name of ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"]) {
      const { [name]: _, ...others } = parts;
      const fault = await faultIn(zipOf(others));
      // Without its relations a workbook has no sheets.
      expect(fault?.code).toBe(name.startsWith("xl/_rels") ? undefined : "file/damaged");
    }
  });

  test("says so wherever it is cut off", async () => {
    const bytes = await sheetOf(TASKS);
    for (let share = 0; share < 100; share += 1) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * share) / 100));
      expect(await faultIn(cut)).toMatchObject({ code: "file/damaged" });
    }
  });
});

describe("a workbook with bytes changed at random", () => {
  const change = fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(255));
  const changes = fc.array(change, { minLength: 1, maxLength: 6 });

  function changed(bytes: Uint8Array, list: readonly (readonly [number, number])[]): Uint8Array {
    const copy = new Uint8Array(bytes);
    for (const [share, byte] of list) copy[Math.floor(share * copy.length)] = byte;
    return copy;
  }

  test("is read or ends in a fault, never otherwise: in the archive", async () => {
    const bytes = await sheetOf(TASKS);
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const fault = await faultIn(changed(bytes, list));
        expect(fault?.code ?? "file/damaged").toMatch(/^file\/(?:damaged|too-complex|encrypted)$/u);
      }),
      { numRuns: 400 },
    );
  });

  test("is read or ends in a fault, never otherwise: in its XML", async () => {
    const parts = unzipSync(await sheetOf(TASKS, ["B2:B5", "C3:D3"]));
    const names = ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), changes, async (name, list) => {
        const fault = await faultIn(
          zipOf({ ...parts, [name]: changed(parts[name] ?? new Uint8Array(), list) }, { level: 0 }),
        );
        expect(fault?.code ?? "file/damaged").toMatch(/^file\/(?:damaged|too-complex)$/u);
      }),
      { numRuns: 400 },
    );
  });
});
