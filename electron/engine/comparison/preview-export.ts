import type { Params } from "../../../shared/contract/methods.ts";
import type { SheetPreview } from "../../../shared/model/sheet-preview.ts";
import { shownRows } from "../../../shared/sheet/comparison/laid-rows.ts";
import type { ExportFormat } from "../../../shared/sheet/sheet-layout.ts";
import { columnsInSight, type Row, type Sheet } from "../../../shared/sheet/workbook.ts";
import type { Workroom } from "../workroom.ts";
import type { AlignmentTables } from "./alignment-tables.ts";
import { gatherDifferences, gatherExport } from "./gather-export.ts";
import { fileSheets } from "./write-export.ts";

/** The first rows of a sheet of the file that an export would make. Raises what gatherExport raises. */
export async function previewExport(
  room: Workroom,
  tables: AlignmentTables,
  wanted: Params<"comparison.preview">,
  signal: AbortSignal,
): Promise<SheetPreview> {
  const what = await gatherExport(room, tables, wanted, signal);
  // Every row of a sheet is at least one of the table, or of another sheet that has no differences.
  const ids = shownRows(what)
    .slice(0, wanted.limit)
    .map(({ id }) => id);
  const compared = { ...what, differences: await gatherDifferences(what, ids, tables, signal) };
  const { sheets } = fileSheets(compared, wanted);
  const shown = sheets[Math.min(wanted.sheet, sheets.length - 1)];
  const rows: Row[] = [];
  let hasMore = false;
  for (const row of shown?.rows ?? []) {
    if (rows.length === wanted.limit) {
      hasMore = true;
      break;
    }
    rows.push(row);
  }
  const { columns = [], frozen = { rows: 0, columns: 0 }, paper = "A4" } = shown ?? {};
  const inSight = columns.slice(0, shown === undefined ? 0 : columnsOf(shown, wanted.format));
  return {
    sheets: sheets.map(({ name }) => name),
    columns: inSight,
    frozen,
    paper,
    rows: rows.map((row) => cellsInSight(row, columns.length === 0 ? Number.POSITIVE_INFINITY : inSight.length)),
    hasMore,
  };
}

/** A document is paper, and has no column that paper has not. */
function columnsOf(sheet: Sheet, format: ExportFormat): number {
  const { shown, printed } = columnsInSight(sheet);
  return format === "docx" ? printed : shown;
}

/** The cells of a row as far as they are shown. */
function cellsInSight({ cells, height }: Row, columns: number): SheetPreview["rows"][number] {
  let column = 0;
  const inSight = cells.flatMap(({ kind, runs, span = 1 }) => {
    const room = Math.min(span, columns - column);
    column += span;
    return room <= 0 ? [] : [{ kind, runs, span: room }];
  });
  return { cells: inSight, height };
}
