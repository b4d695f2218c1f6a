import { type Fault, fault } from "../../shared/contract/fault.ts";
import { MAX_CALL_BYTES, MAX_FILE_BYTES } from "../../shared/contract/messages.ts";

/** Why a call was not taken in. */
export const CALL_TOO_LARGE: Fault = fault("call/too-large", { limit: megabytes(MAX_CALL_BYTES) });

/** Why a file was not taken in. */
export function fileTooLarge(file: string): Fault {
  return fault("file/too-large", { file, limit: megabytes(MAX_FILE_BYTES) });
}

/** Why a call was not understood. `method` is "" where not even that could be read. */
export function badCall(method: string): Fault {
  return fault("call/bad-arguments", { method, where: "$" });
}

function megabytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MB`;
}
