import { z } from "zod";
import { CorrectionSchema } from "./correction.ts";
import { ClauseIdSchema, PlanIdSchema } from "./ids.ts";
import { IdentifiedReadingSchema, MetadataSchema } from "./reading.ts";
import { SourceSchema } from "./source.ts";
import { SpanSchema } from "./span.ts";

/** One line of the list of plans. */
export const PlanSummarySchema = z
  .object({
    id: PlanIdSchema,
    metadata: MetadataSchema,
    /** `shipped`: came with the program; `imported`: a person brought it. */
    origin: z.enum(["shipped", "imported"]),
    /** The name of the file it came from, without a folder. */
    fileName: z.string(),
    clauses: z.int().nonnegative(),
    warnings: z.int().nonnegative(),
  })
  .readonly();
export type PlanSummary = z.infer<typeof PlanSummarySchema>;

/** What a person knows a plan by, as far as it says. */
export function nameOfPlan({ id, metadata }: PlanSummary): string {
  return metadata.planTitle ?? metadata.title ?? id;
}

/** A plan of the corpus with its source and its reading. */
export const PlanSchema = z
  .object({
    summary: PlanSummarySchema,
    source: SourceSchema,
    reading: IdentifiedReadingSchema,
    /** What a person reads otherwise, as far as it is in force, in the order in which she said it. */
    corrections: z.array(CorrectionSchema).readonly(),
  })
  .readonly();
export type Plan = z.infer<typeof PlanSchema>;

/** A clause that holds every word of a query. */
export const SearchHitSchema = z
  .object({
    plan: PlanIdSchema,
    clause: ClauseIdSchema,
    title: z.string(),
    path: z.array(z.string()).readonly(),
    /** A stretch of the clause's text around the first match, in its own script. */
    snippet: z.string(),
    /** Where the matches stand in `snippet`, in order, not overlapping. */
    ranges: z.array(SpanSchema).readonly(),
    /** Higher is better, 0–1. */
    score: z.number().min(0).max(1),
  })
  .readonly();
export type SearchHit = z.infer<typeof SearchHitSchema>;

export const SearchResultSchema = z
  .object({ total: z.int().nonnegative(), hits: z.array(SearchHitSchema).readonly() })
  .readonly();
export type SearchResult = z.infer<typeof SearchResultSchema>;
