import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** How an attempt to install Electron is made. */
export type Installation = {
  /** Electron's package folder; its `install.js` fetches the program and honours ELECTRON_MIRROR. */
  readonly folder: string;
  /** Where the download lies while it is under way. */
  readonly downloads: string;
  /** How long nothing may arrive, in ms. */
  readonly patience: number;
};

const GLANCE_MS = 500;

/**
 * Lets Electron's package fetch its program. The package tells nothing of its progress, so progress is that bytes
 * arrive on the disk.
 *
 * @returns true once it is there; false where it failed or nothing arrived for `patience`
 */
export async function installElectron({ folder, downloads, patience }: Installation): Promise<boolean> {
  mkdirSync(downloads, { recursive: true });
  const child = spawn(process.execPath, [join(folder, "install.js")], {
    stdio: "ignore",
    env: { ...process.env, TMPDIR: downloads, TEMP: downloads, TMP: downloads, ELECTRON_GET_NO_PROGRESS: "1" },
  });
  let arrived = 0;
  let since = performance.now();
  const glance = setInterval(() => {
    const bytes = sizeBelow(downloads) + sizeBelow(join(folder, "dist"));
    if (bytes !== arrived) since = performance.now();
    else if (performance.now() - since > patience) child.kill();
    arrived = bytes;
  }, GLANCE_MS);
  try {
    return await new Promise<boolean>((resolve) => {
      child.on("exit", (status) => resolve(status === 0));
      child.on("error", () => resolve(false));
    });
  } finally {
    clearInterval(glance);
    rmSync(downloads, { recursive: true, force: true });
  }
}

/** The bytes of all files below a folder. */
function sizeBelow(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true })
      .map((name) => statSync(join(folder, String(name)), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}
