import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const LAUNCHER = fileURLToPath(new URL("../../../electron/launcher.js", import.meta.url));

/** What a command printed and how it ended. */
export type Run = { readonly status: number | null; readonly output: string; readonly complaints: string };

/** Runs the real command line in a process of its own, in English. */
export function duizhao(
  args: readonly string[],
  options: { readonly environment?: Readonly<Record<string, string>>; readonly enough?: number } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [LAUNCHER, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LC_ALL: "en_US.UTF-8", ...options.environment },
  });
  let output = "";
  let complaints = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    output += part;
    // Somebody who has read enough, as `head` does, closes the pipe.
    if (options.enough !== undefined && output.length >= options.enough) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (part: string) => {
    complaints += part;
  });
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, output, complaints })));
}
