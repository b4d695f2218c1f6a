import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import SQLite, { type Database } from "better-sqlite3";
import { corpusFault } from "./corpus-fault.ts";
import { createFolder } from "./create-folder.ts";

/** The right to show the window of a corpus. Held by one process at a time, until released or the process ends. */
export type WindowLock = {
  release(): void;
};

/**
 * Takes the right to show the window of a data folder, or gives null while another process holds it. The lock is one of
 * the operating system on a database of its own, so it ends with its process, however that ends.
 */
export function takeWindowLock(folder: string): WindowLock | null {
  createFolder(folder);
  const file = join(folder, "window.lock");
  createPrivately(file);
  const database = new SQLite(file, { timeout: 0 });
  if (holdExclusively(database)) return { release: () => void database.close() };
  database.close();
  return null;
}

/** Never opens a file that exists: closing it would end every lock that this process holds on it (POSIX). */
function createPrivately(file: string): void {
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

function holdExclusively(database: Database): boolean {
  try {
    database.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if (corpusFault(error, database.name)?.code === "corpus/busy") return false;
    database.close();
    throw error;
  }
}
