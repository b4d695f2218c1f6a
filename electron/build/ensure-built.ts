import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { BUNDLE_NAMES, type BundleName } from "./bundle-names.ts";
import { isFresh } from "./fresh.ts";
import { PROJECT } from "./paths.ts";

/**
 * Builds what is missing or older than its sources; says so in one line on standard error, and nothing otherwise. A
 * process of its own does it: the bundler writes to standard output, and would stay in memory as long as the program.
 */
export async function ensureBuilt(names: readonly BundleName[] = BUNDLE_NAMES): Promise<void> {
  const stale = names.filter((name) => !isFresh(name));
  if (stale.length === 0) return;
  console.error("正在准备界面，约需几秒…… Building the interface, a few seconds …");
  const build = spawn(process.execPath, [join(PROJECT, "electron/build/build.ts"), ...stale], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [status] = await once(build, "exit");
  if (status !== 0) throw new Error(`The build ended with ${status}.`);
}
