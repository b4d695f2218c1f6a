import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { OUT } from "../../../../electron/build/paths.ts";
import type { Deed } from "./stub/driver.ts";
import type { Recorded } from "./stub/records.ts";

/** The built desktop bundles, running in Node on a stub of Electron. */
export type RunningDesktop = {
  readonly process: ChildProcess;
  /** What it wrote on standard error, once it has ended. */
  readonly complaints: Promise<string>;
  /** Has something done inside and gives what came of it. */
  perform(deed: Deed): Promise<unknown>;
  /** Every call of Electron's API so far, also of a program that has ended. */
  readonly records: readonly Recorded[];
  /** Calls back with every event that reaches the page; gives the way to stop. */
  hear(heard: (event: unknown) => void): () => void;
  close(): Promise<void>;
};

type FromStub = { recorded: Recorded } | { event: unknown } | { id: number; result: unknown };

/** Starts the built main bundle. `env` weakens the stub: STUB_WEAKENED, STUB_SECOND_INSTANCE. */
export function runDesktop(data: string, env: Readonly<Record<string, string>> = {}): RunningDesktop {
  const child = fork(join(OUT, "desktop/main.js"), [], {
    serialization: "advanced",
    execArgv: ["--import", join(import.meta.dirname, "stub/register.ts")],
    env: { ...process.env, ...env, DUIZHAO_DATA: data },
    stdio: ["ignore", "inherit", "pipe", "ipc"],
  });
  const waiting = new Map<number, (result: unknown) => void>();
  const listeners = new Set<(event: unknown) => void>();
  let count = 0;
  const records: Recorded[] = [];
  child.on("message", (message: FromStub) => {
    if ("recorded" in message) records.push(message.recorded);
    else if ("event" in message) for (const heard of listeners) heard(message.event);
    else waiting.get(message.id)?.(message.result);
  });
  return {
    process: child,
    records,
    complaints: child.stderr === null ? Promise.resolve("") : text(child.stderr),
    perform(deed) {
      count += 1;
      const id = count;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        child.send({ id, deed });
      });
    },
    hear(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    async close() {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}
