import { raise } from "../../shared/contract/fault.ts";
import type { ForeignKind } from "./file-kind.ts";

/**
 * Raises the fault that says what to do with a file of a kind that is not read here: file/encrypted, file/other-document,
 * file/other-workbook, file/presentation, file/page-format, file/image, file/archive or file/unknown-kind.
 */
export function refuseKind({ advice, name: kind }: ForeignKind, file: string): never {
  return advice === "encrypted" ? raise("file/encrypted", { file }) : raise(`file/${advice}`, { file, kind });
}
