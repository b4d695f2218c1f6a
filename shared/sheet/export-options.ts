import { z } from "zod";
import {
  CitingSchema,
  CsvEncodingSchema,
  ExportFormatSchema,
  type SheetLayout,
  SheetLayoutSchema,
} from "./sheet-layout.ts";

/** What a person wants of a file, as it is remembered from one export to the next. */
export const ExportOptionsSchema = z
  .strictObject({
    format: ExportFormatSchema,
    /** The layouts of a file that can hold several, in this order. */
    layouts: z.array(SheetLayoutSchema).min(1).max(SheetLayoutSchema.options.length).readonly(),
    /** The layout of CSV, which holds one. */
    csvLayout: SheetLayoutSchema.extract(["comparison", "clauses"]),
    encoding: CsvEncodingSchema,
    /** What a file of citations names; kept from before the choice: plans. */
    citing: CitingSchema.default("plans"),
    draft: z.boolean(),
    people: z.boolean(),
    notes: z.boolean(),
  })
  .readonly();
export type ExportOptions = z.infer<typeof ExportOptionsSchema>;

export const FIRST_EXPORT_OPTIONS: ExportOptions = {
  format: "xlsx",
  layouts: ["comparison"],
  csvLayout: "comparison",
  encoding: "utf-8",
  citing: "plans",
  draft: false,
  people: false,
  notes: true,
};

/** The layouts that the file will hold. JSON is all of them and has none. */
export function layoutsOf({ format, layouts, csvLayout }: ExportOptions): readonly SheetLayout[] {
  return format === "csv" ? [csvLayout] : layouts;
}

/** The layouts with one put in at its place, or taken out; the last one stays. */
export function toggledLayout(layouts: readonly SheetLayout[], layout: SheetLayout): readonly SheetLayout[] {
  const wanted = new Set(layouts);
  if (!wanted.delete(layout)) wanted.add(layout);
  return wanted.size === 0 ? layouts : SheetLayoutSchema.options.filter((each) => wanted.has(each));
}
