import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { electronBinary } from "./electron-binary.ts";
import { installElectron } from "./install-electron.ts";

/** Without a byte for so long, a download has failed. */
const PATIENCE_MS = 20_000;

/**
 * The Electron program, fetched if need be: once, as whoever works without a network would otherwise wait at every
 * start. That it failed is remembered until `npm ci` makes node_modules anew, or `again` is asked for.
 *
 * @param modules the node_modules folder
 * @param say takes the one line that says what takes so long
 */
export async function provideElectron(
  modules: string,
  again: boolean,
  say: (line: string) => void,
  patience = PATIENCE_MS,
): Promise<string | null> {
  const folder = join(modules, "electron");
  const failed = join(modules, ".cache", "duizhao", "electron-not-installed");
  const present = electronBinary(folder);
  if (present !== null || (existsSync(failed) && !again)) return present;
  say(
    "正在安装 Electron（仅此一次，可用 ELECTRON_MIRROR 指定镜像）…… Installing Electron, once; ELECTRON_MIRROR is honoured …",
  );
  const downloads = join(modules, ".cache", "duizhao", `electron-${process.pid}`);
  const installed = await installElectron({ folder, downloads, patience }).catch(() => false);
  const binary = installed ? electronBinary(folder) : null;
  if (binary === null) remember(failed);
  else rmSync(failed, { force: true });
  return binary;
}

/** Leaves a file. Where nothing can be written nothing could be installed, and every start finds that out quickly. */
function remember(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "");
  } catch {
    return;
  }
}
