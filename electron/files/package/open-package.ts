import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { raise } from "../../../shared/contract/fault.ts";
import { raiseDamaged } from "./raise-damaged.ts";

/** The parts of an Office file (ECMA-376 part 2): a zip archive in memory, nothing of which is ever written to disk. */
export type Package = {
  /** The names of its parts as the archive has them, in its order; folders are none. */
  readonly names: readonly string[];
  /**
   * The bytes of a part, or null where there is no such part; upper and lower case are one. Raises file/damaged where
   * they are not as the archive says, file/too-complex where they are too many.
   */
  readonly read: (name: string) => Promise<Uint8Array | null>;
};

const MEGABYTE = 1024 * 1024;
/** A plan with a picture on every page has some hundred parts. */
const MAX_PARTS = 2000;
const MAX_PART_BYTES = 100 * MEGABYTE;
/** All that is read of one package. */
const MAX_BYTES = 200 * MEGABYTE;
/** A part that grows beyond this ratio, once it is larger than that size, is a bomb: XML shrinks to a tenth, at most to a fiftieth. */
const MAX_RATIO = 200;
const RATIO_FREE_BYTES = 10 * MEGABYTE;

/** Characters that no name of a part has, and that may not reach a message: controls and marks of reading direction. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/u;

/**
 * Opens a zip archive that is an Office file. Its directory is read and checked, parts are inflated only as they are
 * asked for, and what is inflated is counted as it comes, whatever the archive says of its sizes.
 *
 * Raises file/damaged for an archive that is cut off or contradicts itself or names parts outside itself or twice,
 * file/encrypted for one that needs a password, file/too-complex for one with too many parts.
 *
 * @param file the name to show in a fault
 */
export async function openPackage(bytes: Uint8Array, file: string): Promise<Package> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await orDamaged(file, fromBufferPromise(buffer, { lazyEntries: true }));
  const entries = await orDamaged(file, listEntries(zip, file));
  let left = MAX_BYTES;
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    read: async (name) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return null;
      const content = await orDamaged(file, inflate(zip, entry, file, left));
      left -= content.length;
      return content;
    },
  };
}

async function listEntries(zip: ZipFile, file: string): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_PARTS) raise("file/too-complex", { file });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (entry.isEncrypted()) raise("file/encrypted", { file });
    if (!isPrintable(entry)) raise("file/damaged", { file, reason: "ZIP: unprintable name" });
    if (name.endsWith("/")) continue;
    if (entries.has(name)) raise("file/damaged", { file, reason: "ZIP: one name twice" });
    entries.set(name, entry);
  }
  return entries;
}

/** In the old encoding of names, bytes of control characters stand for signs; they are none in any real name. */
function isPrintable({ fileName, fileNameRaw }: Entry): boolean {
  return !UNPRINTABLE.test(fileName) && fileNameRaw.every((byte) => byte >= 0x20 && byte !== 0x7f);
}

async function inflate(zip: ZipFile, entry: Entry, file: string, left: number): Promise<Uint8Array> {
  const byRatio = Math.max(RATIO_FREE_BYTES, entry.compressedSize * MAX_RATIO);
  const limit = Math.min(MAX_PART_BYTES, byRatio, left);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    length += chunk.length;
    if (length > limit) raise("file/too-complex", { file });
    chunks.push(chunk);
  }
  const content = Buffer.concat(chunks, length);
  if (crc32(content) !== entry.crc32) raise("file/damaged", { file, reason: "ZIP: wrong checksum" });
  return content;
}

/** What the archive's reader finds wrong is the file's fault, not ours. */
async function orDamaged<T>(file: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && /encrypt/u.test(error.message)) raise("file/encrypted", { file }, error);
    return raiseDamaged(error, file, "ZIP");
  }
}
