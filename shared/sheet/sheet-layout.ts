import { z } from "zod";

/**
 * How a comparison is laid out on sheets: 对照表, one column for each plan; 任务分解表, a sheet for each plan; units × tasks;
 * tasks × plans with signs; one row for each clause with all its fields.
 */
export const SheetLayoutSchema = z.enum(["comparison", "tasks", "units", "coverage", "clauses"]);
export type SheetLayout = z.infer<typeof SheetLayoutSchema>;

/** The kinds of file that a comparison can be handed out as. */
export const ExportFormatSchema = z.enum(["xlsx", "csv", "docx", "html", "md", "json"]);
export type ExportFormat = z.infer<typeof ExportFormatSchema>;

/** The encodings that a CSV file can have. */
export const CsvEncodingSchema = z.enum(["utf-8", "gb18030"]);
export type CsvEncoding = z.infer<typeof CsvEncodingSchema>;
