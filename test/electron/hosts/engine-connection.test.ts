import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { connectEngine, type EngineConnection, type TimeLimits } from "../../../electron/hosts/engine-connection.ts";
import { forkEngine } from "../../../electron/hosts/fork-engine.ts";
import { fault } from "../../../shared/contract/fault.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const PRETEND_ENGINE = join(import.meta.dirname, "pretend-engine.ts");
const STOPPED = { ok: false, fault: fault("engine/stopped", {}) };

function connect(data = temporaryFolder(), shorter: Partial<TimeLimits> = {}): EngineConnection {
  const limits = { start: 20_000, call: 20_000, work: 20_000, close: 5000, ...shorter };
  const engine = connectEngine(() => forkEngine(PRETEND_ENGINE, data), limits);
  onTestFinished(() => engine.close());
  return engine;
}

test("carries calls that overlap, each to its own answer", async () => {
  const engine = connect();
  const numbers = Array.from({ length: 50 }, (_, index) => index);
  const replies = await Promise.all(numbers.map((number) => engine.call("test.echo", { number })));
  expect(replies).toEqual(numbers.map((number) => ({ ok: true, value: { number } })));
});

test("carries a file's bytes as bytes", async () => {
  const bytes = new TextEncoder().encode("吉林市2018年政务公开工作要点");
  expect(await connect().upload("要点.txt", bytes)).toEqual({
    ok: true,
    value: { name: "要点.txt", bytes: bytes.length },
  });
});

test("answers every call under way when the engine dies, and starts it again at the next call", async () => {
  const engine = connect();
  const first = await engine.call("test.process", {});
  const waiting = engine.call("test.wait", {});
  expect(await engine.call("test.crash", {})).toEqual(STOPPED);
  expect(await waiting).toEqual(STOPPED);
  const second = await engine.call("test.process", {});
  expect(second).toMatchObject({ ok: true });
  expect(second).not.toEqual(first);
});

test("kills an engine that does not answer in its time", async () => {
  const engine = connect(temporaryFolder(), { call: 1500 });
  await engine.start();
  expect(await engine.call("test.hang", {})).toEqual(STOPPED);
  expect(await engine.call("test.echo", 1)).toEqual({ ok: true, value: 1 });
});

test("kills an engine that speaks otherwise than agreed", async () => {
  expect(await connect().call("test.nonsense", {})).toEqual(STOPPED);
});

test("tells why the engine cannot start, and tries again at the next call", async () => {
  const data = temporaryFolder();
  const newer = fault("corpus/newer-schema", { found: "9", supported: "1" });
  writeFileSync(join(data, "failure.json"), JSON.stringify(newer));
  const engine = connect(data);
  expect(await engine.start()).toEqual(newer);
  expect(await engine.call("test.echo", 1)).toEqual({ ok: false, fault: newer });
  rmSync(join(data, "failure.json"));
  expect(await engine.call("test.echo", 1)).toEqual({ ok: true, value: 1 });
});

test("does not wait for ever for an engine that says nothing", async () => {
  const data = temporaryFolder();
  writeFileSync(join(data, "silent"), "");
  expect(await connect(data, { start: 1500 }).start()).toEqual(STOPPED.fault);
});

test("passes a cancellation on and gives the engine's own answer", async () => {
  const engine = connect();
  await engine.start();
  const controller = new AbortController();
  const answer = engine.call("test.wait", {}, controller.signal);
  controller.abort();
  expect(await answer).toEqual({ ok: false, fault: fault("call/cancelled", {}) });
});

test("does not start a call that was cancelled before", async () => {
  expect(await connect().call("test.hang", {}, AbortSignal.abort())).toEqual({
    ok: false,
    fault: fault("call/cancelled", {}),
  });
});

test("tells events to whoever listens, until they stop", async () => {
  const engine = connect();
  const heard: unknown[] = [];
  const stop = engine.listen((event) => heard.push(event));
  await engine.call("test.event", {});
  stop();
  await engine.call("test.event", {});
  expect(heard).toEqual([{ kind: "corpus-changed" }]);
});

test("stays closed once it is closed", async () => {
  const engine = connect();
  await engine.start();
  await engine.close();
  expect(await engine.call("test.echo", 1)).toEqual(STOPPED);
});
