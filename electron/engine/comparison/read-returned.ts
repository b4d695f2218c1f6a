import { FaultError, raise } from "../../../shared/contract/fault.ts";
import type { Params, Result } from "../../../shared/contract/methods.ts";
import { readReturned } from "../../../shared/sheet/returned/read-returned.ts";
import { returnedSheet } from "../../../shared/sheet/returned/returned-sheet.ts";
import type { Workroom } from "../workroom.ts";
import type { AlignmentTables } from "./alignment-tables.ts";

/** What a person changed in a workbook of a comparison. Raises upload/unknown, returned/no-ids and what reading and aligning raise. */
export async function readReturnedWorkbook(
  room: Workroom,
  tables: AlignmentTables,
  { comparison, upload }: Params<"comparison.returned">,
  signal: AbortSignal,
): Promise<Result<"comparison.returned">> {
  const { name, bytes } = room.uploads.take(upload);
  const reply = await room.reader.readReturned(name, bytes, signal);
  if (!reply.ok) throw new FaultError(reply.fault);
  const table = await tables.align(comparison, signal);
  for (const cells of reply.value) {
    const found = readReturned(returnedSheet(cells), table);
    if (found !== null) return found;
  }
  return raise("returned/no-ids", { file: name });
}
