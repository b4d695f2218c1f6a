import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { openReader } from "../../../electron/engine/reader.ts";
import { startReader } from "../../../electron/engine/start-processes.ts";
import type { StartProcess } from "../../../electron/engine/work-process.ts";
import { shippedText } from "../corpus/a-plan.ts";
import { WORK_WAYS } from "./work-ways.ts";

const READING = fileURLToPath(new URL("../../../electron/engine/reading-process.ts", import.meta.url));
const TROUBLE = fileURLToPath(new URL("./troublesome-reader.ts", import.meta.url));

const aFile = (name: string, text: string) =>
  ({ kind: "file", name, bytes: new TextEncoder().encode(text), choice: {} }) as const;
const jilin = aFile("吉林.txt", shippedText("jilin-2018"));

function aReader(start: StartProcess, limitSeconds?: number) {
  const reader = openReader(start, limitSeconds);
  onTestFinished(() => reader.end());
  return reader;
}

describe.each(WORK_WAYS)("reading in %s", (_, startOf) => {
  test("gives the source and the reading of a file", async () => {
    const reply = await aReader(startOf(READING)).read(jilin);
    if (!reply.ok) throw new Error(reply.fault.code);
    expect(reply.value.source).toMatchObject({ text: shippedText("jilin-2018"), encoding: "utf-8", format: "txt" });
    expect(reply.value.reading.clauses.length).toBeGreaterThan(10);
  });

  test("reads a stored source again without its bytes", async () => {
    const reader = aReader(startOf(READING));
    const first = await reader.read(jilin);
    if (!first.ok) throw new Error(first.fault.code);
    const { source, reading, sketch } = first.value;
    expect(await reader.read({ kind: "source", name: jilin.name, source })).toEqual({
      ok: true,
      value: { source, reading, sketch, encodings: [], formats: [] },
    });
  });

  test("gives the reason for a file that cannot be read, and goes on", async () => {
    const reader = aReader(startOf(READING));
    const [empty, bare, whole] = await Promise.all([
      reader.read(aFile("空.txt", " ")),
      reader.read(aFile("数.txt", "0123456789".repeat(1000))),
      reader.read(jilin),
    ]);
    expect(empty).toEqual({ ok: false, fault: { code: "file/empty", details: { file: "空.txt" } } });
    expect(bare).toEqual({ ok: false, fault: { code: "file/no-clauses", details: { file: "数.txt" } } });
    expect(whole.ok).toBe(true);
  });

  // A machine that is busy with something else may take longer once; it is the program's own delay that counts.
  test("stops a reading that takes too long, and goes on", { retry: 2 }, async () => {
    const reader = aReader(startOf(TROUBLE), 3);
    const begun = performance.now();
    expect(await reader.read(aFile("hang", "a"))).toEqual({
      ok: false,
      fault: { code: "reading/timeout", details: { file: "hang", seconds: "3" } },
    });
    expect(performance.now() - begun).toBeLessThan(6000);
    expect(await reader.read(aFile("crash", "a"))).toMatchObject({ fault: { code: "reading/crashed" } });
  });

  test.each([
    ["memory", { heap: 48, all: 1024 }],
    ["bytes", { heap: 48, all: 200 }],
  ])("survives a reading that takes too much %s", async (name, limits) => {
    const before = process.memoryUsage.rss();
    const reply = await aReader(startOf(TROUBLE, limits)).read(aFile(name, "a"));
    expect(reply).toEqual({ ok: false, fault: { code: "reading/memory", details: { file: name } } });
    expect(process.memoryUsage.rss() - before).toBeLessThan(600 * 1024 * 1024);
  });

  test("gives every file a process of its own, and stored sources one together", async () => {
    const started = vi.fn(startOf(READING));
    const reader = aReader(started);
    const first = await reader.read(jilin);
    if (!first.ok) throw new Error(first.fault.code);
    const { source } = first.value;
    for (let time = 0; time < 3; time += 1) await reader.read({ kind: "source", name: jilin.name, source });
    expect(started).toHaveBeenCalledTimes(2);
    const [second, third] = [await reader.read(jilin), await reader.read(jilin)];
    expect([second, third]).toEqual([first, first]);
    // The third file finds its process started already, and a fourth one has been started for the next.
    expect(started).toHaveBeenCalledTimes(4);
  });

  test("survives a reading that ends its process", async () => {
    const reader = aReader(startOf(TROUBLE));
    for (const file of ["crash", "crash", "throw"]) {
      expect(await reader.read(aFile(file, "a"))).toMatchObject({
        fault: { code: "reading/crashed", details: { file } },
      });
    }
  });

  test("takes no answer that is not a reading", async () => {
    const reply = await aReader(startOf(TROUBLE)).read(aFile("nonsense", "a"));
    expect(reply).toMatchObject({ ok: false, fault: { code: "call/bad-result" } });
  });

  test("is cancelled at once, also while it waits for its turn", { retry: 2 }, async () => {
    const reader = aReader(startOf(TROUBLE));
    const [running, waiting] = [new AbortController(), new AbortController()];
    const answers = [reader.read(aFile("hang", "a"), running), reader.read(aFile("hang", "b"), waiting)];
    await new Promise((resolve) => setTimeout(resolve, 200));
    const begun = performance.now();
    waiting.abort();
    expect(await answers[1]).toMatchObject({ ok: false, fault: { code: "call/cancelled" } });
    running.abort();
    expect(await answers[0]).toMatchObject({ ok: false, fault: { code: "call/cancelled" } });
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(await reader.read(aFile("crash", "c"))).toMatchObject({ fault: { code: "reading/crashed" } });
  });
});

test("a reader that is started the usual way here is a process of its own", async () => {
  const reply = await aReader(startReader).read(jilin);
  expect(reply.ok).toBe(true);
});
