import { z } from "zod";
import { ComparisonIdSchema, FEWEST_PLANS, MOST_PLANS } from "../../model/comparison.ts";
import { DownloadIdSchema, PlanIdSchema, UploadIdSchema } from "../../model/ids.ts";
import { ReturnedTableSchema } from "../../model/returned-table.ts";
import { MOST_PREVIEWED, SheetPreviewSchema } from "../../model/sheet-preview.ts";
import { CitingSchema, CsvEncodingSchema, ExportFormatSchema, SheetLayoutSchema } from "../../sheet/sheet-layout.ts";
import { SettingsSchema } from "../settings.ts";

/** Which part of an alignment table is handed out, how and when. */
const ExportSchema = z.strictObject({
  comparison: ComparisonIdSchema,
  format: ExportFormatSchema,
  /** Of a CSV file; left out: UTF-8. */
  encoding: CsvEncodingSchema.optional(),
  /** What a file of citations names; left out: the plans. */
  citing: CitingSchema.optional(),
  /** What is on the sheets, in this order; left out: the comparison alone. A format of one sheet takes the first. */
  layouts: z.array(SheetLayoutSchema).min(1).max(5).readonly().optional(),
  /** Whether the comparison has a column for the own city's wording, filled from the notes with that tag; left out: no. */
  draft: z.boolean().optional(),
  /** The columns from left to right; plans of the comparison, unless `base` is given. */
  plans: z.array(PlanIdSchema).min(FEWEST_PLANS).max(MOST_PLANS).readonly(),
  /** Where given, just these plans are lined up against this one of them; the comparison lends its decisions and stays as it is. */
  base: PlanIdSchema.optional(),
  /** The rows handed out, in the order of the table; null: all. */
  rows: z.array(z.string().max(200)).max(100_000).readonly().nullable(),
  /** The time of export as the person's clock has it, with its offset from UTC. The same call gives the same bytes. */
  at: z.iso.datetime({ offset: true }),
  /** Whether it says who decided about a row, when and why; left out: no. */
  people: z.boolean().optional(),
  /** Whether it has the notes on what is handed out; left out: no. */
  notes: z.boolean().optional(),
  language: SettingsSchema.shape.language,
});

/** A file that waits to be saved, under a proper name, and what had to be done for it. */
const ExportedSchema = z.object({
  download: DownloadIdSchema,
  name: z.string(),
  /** Rows of the alignment table in it. */
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** Cells that a spreadsheet would take for formulas, kept as text. */
  guarded: z.int().nonnegative(),
  /** Control characters left out, and cells cut because the format holds no more. */
  removed: z.int().nonnegative(),
  cut: z.int().nonnegative(),
});

/** Files made of a table. */
export const EXPORT_METHODS = {
  /** Makes a file of the alignment table, which then waits to be saved. Can be cancelled. Raises what comparison.align raises. */
  "comparison.export": { params: ExportSchema, result: ExportedSchema },
  /**
   * Reads a workbook back that was made of this comparison and that a person changed: what she changed, as proposals of which
   * nothing is done, and what is not as it was written. The upload is let go. Can be cancelled. Raises upload/unknown,
   * returned/no-ids where the hidden ids are gone, file/…, reading/… and what comparison.align raises.
   */
  "comparison.returned": {
    params: z.strictObject({ comparison: ComparisonIdSchema, upload: UploadIdSchema }),
    result: ReturnedTableSchema,
  },
  /**
   * The first rows of one sheet of the file that the same call to comparison.export would make; `sheet` counts from 0, and
   * where there are not so many the last is shown. Can be cancelled. Raises what comparison.export raises.
   */
  "comparison.preview": {
    params: z.strictObject({
      ...ExportSchema.shape,
      sheet: z.int().nonnegative(),
      limit: z.int().min(1).max(MOST_PREVIEWED),
    }),
    result: SheetPreviewSchema,
  },
} as const;
