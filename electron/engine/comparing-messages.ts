import { z } from "zod";
import { AlignmentSchema, DecisionSchema } from "../../shared/model/alignment.ts";
import { DifferenceSchema } from "../../shared/model/difference.ts";
import { PlanIdSchema } from "../../shared/model/ids.ts";
import { ClauseSchema } from "../../shared/model/reading.ts";

// What travels between the engine and a comparing process. Values in, values out; the process knows no corpus.

const ClauseToAlignSchema = ClauseSchema.unwrap()
  .pick({ id: true, title: true, titleKind: true, text: true, responsibility: true, deadlines: true, citations: true })
  .readonly();

/** Plans to be lined up, in the order of their columns. */
export const AlignRequestSchema = z.object({
  kind: z.literal("align"),
  plans: z
    .array(z.object({ id: PlanIdSchema, clauses: z.array(ClauseToAlignSchema).readonly() }).readonly())
    .readonly(),
  decisions: z.array(DecisionSchema).readonly(),
  /** The plan whose order the rows follow; left out: the first. */
  base: PlanIdSchema.optional(),
  /** So many best partners of every clause in each other plan are listed; left out: none. */
  candidates: z.int().positive().optional(),
});
export type AlignRequest = z.infer<typeof AlignRequestSchema>;

/** Texts to be compared, pair by pair. */
export const DifferencesRequestSchema = z.object({
  kind: z.literal("differences"),
  pairs: z.array(z.object({ a: z.string(), b: z.string() }).readonly()).readonly(),
});
export type TextPair = z.infer<typeof DifferencesRequestSchema>["pairs"][number];

export const ToComparerSchema = z.discriminatedUnion("kind", [AlignRequestSchema, DifferencesRequestSchema]);
export type ToComparer = z.infer<typeof ToComparerSchema>;

/** From the comparing process, one for each message to it, in order. */
export const FromComparerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("align"), alignment: AlignmentSchema }),
  z.object({ kind: z.literal("differences"), differences: z.array(DifferenceSchema).readonly() }),
]);
export type FromComparer = z.infer<typeof FromComparerSchema>;
