import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { corpusFile } from "../../../electron/corpus/open-corpus.ts";
import { describeFault } from "../../../shared/contract/sentences.ts";
import { shippedText } from "../corpus/a-plan.ts";
import { dumpCorpus } from "../corpus/dump-corpus.ts";
import { type EngineUnderTest, importFile, openedEngine, settled } from "./an-engine.ts";
import { BAD_FILES, ODD_FILES } from "./bad-files.ts";
import { watchChildren } from "./children-peak.ts";

// Whatever a file is made of, the engine answers with a sentence within the time that a reading has, keeps within its
// memory and leaves the corpus as it was. One engine takes them all, one after the other.

/** What the reading process may take up, and what it may have grown by before that is noticed. */
const READER_MB = 1024 + 200;
/** The engine itself holds the bytes that were handed over and little more. */
const ENGINE_MB = 400;

let folder: string;
let room: EngineUnderTest;
let before: string;
let stopWatching: () => number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-"));
  room = openedEngine(folder);
  await importFile(room, "wuxi.txt", new TextEncoder().encode(shippedText("wuxi-2018")));
  before = dump();
  stopWatching = watchChildren();
});
afterAll(async () => {
  await room.engine.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

function dump(): string {
  const corpus = new SQLite(corpusFile(folder), { readonly: true });
  try {
    return dumpCorpus(corpus);
  } finally {
    corpus.close();
  }
}

async function upload(name: string, bytes: Uint8Array) {
  return settled(await room.client.upload(name, bytes)).upload;
}

/** The answer to a call, after proof that the engine answered another one at once meanwhile. */
async function answerOf<T>(answering: Promise<T>): Promise<T> {
  const begun = performance.now();
  settled(await room.client.call("plan.list", {}));
  expect(performance.now() - begun).toBeLessThan(2000);
  return answering;
}

describe("a file that cannot be a plan", () => {
  test.each(BAD_FILES)("%s is refused with %s and leaves no trace", async (name, code, bytes) => {
    const content = bytes();
    const inspected = await answerOf(room.client.call("plan.inspect", { upload: await upload(name, content) }));
    if (inspected.ok) throw new Error(`${inspected.value.reading.clauses.length} clauses were read`);
    expect(inspected.fault).toMatchObject({ code, details: { file: name } });
    for (const language of ["zh-CN", "en"] as const) expect(describeFault(inspected.fault, language)).toContain(name);
    expect(await importFile(room, name, content)).toEqual({ status: "failed", file: name, fault: inspected.fault });
    expect(dump()).toBe(before);
  });
});

describe("a file that is made to do harm", () => {
  test.each(ODD_FILES)("%s is read as far as it holds words", async (name, clauses, bytes) => {
    const given = await upload(name, bytes(folder));
    const { inspection, reading, source } = settled(
      await answerOf(room.client.call("plan.inspect", { upload: given, seconds: 60 })),
    );
    expect(reading.clauses).toHaveLength(clauses);
    expect(source.text).not.toMatch(/机密|alert|<\w/u);
    settled(await room.client.call("plan.discard", { inspection }));
    expect(dump()).toBe(before);
  });
});

test.each([
  "../../.bashrc",
  "..\\..\\boot.ini",
  "a\u0000b.txt",
  "方\n案.txt",
  "\u202etxt.exe",
  "",
  ".",
  "长".repeat(300),
])("a file named %j is refused before it is looked at", async (name) => {
  const reply = await room.client.upload(name, new TextEncoder().encode("一、推进政务公开。"));
  expect(reply).toMatchObject({ ok: false, fault: { code: "file/bad-name" } });
  if (!reply.ok) expect(describeFault(reply.fault, "zh-CN")).not.toMatch(/[\p{Cc}\u202e]/u);
  expect(dump()).toBe(before);
});

test("after all of them the engine is small and sound, and no reader was ever large", async () => {
  expect(stopWatching()).toBeLessThan(READER_MB);
  expect(process.memoryUsage.rss() / 1024 / 1024).toBeLessThan(ENGINE_MB + 200);
  expect(settled(await room.client.call("corpus.check", {}))).toEqual({ ok: true, problems: [] });
  expect(await importFile(room, "jilin.txt", new TextEncoder().encode(shippedText("jilin-2018")))).toMatchObject({
    status: "imported",
  });
  expect(room.log).toEqual([]);
});
