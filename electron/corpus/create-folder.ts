import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { raise } from "../../shared/contract/fault.ts";

/**
 * Creates a data folder, and what is missing above it, for its owner only. Raises corpus/read-only where there is no place
 * for it, such as a drive that is not there.
 */
export function createFolder(folder: string): void {
  // One by one: where a place takes no folders, as /proc, Node's own recursive creation never ends.
  const missing = [];
  for (let path = folder; !existsSync(path) && dirname(path) !== path; path = dirname(path)) missing.unshift(path);
  for (const path of missing) createOne(path, folder);
}

function createOne(path: string, folder: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT") raise("corpus/read-only", { folder }, error);
    // Another start has created it in the meantime.
    if (code !== "EEXIST") throw error;
  }
}
