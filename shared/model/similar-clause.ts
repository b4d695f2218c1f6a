import { z } from "zod";
import { ClauseIdSchema, PlanIdSchema } from "./ids.ts";
import { ClauseSchema } from "./reading.ts";
import { SpanSchema } from "./span.ts";

const spans = z.array(SpanSchema).readonly();

/** A clause of another plan that is worded much like one that was asked for. */
export const SimilarClauseSchema = z
  .object({
    plan: PlanIdSchema,
    clause: ClauseIdSchema,
    ...ClauseSchema.unwrap().pick({ path: true, title: true, text: true }).shape,
    /** Cosine of the two texts by their rarer pairs of characters, 0–1. */
    similarity: z.number().min(0).max(1),
    /** Where the phrases that both have stand in the clause asked for, and in this one. */
    shared: spans,
    theirs: spans,
  })
  .readonly();
export type SimilarClause = z.infer<typeof SimilarClauseSchema>;
