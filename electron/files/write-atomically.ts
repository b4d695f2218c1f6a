import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { access, open, rename, rm } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { raise } from "../../shared/contract/fault.ts";

/** What a rename answers while another program, a virus scanner above all, holds the file; it often lets go at once. */
const HELD: ReadonlySet<string> = new Set(["EPERM", "EACCES", "EBUSY"]);
/** What opening a new file answers where nothing may be written. */
const FORBIDDEN: ReadonlySet<string> = new Set(["EPERM", "EACCES", "EROFS"]);
const PATIENCE_MS = [50, 100, 200, 400, 800];
/** So many other names are tried out before one with the time in it is proposed. */
const MOST_NAMES = 99;

/**
 * Writes a file so that it is whole or not there: beside its place first, to the disk, then under its name, over one that
 * was there. Raises export/target-open with a free name where another program holds the file, export/read-only,
 * export/failed.
 *
 * @param moved how a file gets its name; tests put one here that is refused
 */
export async function writeAtomically(path: string, bytes: Uint8Array, moved: typeof rename = rename): Promise<void> {
  const fresh = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.new`);
  try {
    await writeToDisk(fresh, bytes);
    await renamePatiently(fresh, path, moved);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    await explain(path, error);
  }
}

async function writeToDisk(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function renamePatiently(from: string, to: string, moved: typeof rename): Promise<void> {
  for (const patience of PATIENCE_MS) {
    try {
      return await moved(from, to);
    } catch (error) {
      if (!HELD.has(codeOf(error))) throw error;
      await wait(patience);
    }
  }
  await moved(from, to);
}

async function explain(path: string, error: unknown): Promise<never> {
  const [folder, file, code] = [dirname(path), basename(path), codeOf(error)];
  if (isRename(error) && HELD.has(code))
    return raise("export/target-open", { file, other: await freeName(path) }, error);
  if (FORBIDDEN.has(code)) return raise("export/read-only", { folder: basename(folder) || folder }, error);
  if (code === "") throw error;
  return raise("export/failed", { file, reason: code }, error);
}

/** The name with the lowest number behind it that no file of the folder bears: 对照表 (2).xlsx. */
async function freeName(path: string): Promise<string> {
  const ending = extname(path);
  const stem = basename(path, ending);
  for (let number = 2; number <= MOST_NAMES; number += 1) {
    const name = `${stem} (${number})${ending}`;
    if (!(await exists(join(dirname(path), name)))) return name;
  }
  return `${stem} (${randomBytes(3).toString("hex")})${ending}`;
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}

function isRename(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).syscall === "rename";
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}
