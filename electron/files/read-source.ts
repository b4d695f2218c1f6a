import { createHash } from "node:crypto";
import { raise } from "../../shared/contract/fault.ts";
import { MAX_FILE_BYTES } from "../../shared/contract/messages.ts";
import type { Source } from "../../shared/model/source.ts";
import type { Extracted } from "./blocks.ts";
import type { Content, ReadChoice } from "./content.ts";
import { type Container, fileKind } from "./file-kind.ts";
import { refuseKind } from "./refuse-kind.ts";
import { readText } from "./text/read-text.ts";

const MEGABYTE = 1024 * 1024;

/**
 * Takes the text out of a file of any kind that is read here. What the file is, its bytes tell, never its name alone.
 * Raises file/empty, file/too-large, file/binary, file/unknown-encoding, file/wrong-bytes, the faults of a kind that is
 * not read (see refuseKind) and those of each container's reader.
 *
 * @param name of the file, as it is shown in a fault
 */
export async function readSource(name: string, bytes: Uint8Array, choice: ReadChoice = {}): Promise<Source> {
  if (bytes.length === 0) raise("file/empty", { file: name });
  if (bytes.length > MAX_FILE_BYTES) raise("file/too-large", { file: name, limit: `${MAX_FILE_BYTES / MEGABYTE} MB` });
  const content = await readContent(name, bytes, choice);
  if (content.text.trim() === "") raise("file/empty", { file: name });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { ...content, sha256, byteLength: bytes.length };
}

async function readContent(name: string, bytes: Uint8Array, choice: ReadChoice): Promise<Content> {
  const kind = fileKind(bytes, name);
  switch (kind) {
    case "text":
      return readText(name, bytes, choice);
    case "docx":
    case "xlsx":
    case "pdf":
      return { ...(await extract(kind, bytes, name)), encoding: "utf-8", format: kind };
    default:
      return refuseKind(kind, name);
  }
}

/** A container's own reader is loaded only when it is needed: some bring large libraries along. */
async function extract(kind: Container, bytes: Uint8Array, file: string): Promise<Extracted> {
  switch (kind) {
    case "docx":
      return (await import("./docx/read-docx.ts")).readDocx(bytes, file);
    case "xlsx":
      return (await import("./ledger/read-ledger.ts")).readLedger(bytes, file);
    case "pdf":
      return (await import("./pdf/read-pdf.ts")).readPdf(bytes, file);
  }
}
