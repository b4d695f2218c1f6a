import { fork } from "node:child_process";
import { once } from "node:events";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { takeWindowLock } from "../../../electron/corpus/window-lock.ts";
import { readWindowNote, removeWindowNote, writeWindowNote } from "../../../electron/corpus/window-note.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const TAKER = fileURLToPath(new URL("./take-window-lock.ts", import.meta.url));
/** A hundred in the long run. */
const RACERS = process.env.DUIZHAO_LONG === "1" ? 100 : 20;

/** A process that tries for the lock as soon as it runs, and holds what it got until it is killed. */
async function aTaker(folder: string) {
  const child = fork(TAKER, [folder]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const [answer] = await once(child, "message");
  return { child, holds: answer === "held" };
}

describe("the window lock", () => {
  test("is held by one at a time and free again when released", () => {
    const folder = temporaryFolder();
    const first = takeWindowLock(folder);
    expect(takeWindowLock(folder)).toBeNull();
    first?.release();
    const second = takeWindowLock(folder);
    expect(second).not.toBeNull();
    second?.release();
    expect(statSync(join(folder, "window.lock")).mode & 0o777).toBe(0o600);
  });

  test("goes to exactly one of many processes that start at once", async () => {
    const folder = temporaryFolder();
    const takers = await Promise.all(Array.from({ length: RACERS }, () => aTaker(folder)));
    expect(takers.filter(({ holds }) => holds)).toHaveLength(1);
  });

  test("is free at once when its process is killed", async () => {
    const folder = temporaryFolder();
    const { child, holds } = await aTaker(folder);
    expect(holds).toBe(true);
    expect(takeWindowLock(folder)).toBeNull();
    child.kill("SIGKILL");
    await once(child, "exit");
    const lock = takeWindowLock(folder);
    expect(lock).not.toBeNull();
    lock?.release();
  });
});

describe("the window note", () => {
  const note = { pid: 4711, address: "http://127.0.0.1:5173/", key: "k" };

  test("is read as written, by its owner only, and gone when removed", () => {
    const folder = temporaryFolder();
    expect(readWindowNote(folder)).toBeNull();
    writeWindowNote(folder, note);
    writeWindowNote(folder, { ...note, address: null });
    expect(readWindowNote(folder)).toEqual({ ...note, address: null });
    expect(statSync(join(folder, "window.json")).mode & 0o777).toBe(0o600);
    removeWindowNote(folder);
    removeWindowNote(folder);
    expect(readWindowNote(folder)).toBeNull();
  });

  test.each(["", "{", "null", '{"pid":"1","address":null,"key":""}', '{"pid":1}'])("that says %j is none", (text) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "window.json"), text);
    expect(readWindowNote(folder)).toBeNull();
  });
});
