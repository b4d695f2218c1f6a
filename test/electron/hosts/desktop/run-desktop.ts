import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { OUT } from "../../../../electron/build/paths.ts";
import type { Deed } from "./stub/driver.ts";

/** The built desktop bundles, running in Node on a stub of Electron. */
export type RunningDesktop = {
  readonly process: ChildProcess;
  /** What it wrote on standard error, once it has ended. */
  readonly complaints: Promise<string>;
  /** Has something done inside and gives what came of it. */
  perform(deed: Deed): Promise<unknown>;
  /** Calls back with every event that reaches the page. */
  hear(heard: (event: unknown) => void): void;
  close(): Promise<void>;
};

/** Starts the built main bundle. `env` weakens the stub: STUB_WEAKENED, STUB_SECOND_INSTANCE. */
export function runDesktop(data: string, env: Readonly<Record<string, string>> = {}): RunningDesktop {
  const child = fork(join(OUT, "desktop/main.js"), [], {
    serialization: "advanced",
    execArgv: ["--import", join(import.meta.dirname, "stub/register.ts")],
    env: { ...process.env, ...env, DUIZHAO_DATA: data },
    stdio: ["ignore", "inherit", "pipe", "ipc"],
  });
  const waiting = new Map<number, (result: unknown) => void>();
  const listeners: ((event: unknown) => void)[] = [];
  let count = 0;
  child.on("message", (message: { id?: number; result?: unknown; event?: unknown }) => {
    if (message.id === undefined) for (const heard of listeners) heard(message.event);
    else waiting.get(message.id)?.(message.result);
  });
  return {
    process: child,
    complaints: child.stderr === null ? Promise.resolve("") : text(child.stderr),
    perform(deed) {
      count += 1;
      const id = count;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        child.send({ id, deed });
      });
    },
    hear: (heard) => void listeners.push(heard),
    async close() {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}
