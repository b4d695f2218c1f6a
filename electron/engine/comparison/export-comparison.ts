import type { Params, Result } from "../../../shared/contract/methods.ts";
import { shownRows } from "../../../shared/sheet/comparison/laid-rows.ts";
import { downloadName } from "../../../shared/sheet/download-name.ts";
import { isCitationFormat } from "../../../shared/sheet/sheet-layout.ts";
import type { Workroom } from "../workroom.ts";
import type { AlignmentTables } from "./alignment-tables.ts";
import { gatherDifferences, gatherExport } from "./gather-export.ts";
import { writeExport } from "./write-export.ts";

/** Makes a file of an alignment table and holds it ready. Raises what gatherExport raises. */
export async function exportComparison(
  room: Workroom,
  tables: AlignmentTables,
  wanted: Params<"comparison.export">,
  signal: AbortSignal,
): Promise<Result<"comparison.export">> {
  const what = await gatherExport(room, tables, wanted, signal);
  // Citations are of plans and say nothing of rows.
  const ids = isCitationFormat(wanted.format) ? [] : shownRows(what).map(({ id }) => id);
  const total = ids.length;
  const reached = (done: number) => room.tell({ kind: "exporting", done, total });
  const differences = await gatherDifferences(what, ids, tables, signal, reached);
  // Another process cannot be sent what is packed.
  const isForOthers = wanted.format === "docx";
  const compared = { ...what, differences: isForOthers ? differences.unpacked() : differences };
  const { bytes, report } = await writeExport(compared, wanted, room.writer, signal);
  const name = downloadName(what, wanted.format);
  const { guarded, removed, cut } = report;
  const download = room.downloads.add({ name, bytes });
  return { download, name, rows: total, bytes: bytes.length, guarded, removed, cut };
}
