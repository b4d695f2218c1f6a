import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** A file that an argument names: itself, or one that lies in a folder named. */
export type NamedFile = { readonly path: string; readonly isFromFolder: boolean };

/** What systems and programs put into folders for themselves. */
const FURNITURE = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/iu;

/**
 * The files that arguments name, in order: a folder stands for the files in it and in the folders below, by name. Links
 * are not followed from within a folder. A path that leads nowhere is given as it is.
 */
export async function filesNamed(paths: readonly string[]): Promise<readonly NamedFile[]> {
  const files: NamedFile[] = [];
  for (const path of paths) {
    if (!(await isFolder(path))) files.push({ path, isFromFolder: false });
    else for (const found of await filesBelow(path)) files.push({ path: found, isFromFolder: true });
  }
  return files;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (about) => about.isDirectory(),
    () => false,
  );
}

/** A folder that may not be looked into is given as it is: reading it will say why. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [folder];
  const below = await Promise.all(
    entries
      .filter(isOfUse)
      .toSorted(byName)
      .map((entry) => filesIn(folder, entry)),
  );
  return below.flat();
}

function filesIn(folder: string, entry: Dirent): Promise<readonly string[]> | readonly string[] {
  const path = join(folder, entry.name);
  return entry.isDirectory() ? filesBelow(path) : [path];
}

function isOfUse(entry: Dirent): boolean {
  return (entry.isFile() || entry.isDirectory()) && !FURNITURE.test(entry.name);
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
