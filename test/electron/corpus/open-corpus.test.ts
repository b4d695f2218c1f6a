import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import SQLite from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { assertConfigured } from "../../../electron/corpus/connection.ts";
import { SCHEMA_VERSION } from "../../../electron/corpus/migrate.ts";
import { closeCorpus, corpusFile, openCorpus } from "../../../electron/corpus/open-corpus.ts";
import { changeSettings, readSettings } from "../../../electron/corpus/settings.ts";
import { storePlan } from "../../../electron/corpus/store-plan.ts";
import { FaultError } from "../../../shared/contract/fault.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { aPlan, shippedText } from "./a-plan.ts";

function faultOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
  throw new Error("no fault was raised");
}

const CREATOR = fileURLToPath(new URL("./create-corpora.ts", import.meta.url));

/** A process that opens corpora when told. */
async function aCreator(): Promise<ChildProcess> {
  const child = fork(CREATOR);
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child, "message");
  return child;
}

function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** A closed corpus with one plan. */
function aCorpusFile(folder: string): string {
  const corpus = openCorpus(folder);
  storePlan(corpus, aPlan("jilin", shippedText("jilin-2018")));
  closeCorpus(corpus);
  return corpusFile(folder);
}

describe("opening a corpus", () => {
  test("succeeds for every program, however many create it at once", async () => {
    const creators = await Promise.all([aCreator(), aCreator(), aCreator()]);
    for (let round = 0; round < 40; round += 1) {
      const folder = join(temporaryFolder(), "data");
      const now = Date.now() + 5;
      const answers = creators.map(async (creator, place) => {
        const answer = once(creator, "message");
        // A few milliseconds apart, so that one meets what another is in the middle of.
        creator.send({ folder, at: now + ((place * round) % 13) });
        return (await answer)[0];
      });
      expect(await Promise.all(answers)).toEqual(["open", "open", "open"]);
    }
  });

  test("keeps every commit through a power cut: synchronous=FULL holds after a write", () => {
    const corpus = openCorpus(temporaryFolder());
    changeSettings(corpus, { theme: "dark" });
    assertConfigured(corpus);
    expect(corpus.pragma("synchronous", { simple: true })).toBe(2);
    expect(corpus.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(corpus.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(corpus.pragma("trusted_schema", { simple: true })).toBe(0);
    expect(corpus.pragma("cell_size_check", { simple: true })).toBe(1);
    expect(corpus.pragma("mmap_size", { simple: true })).toBe(0);
    expect(corpus.pragma("busy_timeout", { simple: true })).toBe(5000);
    closeCorpus(corpus);
  });

  test("creates folder and file for their owner only", () => {
    const folder = join(temporaryFolder(), "new", "data");
    closeCorpus(openCorpus(folder));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(corpusFile(folder)).mode & 0o777).toBe(0o600);
  });

  test("runs on a SQLite without the bug that damaged logs of two writers", () => {
    const version = new SQLite(":memory:").prepare("SELECT sqlite_version()").pluck().get();
    const [major = 0, minor = 0] = String(version).split(".").map(Number);
    expect(major * 1000 + minor).toBeGreaterThanOrEqual(3052);
  });

  test("refuses a newer corpus, naming both versions, and leaves the file as it is", () => {
    const folder = temporaryFolder();
    const file = aCorpusFile(folder);
    const newer = new SQLite(file);
    newer.pragma(`user_version = ${SCHEMA_VERSION + 3}`);
    newer.close();
    const before = hashOf(file);
    expect(faultOf(() => openCorpus(folder))).toEqual({
      code: "corpus/newer-schema",
      details: { found: String(SCHEMA_VERSION + 3), supported: String(SCHEMA_VERSION) },
    });
    expect(hashOf(file)).toBe(before);
  });

  test("refuses another program's database and leaves it as it is", () => {
    const folder = temporaryFolder();
    const other = new SQLite(corpusFile(folder));
    other.exec("CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('mine')");
    other.close();
    const before = hashOf(corpusFile(folder));
    expect(faultOf(() => openCorpus(folder)).code).toBe("corpus/not-ours");
    expect(hashOf(corpusFile(folder))).toBe(before);
  });

  test("reports a damaged file and deletes nothing", () => {
    const folder = temporaryFolder();
    const file = aCorpusFile(folder);
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 0, 100);
    writeFileSync(file, bytes);
    expect(faultOf(() => openCorpus(folder)).code).toBe("corpus/damaged");
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test("reports a folder that is a file", () => {
    const file = join(temporaryFolder(), "data");
    writeFileSync(file, "");
    expect(faultOf(() => openCorpus(file)).code).toBe("corpus/read-only");
    expect(faultOf(() => openCorpus(join(file, "deeper"))).code).toBe("corpus/read-only");
  });

  test.runIf(process.platform === "linux")("reports a place that takes no folder, at once", () => {
    const folder = "/proc/duizhao/data";
    expect(faultOf(() => openCorpus(folder))).toEqual({ code: "corpus/read-only", details: { folder } });
  });

  test.runIf(process.platform !== "win32")("creates missing folders above its own, for their owner only", () => {
    const above = join(temporaryFolder(), "a");
    closeCorpus(openCorpus(join(above, "b", "c")));
    expect(statSync(above).mode & 0o777).toBe(0o700);
  });

  test("leaves no log behind when it is closed", () => {
    const folder = temporaryFolder();
    const file = aCorpusFile(folder);
    expect(statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  });

  test("is shared: a second connection sees what the first one stored", () => {
    const folder = temporaryFolder();
    const [first, second] = [openCorpus(folder), openCorpus(folder)];
    changeSettings(first, { density: "tight" });
    expect(readSettings(second).density).toBe("tight");
    closeCorpus(first);
    closeCorpus(second);
    closeCorpus(second);
  });
});
