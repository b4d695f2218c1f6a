import { raise } from "../../shared/contract/fault.ts";
import { MAX_FILE_BYTES } from "../../shared/contract/messages.ts";
import { type UploadId, UploadIdSchema } from "../../shared/model/ids.ts";
import { cleanFileName } from "../files/file-name.ts";
import { createHeld } from "./held.ts";

/** A file that was handed over. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array };

/** Files handed over, until they are stored, let go or forgotten. */
export type Uploads = {
  /** Keeps a file. Raises file/bad-name, file/too-large and, where too much waits already, call/too-large. */
  add(name: string, bytes: Uint8Array): UploadId;
  /** Gives a file, which stays held. Raises upload/unknown. */
  get(id: UploadId): Upload;
  /** Gives a file out for good. Raises upload/unknown. */
  take(id: UploadId): Upload;
  /** Lets a file go, if it is still there. */
  drop(id: UploadId): void;
  /** Forgets all. */
  clear(): void;
};

const MEGABYTE = 1024 * 1024;
/** All waiting files together: a folder of plans, or a few large files. */
const MAX_WAITING_BYTES = 4 * MAX_FILE_BYTES;
/** As long as somebody may look at a preview. */
export const FORGET_AFTER_MS = 30 * 60 * 1000;

export function createUploads(): Uploads {
  const held = createHeld<UploadId, Upload>((digits) => UploadIdSchema.parse(`u${digits}`), FORGET_AFTER_MS);
  return {
    add(name, bytes) {
      const file = cleanFileName(name);
      if (bytes.length > MAX_FILE_BYTES) raise("file/too-large", { file, limit: inMegabytes(MAX_FILE_BYTES) });
      const waiting = held.entries().reduce((sum, [, upload]) => sum + upload.bytes.length, bytes.length);
      if (waiting > MAX_WAITING_BYTES) raise("call/too-large", { limit: inMegabytes(MAX_WAITING_BYTES) });
      return held.add({ name: file, bytes });
    },
    get: (id) => held.get(id) ?? raise("upload/unknown", {}),
    take: (id) => held.drop(id) ?? raise("upload/unknown", {}),
    drop: (id) => void held.drop(id),
    clear: held.clear,
  };
}

function inMegabytes(bytes: number): string {
  return `${bytes / MEGABYTE} MB`;
}
