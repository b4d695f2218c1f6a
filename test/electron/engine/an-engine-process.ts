import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import type { FromEngine, ToEngine } from "../../../shared/contract/messages.ts";

const PROGRAM = fileURLToPath(new URL("../../../electron/engine/engine-process.ts", import.meta.url));

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
});

/** A real engine process and a short way to talk to it. Killed when the tests of a file are over. */
export type EngineProcessUnderTest = {
  readonly child: ChildProcess;
  /** Everything it has said so far. */
  readonly heard: FromEngine[];
  /** The first message that fulfils a condition, said already or still to come; undefined where the process ends first. */
  next(wanted: (message: FromEngine) => boolean): Promise<FromEngine | undefined>;
  send(message: ToEngine | object): void;
  /** Asks and gives the reply; undefined where the process ends first. */
  ask(method: string, params: unknown): Promise<unknown>;
  upload(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<unknown>;
};

export function startEngineProcess(dataFolder: string, ...options: readonly string[]): EngineProcessUnderTest {
  const child = fork(PROGRAM, ["--data", dataFolder, ...options], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  running.add(child);
  child.on("exit", () => running.delete(child));
  const heard: FromEngine[] = [];
  const waiting = new Set<() => void>();
  let over = false;
  let count = 0;
  const wake = () => {
    for (const check of [...waiting]) check();
  };
  child.on("message", (message) => {
    heard.push(message as FromEngine);
    wake();
  });
  void once(child, "exit").then(() => {
    over = true;
    wake();
  });

  function next(wanted: (message: FromEngine) => boolean): Promise<FromEngine | undefined> {
    return new Promise((resolve) => {
      const check = () => {
        const found = heard.find(wanted);
        if (found === undefined && !over) return;
        waiting.delete(check);
        resolve(found);
      };
      waiting.add(check);
      check();
    });
  }
  const send = (message: ToEngine | object) => {
    if (child.connected) child.send(message, () => undefined);
  };
  async function answered(message: object): Promise<unknown> {
    count += 1;
    const id = count;
    send({ ...message, id });
    const found = await next((one) => one.kind === "reply" && one.id === id);
    return found?.kind === "reply" ? found.reply : undefined;
  }
  return {
    child,
    heard,
    next,
    send,
    ask: (method, params) => answered({ kind: "call", method, params }),
    upload: (name, bytes) => answered({ kind: "upload", name, bytes }),
  };
}
