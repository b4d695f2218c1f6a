import { mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { ensureBuilt } from "../../../../electron/build/ensure-built.ts";
import { CHANNELS } from "../../../../electron/hosts/desktop/channel-names.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { type RunningDesktop, runDesktop } from "./run-desktop.ts";

beforeAll(() => ensureBuilt());

function open(): RunningDesktop {
  const desktop = runDesktop(temporaryFolder());
  onTestFinished(() => desktop.close());
  return desktop;
}

const GOOD: Readonly<Record<string, object>> = {
  [CHANNELS.call]: { id: 1, method: "plan.list", params: {} },
  [CHANNELS.cancel]: { id: 1 },
  [CHANNELS.save]: { download: "d00000000000a", name: "对照表.xlsx" },
  [CHANNELS.open]: { place: "0123456789abcdef01234567", what: "file" },
  [CHANNELS.upload]: { name: "要点.txt", bytes: new Uint8Array(3) },
};
const INCOMING = Object.values(CHANNELS).filter((channel) => channel !== CHANNELS.event);

test("opens exactly the channels that are listed, each with a message of its own", async () => {
  const desktop = open();
  await desktop.perform({ kind: "nothing" });
  const opened = desktop.records.filter(({ name }) => name === "ipcMain.handle").map(({ args }) => args[0]);
  expect(opened.toSorted()).toEqual(INCOMING.toSorted());
  expect(Object.keys(GOOD).toSorted()).toEqual(INCOMING.toSorted());
});

test.each(INCOMING)("%s answers our own page alone", async (channel) => {
  const desktop = open();
  for (const from of ["other-window", "other-frame", "other-origin"] as const) {
    expect(await desktop.perform({ kind: "invoke", channel, from, message: GOOD[channel] })).toEqual({
      ok: false,
      fault: { code: "call/refused", details: {} },
    });
  }
});

test.each(INCOMING)("%s turns away what is not of its shape, without a throw", async (channel) => {
  const desktop = open();
  const wrong = [
    undefined,
    null,
    7,
    "text",
    [],
    {},
    { ...GOOD[channel], extra: 1 },
    { ...GOOD[channel], id: "1", name: 1 },
  ];
  for (const message of wrong) {
    const answer = await desktop.perform({ kind: "invoke", channel, from: "page", message });
    // A cancellation has no answer; that it had no effect is all that can be said of it.
    if (channel === CHANNELS.cancel) expect(answer).toBeUndefined();
    else expect(answer).toMatchObject({ ok: false, fault: { code: "call/bad-arguments" } });
  }
});

test("turns away twenty megabytes of arguments, arguments that are no JSON, and a file that is too large", async () => {
  const desktop = open();
  const ask = (channel: string, message: unknown) =>
    desktop.perform({ kind: "invoke", channel, from: "page", message });
  const large = { id: 1, method: "search.clauses", params: { query: "x".repeat(20 * 1024 * 1024) } };
  expect(await ask(CHANNELS.call, large)).toMatchObject({
    fault: { code: "call/too-large", details: { limit: "1 MB" } },
  });
  const endless: { self?: unknown } = {};
  endless.self = endless;
  expect(await ask(CHANNELS.call, { id: 1, method: "plan.list", params: endless })).toMatchObject({
    fault: { code: "call/bad-arguments", details: { method: "plan.list" } },
  });
  const file = { name: "很大.txt", bytes: new Uint8Array(50 * 1024 * 1024 + 1) };
  expect(await ask(CHANNELS.upload, file)).toMatchObject({
    fault: { code: "file/too-large", details: { file: "很大.txt", limit: "50 MB" } },
  });
});

/** A desktop whose engine holds a table ready. */
async function openWithTable() {
  const desktop = open();
  const call = async (id: number, method: string, params: unknown) => {
    const message = { id, method, params };
    const reply = await desktop.perform({ kind: "invoke", channel: CHANNELS.call, from: "page", message });
    return (reply as { value: { id: string; plans: string[]; download: string; name: string; bytes: number } }).value;
  };
  const comparison = await vi.waitFor(async () => {
    const current = await call(1, "comparison.current", {});
    expect(current.plans.length).toBeGreaterThan(0);
    return current;
  }, 30_000);
  const wanted = { comparison: comparison.id, plans: comparison.plans.slice(0, 1), rows: null, language: "zh-CN" };
  const made = await call(2, "comparison.export", { ...wanted, format: "csv", at: "2026-11-21T09:30:00+08:00" });
  const save = (message: unknown) => desktop.perform({ kind: "invoke", channel: CHANNELS.save, from: "page", message });
  return { desktop, made, save };
}

test("asks where a file is to go, under its own name, and writes it there whole", async () => {
  const { desktop, made, save } = await openWithTable();
  const path = join(temporaryFolder(), "我的对照表.csv");
  await desktop.perform({ kind: "save-as", path });
  expect(await save({ download: made.download, name: made.name })).toEqual({
    ok: true,
    value: { saved: "我的对照表.csv", place: expect.any(String) },
  });
  expect(statSync(path).size).toBe(made.bytes);
  const asked = desktop.records.find(({ name }) => name === "dialog.showSaveDialog");
  expect(asked?.args[0]).toMatchObject({ defaultPath: join("/downloads", made.name) });
});

test("proposes the folder that a file was last saved in, as long as it is there", async () => {
  const { desktop, made, save } = await openWithTable();
  const folder = join(temporaryFolder(), "成果");
  mkdirSync(folder);
  const proposed = async () => {
    await save({ download: made.download, name: made.name });
    const asked = desktop.records.findLast(({ name }) => name === "dialog.showSaveDialog");
    return (asked?.args[0] as { defaultPath: string } | undefined)?.defaultPath;
  };
  await desktop.perform({ kind: "save-as", path: join(folder, "表.csv") });
  expect(await proposed()).toBe(join("/downloads", made.name));
  expect(await proposed()).toBe(join(folder, made.name));
  rmSync(folder, { recursive: true });
  await desktop.perform({ kind: "save-as", path: null });
  expect(await proposed()).toBe(join("/downloads", made.name));
});

test("writes nothing where the person changes her mind, and says why a file cannot go where she wants it", async () => {
  const { desktop, made, save } = await openWithTable();
  const message = { download: made.download, name: made.name };
  expect(await save(message)).toEqual({ ok: true, value: { saved: null } });
  await desktop.perform({ kind: "save-as", path: join(temporaryFolder(), "没有", "表.csv") });
  expect(await save(message)).toMatchObject({ fault: { code: "export/failed", details: { file: "表.csv" } } });
  expect(await save({ ...message, name: "../表.csv" })).toMatchObject({ fault: { code: "file/bad-name" } });
  expect(await save({ ...message, download: "d00000000000z" })).toMatchObject({ fault: { code: "download/unknown" } });
});

test("opens what it saved, or the folder that it is in, and nothing else", async () => {
  const { desktop, made, save } = await openWithTable();
  const folder = temporaryFolder();
  const shellCalls = () => desktop.records.filter(({ name }) => name.startsWith("shell."));
  const open = (message: unknown) => desktop.perform({ kind: "invoke", channel: CHANNELS.open, from: "page", message });
  const saveAs = async (file: string) => {
    await desktop.perform({ kind: "save-as", path: join(folder, file) });
    const reply = (await save({ download: made.download, name: made.name })) as { value: { place: string } };
    return reply.value.place;
  };
  const place = await saveAs("表.csv");
  expect(await open({ place, what: "file" })).toEqual({ ok: true, value: {} });
  expect(await open({ place, what: "folder" })).toEqual({ ok: true, value: {} });
  const wanted = [
    { name: "shell.openPath", args: [join(folder, "表.csv")] },
    { name: "shell.showItemInFolder", args: [join(folder, "表.csv")] },
  ];
  expect(shellCalls()).toEqual(wanted);
  for (const stranger of [join(folder, "表.csv"), "/etc/passwd", "0123456789abcdef01234567", "__proto__"]) {
    expect(await open({ place: stranger, what: "file" })).toMatchObject({ fault: { code: "call/refused" } });
  }
  const runnable = await saveAs("表.bat");
  expect(await open({ place: runnable, what: "file" })).toMatchObject({ fault: { code: "export/not-opened" } });
  rmSync(join(folder, "表.csv"));
  expect(await open({ place, what: "folder" })).toMatchObject({ fault: { code: "export/gone" } });
  expect(shellCalls()).toEqual(wanted);
});
