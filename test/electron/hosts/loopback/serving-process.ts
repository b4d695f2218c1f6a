import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { PROJECT } from "../../../../electron/build/paths.ts";

/** A `duizhao` command of the running test, and what it has printed so far. */
export type ServingProcess = {
  readonly child: ChildProcess;
  readonly printed: { out: string; err: string };
  /** The first address it prints; throws where it ends without one. */
  readonly address: Promise<string>;
  /** The exit status; null after a signal that was not handled. */
  readonly ended: Promise<number | null>;
};

/** Starts a command in a process group of its own, as a terminal does. */
export function startCommand(args: readonly string[], env: NodeJS.ProcessEnv = {}): ServingProcess {
  const child = spawn(process.execPath, [join(PROJECT, "electron/launcher.js"), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
    env: { ...process.env, ...env },
  });
  const printed = { out: "", err: "" };
  const address = Promise.withResolvers<string>();
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed.out += text;
    const line = /^(http:\S+)\n/mu.exec(printed.out);
    if (line?.[1] !== undefined) address.resolve(line[1]);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    printed.err += text;
  });
  const ended = once(child, "close").then(([status]) => status);
  ended.then((status) => address.reject(new Error(`It ended with ${status}: ${printed.err}`)));
  address.promise.catch(() => undefined);
  return { child, printed, address: address.promise, ended };
}

/** `duizhao serve` on a data folder, without a browser. */
export function serve(data: string, ...args: readonly string[]): ServingProcess {
  return startCommand(["serve", "--no-open", "--data", data, ...args]);
}
