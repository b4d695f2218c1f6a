import { FaultError } from "../../../shared/contract/fault.ts";
import type { IdentifiedReading } from "../../../shared/model/reading.ts";
import type { Source } from "../../../shared/model/source.ts";
import { identifyClauses } from "../../../shared/reading/identify-clauses.ts";
import { deriveClauseId } from "../../engine/derive-clause-id.ts";
import type { Reader } from "../../engine/reader.ts";
import { readNamedFile } from "./read-named-file.ts";

/** Reads a file as a plan without storing it; its clauses have the same ids every time. Raises what readNamedFile and a Reader raise. */
export async function readUnstored(
  path: string,
  reader: Reader,
): Promise<{ readonly source: Source; readonly reading: IdentifiedReading }> {
  const { name, bytes } = await readNamedFile(path);
  const reply = await reader.read({ kind: "file", name, bytes, choice: {} });
  if (!reply.ok) throw new FaultError(reply.fault);
  const { source, reading } = reply.value;
  return { source, reading: identifyClauses(reading, (ordinal) => deriveClauseId(source.sha256, ordinal)) };
}
