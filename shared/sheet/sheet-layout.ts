import { z } from "zod";
import type { CitationStyle } from "../citation/cite.ts";

/**
 * How a comparison is laid out on sheets: 对照表, one column for each plan; 任务分解表, a sheet for each plan; units × tasks;
 * tasks × plans with signs; one row for each clause with all its fields.
 */
export const SheetLayoutSchema = z.enum(["comparison", "tasks", "units", "coverage", "clauses"]);
export type SheetLayout = z.infer<typeof SheetLayoutSchema>;

/**
 * The kinds of file that a comparison can be handed out as. The last three are citations of its plans or clauses: in the style of
 * GB/T 7714, for BibTeX, as RIS.
 */
export const ExportFormatSchema = z.enum(["xlsx", "csv", "docx", "html", "md", "json", "txt", "bib", "ris"]);
export type ExportFormat = z.infer<typeof ExportFormatSchema>;

/** The kinds of file that hold citations, and in what style. */
export const CITATION_FORMATS = { txt: "gb-t-7714", bib: "bibtex", ris: "ris" } as const satisfies Partial<
  Record<ExportFormat, CitationStyle>
>;
export type CitationFormat = keyof typeof CITATION_FORMATS;

export function isCitationFormat(format: ExportFormat): format is CitationFormat {
  return Object.hasOwn(CITATION_FORMATS, format);
}

/** What such a file names: each plan once, or each clause of the rows that are handed out. */
export const CitingSchema = z.enum(["plans", "clauses"]);
export type Citing = z.infer<typeof CitingSchema>;

/** Whether such a file holds tables; else it has neither layouts nor rows to choose. */
export function hasSheets(format: ExportFormat): boolean {
  return format !== "json" && !isCitationFormat(format);
}

/** The encodings that a CSV file can have. */
export const CsvEncodingSchema = z.enum(["utf-8", "gb18030"]);
export type CsvEncoding = z.infer<typeof CsvEncodingSchema>;
