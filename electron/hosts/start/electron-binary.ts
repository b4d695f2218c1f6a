import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The installed Electron program, or null. Looks where Electron's own package looks; asking the package itself would
 * start a download.
 *
 * @param folder Electron's package folder
 */
export function electronBinary(folder: string): string | null {
  const name = read(join(folder, "path.txt"));
  if (name === null) return null;
  const binary = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, "dist"), name);
  return existsSync(binary) ? binary : null;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
}
