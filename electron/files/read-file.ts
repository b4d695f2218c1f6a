import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { raise } from "../../shared/contract/fault.ts";
import { MAX_FILE_BYTES } from "../../shared/contract/messages.ts";

/**
 * The bytes of a file that a person named. Raises file/missing, file/is-folder, file/too-large and file/unreadable.
 *
 * @param path as given
 * @param file the name to show in a fault
 */
export async function readFileBytes(path: string, file: string): Promise<Uint8Array> {
  try {
    return await readBounded(path, file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : null;
    if (code === null) throw error;
    if (code === "ENOENT" || code === "ENOTDIR") raise("file/missing", { file }, error);
    return raise("file/unreadable", { file, reason: code }, error);
  }
}

async function readBounded(path: string, file: string): Promise<Uint8Array> {
  // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
  await using handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const about = await handle.stat();
  if (about.isDirectory()) raise("file/is-folder", { file });
  if (!about.isFile()) raise("file/unreadable", { file, reason: "not a regular file" });
  if (about.size > MAX_FILE_BYTES) raise("file/too-large", { file, limit: `${MAX_FILE_BYTES / 1024 / 1024} MB` });
  return handle.readFile();
}
