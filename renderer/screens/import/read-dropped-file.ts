import { fault } from "../../../shared/contract/fault.ts";
import type { Reply } from "../../../shared/contract/reply.ts";

/** The bytes of a file that a person chose or dropped. Faults: file/unreadable. */
export async function readDroppedFile(file: File): Promise<Reply<Uint8Array>> {
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    const reason = error instanceof Error ? error.name : "";
    return { ok: false, fault: fault("file/unreadable", { file: file.name, reason }) };
  }
}
