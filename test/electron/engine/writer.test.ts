import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import type { StartProcess } from "../../../electron/engine/work-process.ts";
import { openWriter, type Writer } from "../../../electron/engine/writer.ts";
import { writeDocument } from "../../../electron/files/word/write-document.ts";
import { comparisonWorkbook } from "../../../shared/sheet/comparison-workbook.ts";
import { FIVE, realExport } from "../../shared/sheet/real-comparison.ts";
import { WORK_WAYS } from "./work-ways.ts";

const WRITING = fileURLToPath(new URL("../../../electron/engine/writing-process.ts", import.meta.url));
const TROUBLE = fileURLToPath(new URL("./troublesome-writer.ts", import.meta.url));

const two = realExport(FIVE.slice(2, 4));

function aWriter(start: StartProcess, limitSeconds?: number): Writer {
  const writer = openWriter(start, limitSeconds);
  onTestFinished(() => writer.end());
  return writer;
}

const faultOf = async (writer: Writer, name: string) => {
  const failure = await writer.document({ ...two, program: name }, undefined).catch((error: unknown) => error);
  return (failure as { fault: { code: string } }).fault.code;
};

describe.each(WORK_WAYS)("writing a Word document in %s", (_, startOf) => {
  test("gives the bytes that the writer gives, each time", async () => {
    const writer = aWriter(startOf(WRITING));
    const expected = await writeDocument(comparisonWorkbook(two, ["comparison", "clauses"]));
    for (let turn = 0; turn < 2; turn += 1) {
      const { bytes, report } = await writer.document(two, ["comparison", "clauses"]);
      expect(Buffer.from(bytes).equals(Buffer.from(expected.bytes))).toBe(true);
      expect(report).toEqual(expected.report);
    }
  });

  test("that takes too long or too much says that the table is too long", async () => {
    expect(await faultOf(aWriter(startOf(TROUBLE), 1), "hang")).toBe("export/too-long");
    expect(await faultOf(aWriter(startOf(TROUBLE, { heap: 64, all: 1024 })), "memory")).toBe("export/too-long");
  });

  test("that ends unexpectedly says so, and the next one is written all the same", async () => {
    const writer = aWriter(startOf(TROUBLE));
    expect(await faultOf(writer, "crash")).toBe("export/crashed");
    expect(await faultOf(writer, "nonsense")).toBe("call/bad-result");
  });

  test("that is cancelled is given up at once", async () => {
    const control = new AbortController();
    const written = aWriter(startOf(TROUBLE)).document({ ...two, program: "hang" }, undefined, control.signal);
    control.abort();
    await expect(written).rejects.toThrow("call/cancelled");
  });
});
