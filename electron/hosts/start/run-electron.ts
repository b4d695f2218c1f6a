import { spawn } from "node:child_process";
import { ensureBuilt } from "../../build/ensure-built.ts";
import { PROJECT } from "../../build/paths.ts";

/** A window that ends with an error so soon was never there: a library is missing, or the sandbox does not work. */
const START_MS = 10_000;

/**
 * Opens the Electron window and waits for its end.
 *
 * @returns the exit status; null where Electron does not start on this machine
 */
export async function runElectron(binary: string, data: string): Promise<number | null> {
  await ensureBuilt();
  // What is meant for Node is not for Electron's own.
  const { ELECTRON_RUN_AS_NODE: _, NODE_COMPILE_CACHE: __, ...env } = process.env;
  const begun = performance.now();
  const child = spawn(binary, [PROJECT], { stdio: "inherit", env: { ...env, DUIZHAO_DATA: data } });
  // Ctrl+C reaches Electron by itself; this process waits for it to close.
  const wait = () => undefined;
  process.on("SIGINT", wait);
  const end = () => child.kill();
  process.on("SIGTERM", end);
  const status = await new Promise<number>((resolve) => {
    child.on("exit", (code) => resolve(code ?? 1));
    child.on("error", () => resolve(1));
  });
  process.off("SIGINT", wait);
  process.off("SIGTERM", end);
  return status !== 0 && performance.now() - begun < START_MS ? null : status;
}
