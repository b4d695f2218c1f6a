import { randomInt } from "node:crypto";
import { raise } from "../../shared/contract/fault.ts";
import { MAX_FILE_BYTES } from "../../shared/contract/messages.ts";
import { type UploadId, UploadIdSchema } from "../../shared/model/ids.ts";
import { cleanFileName } from "../files/file-name.ts";

/** A file that was handed over and waits to be imported. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array };

/** Files handed over and not imported yet. Each is given out once, and forgotten after a while. */
export type Uploads = {
  /** Keeps a file. Raises file/bad-name, file/too-large and, where too much waits already, call/too-large. */
  add(name: string, bytes: Uint8Array): UploadId;
  /** Gives a file out. Raises upload/unknown. */
  take(id: UploadId): Upload;
  /** Forgets all. */
  clear(): void;
};

const MEGABYTE = 1024 * 1024;
/** All waiting files together: a folder of plans, or a few large files. */
const MAX_WAITING_BYTES = 4 * MAX_FILE_BYTES;
const FORGET_AFTER_MS = 10 * 60 * 1000;

export function createUploads(forgetAfterMs: number = FORGET_AFTER_MS): Uploads {
  const waiting = new Map<UploadId, Upload & { readonly alarm: NodeJS.Timeout }>();

  function drop(id: UploadId): Upload | undefined {
    const upload = waiting.get(id);
    if (upload !== undefined) clearTimeout(upload.alarm);
    waiting.delete(id);
    return upload;
  }

  return {
    add(name, bytes) {
      const file = cleanFileName(name);
      if (bytes.length > MAX_FILE_BYTES) raise("file/too-large", { file, limit: inMegabytes(MAX_FILE_BYTES) });
      const total = [...waiting.values()].reduce((sum, upload) => sum + upload.bytes.length, bytes.length);
      if (total > MAX_WAITING_BYTES) raise("call/too-large", { limit: inMegabytes(MAX_WAITING_BYTES) });
      const id = mintUploadId();
      const alarm = setTimeout(() => drop(id), forgetAfterMs);
      alarm.unref();
      waiting.set(id, { name: file, bytes, alarm });
      return id;
    },
    take(id) {
      const { name, bytes } = drop(id) ?? raise("upload/unknown", {});
      return { name, bytes };
    },
    clear() {
      for (const id of [...waiting.keys()]) drop(id);
    },
  };
}

function mintUploadId(): UploadId {
  const digits = Array.from({ length: 12 }, () => randomInt(36).toString(36));
  return UploadIdSchema.parse(`u${digits.join("")}`);
}

function inMegabytes(bytes: number): string {
  return `${bytes / MEGABYTE} MB`;
}
