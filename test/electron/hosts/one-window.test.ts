import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { ensureBuilt } from "../../../electron/build/ensure-built.ts";
import { type RunningDesktop, runDesktop } from "./desktop/run-desktop.ts";
import { type ServingProcess, serve } from "./loopback/serving-process.ts";
import { temporaryFolder } from "./temporary-folder.ts";

// Electron's own lock knows nothing of a browser's window on the same corpus, nor the other way round.

beforeAll(() => ensureBuilt());

function openDesktop(data: string): RunningDesktop {
  const desktop = runDesktop(data);
  onTestFinished(() => desktop.close());
  return desktop;
}

function openLoopback(data: string): ServingProcess {
  const serving = serve(data);
  onTestFinished(async () => {
    serving.child.kill("SIGKILL");
    await serving.ended;
  });
  return serving;
}

test("a desktop start opens the browser's window where a loopback host has the corpus, and ends", async () => {
  const data = temporaryFolder();
  const address = await openLoopback(data).address;
  const desktop = openDesktop(data);
  const [status] = await once(desktop.process, "exit");
  expect(status).toBe(0);
  const external = desktop.records.filter(({ name }) => name === "shell.openExternal");
  expect(external).toHaveLength(1);
  expect(String(external[0]?.args[0])).toContain(`${new URL(address).origin}/#code=`);
});

test("a loopback start says so where a desktop window has the corpus", async () => {
  const data = temporaryFolder();
  const desktop = openDesktop(data);
  await vi.waitFor(() => expect(existsSync(join(data, "window.json"))).toBe(true), 10_000);
  const serving = openLoopback(data);
  expect(await serving.ended).toBe(1);
  expect(serving.printed).toMatchObject({
    out: "",
    err: expect.stringMatching(/^duizhao: corpus\/window-open: [^\n]+\n$/u),
  });
  expect(desktop.process.exitCode).toBeNull();
});

test("closing the desktop window ends the engine in order and frees the corpus at once", async () => {
  const data = temporaryFolder();
  const desktop = openDesktop(data);
  await vi.waitFor(() => expect(existsSync(join(data, "window.json"))).toBe(true), 10_000);
  const ended = once(desktop.process, "exit");
  void desktop.perform({ kind: "quit" });
  expect((await ended)[0]).toBe(0);
  expect(existsSync(join(data, "window.json"))).toBe(false);
  expect(await openLoopback(data).address).toMatch(/^http:/u);
});
