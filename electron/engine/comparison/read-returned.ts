import { FaultError, raise } from "../../../shared/contract/fault.ts";
import type { Params, Result } from "../../../shared/contract/methods.ts";
import { readReturned } from "../../../shared/sheet/returned/read-returned.ts";
import { readReturnedNotes } from "../../../shared/sheet/returned/read-returned-notes.ts";
import { returnedSheet } from "../../../shared/sheet/returned/returned-sheet.ts";
import type { Workroom } from "../workroom.ts";
import type { AlignmentTables } from "./alignment-tables.ts";
import { notesIn } from "./gather-export.ts";

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
  const notes = notesIn(room.corpus);
  const found = reply.value.flatMap((cells) => {
    const sheet = returnedSheet(cells);
    return readReturned(sheet, table, notes) ?? readReturnedNotes(sheet, notes.notes) ?? [];
  });
  if (found.length === 0) return raise("returned/no-ids", { file: name });
  return {
    proposals: found.flatMap(({ proposals }) => proposals),
    oddities: found.flatMap(({ oddities }) => oddities),
  };
}
