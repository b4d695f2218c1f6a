import { basename, resolve } from "node:path";
import { cleanFileName } from "../../files/file-name.ts";
import { readFileBytes } from "../../files/read-file.ts";

/**
 * The file that an argument names, under the name it is shown and stored by. Raises file/bad-name and what readFileBytes
 * raises.
 */
export async function readNamedFile(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  // Resolved, because `.` and `..` name a folder only by where they lead.
  const full = resolve(path);
  const name = cleanFileName(basename(full) || full);
  return { name, bytes: await readFileBytes(full, name) };
}
