import { z } from "zod";
import { CELL_KINDS, INKS } from "../sheet/workbook.ts";

// The rows of a sheet as they would be written, for a person to look at before she has the file made, or to print.

/** The most rows of a sheet that are asked for at once. */
export const MOST_PREVIEWED = 5000;

const PreviewCellSchema = z.object({
  kind: z.enum(CELL_KINDS),
  runs: z.array(z.object({ text: z.string(), ink: z.enum(INKS) })).readonly(),
  /** How many columns it takes. */
  span: z.int().positive(),
});

export const SheetPreviewSchema = z
  .object({
    /** The names of all sheets of the file, as they will stand at its foot. */
    sheets: z.array(z.string()).readonly(),
    /** Of the sheet that is shown: the widths of its columns in sight, in digits. */
    columns: z.array(z.number()).readonly(),
    /** How many rows from the top and columns from the left stay in sight. */
    frozen: z.object({ rows: z.int().nonnegative(), columns: z.int().nonnegative() }),
    paper: z.enum(["A3", "A4"]),
    rows: z.array(z.object({ cells: z.array(PreviewCellSchema).readonly(), height: z.number().nullable() })).readonly(),
    /** Whether the sheet goes on. */
    hasMore: z.boolean(),
  })
  .readonly();
export type SheetPreview = z.infer<typeof SheetPreviewSchema>;
