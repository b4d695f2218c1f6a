import { raise } from "../../shared/contract/fault.ts";
import type { ForeignKind } from "./file-kind.ts";

/** Raises the fault that says what to do with a file of a kind that is not read here. */
export function refuseKind(kind: ForeignKind, file: string): never {
  return raise("file/unknown-kind", { file, kind: kind.name });
}
