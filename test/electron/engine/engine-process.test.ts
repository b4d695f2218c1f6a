import { once } from "node:events";
import { statSync } from "node:fs";
import SQLite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { closeCorpus, corpusFile, openCorpus } from "../../../electron/corpus/open-corpus.ts";
import { takeWindowLock } from "../../../electron/corpus/window-lock.ts";
import { writeWindowNote } from "../../../electron/corpus/window-note.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { type EngineProcessUnderTest, startEngineProcess } from "./an-engine-process.ts";

const ready = (engine: EngineProcessUnderTest) => engine.next(({ kind }) => kind === "ready");
const allTaken = (engine: EngineProcessUnderTest) =>
  engine.next((one) => one.kind === "event" && one.event.kind === "first-plans" && one.event.done === one.event.total);

function logSize(folder: string): number {
  return statSync(`${corpusFile(folder)}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}

describe("the engine process", () => {
  test("says ready first, then tells how the first plans come in, one by one", async () => {
    const engine = startEngineProcess(temporaryFolder());
    await allTaken(engine);
    expect(engine.heard[0]).toEqual({ kind: "ready" });
    const done = engine.heard.flatMap((one) =>
      one.kind === "event" && one.event.kind === "first-plans" ? [one.event.done] : [],
    );
    expect(done).toEqual([1, 2, 3, 4, 5]);
    expect(await engine.ask("plan.list", {})).toMatchObject({ ok: true, value: { plans: { length: 5 } } });
  });

  test("finishes when told to, and leaves everything in the corpus file", async () => {
    const folder = temporaryFolder();
    const engine = startEngineProcess(folder);
    await allTaken(engine);
    engine.send({ kind: "close" });
    engine.send({ kind: "close" });
    const [code] = await once(engine.child, "exit");
    expect(code).toBe(0);
    expect(logSize(folder)).toBe(0);
  });

  test("leaves it to its host what Ctrl+C in the terminal ends", async () => {
    const engine = startEngineProcess(temporaryFolder());
    await ready(engine);
    engine.child.kill("SIGINT");
    expect(await engine.ask("settings.read", {})).toMatchObject({ ok: true });
    engine.send({ kind: "close" });
    expect(await once(engine.child, "exit")).toEqual([0, null]);
  });

  test("finishes soon when its host is gone, even in the middle of the first start", async () => {
    const folder = temporaryFolder();
    const engine = startEngineProcess(folder);
    await ready(engine);
    await new Promise((resolve) => setTimeout(resolve, 100));
    engine.child.disconnect();
    const [code] = await once(engine.child, "exit");
    expect(code).toBe(0);
    expect(logSize(folder)).toBe(0);
  });

  test("finishes at once when it could not open the corpus, and says why", async () => {
    const folder = temporaryFolder();
    closeCorpus(openCorpus(folder));
    const newer = new SQLite(corpusFile(folder));
    newer.pragma("user_version = 99");
    newer.close();
    const engine = startEngineProcess(folder);
    expect(await engine.next(() => true)).toMatchObject({ kind: "failed", fault: { code: "corpus/newer-schema" } });
    engine.send({ kind: "close" });
    const [code] = await once(engine.child, "exit");
    expect(code).toBe(0);
  });

  test("serves one window of a corpus, and names the address of the other", async () => {
    const folder = temporaryFolder();
    const lock = takeWindowLock(folder);
    writeWindowNote(folder, { pid: process.pid, address: "http://127.0.0.1:4000/", key: "k" });
    const engine = startEngineProcess(folder, "--window");
    expect(await engine.next(() => true)).toEqual({
      kind: "failed",
      fault: { code: "corpus/window-open", details: { address: "http://127.0.0.1:4000/" } },
    });
    lock?.release();
    expect(await startEngineProcess(folder, "--window").next(() => true)).toEqual({ kind: "ready" });
  });

  test.each([
    [{ kind: "call", id: 7 }],
    [{ kind: "call", id: 7, method: 5 }],
    [{ kind: "upload", id: 7, name: "a.txt", bytes: "text" }],
    [{ kind: "nonsense", id: 7 }],
    [{ id: 7 }],
  ])("answers a message that is not as agreed with its id: %j", async (message) => {
    const engine = startEngineProcess(temporaryFolder());
    await ready(engine);
    engine.send(message);
    expect(await engine.next(({ kind }) => kind === "reply")).toMatchObject({
      kind: "reply",
      id: 7,
      reply: { ok: false, fault: { code: "call/bad-arguments" } },
    });
  });

  test("survives what is no message at all", async () => {
    const engine = startEngineProcess(temporaryFolder());
    await ready(engine);
    for (const nonsense of [{}, { kind: "cancel" }, { kind: "cancel", id: 99 }, [1]]) engine.send(nonsense);
    expect(await engine.ask("settings.read", {})).toMatchObject({ ok: true });
  });
});
