import { z } from "zod";
import { AlignmentSchema, ClausePairSchema, DecisionSchema, ReasonsSchema } from "../../shared/model/alignment.ts";
import { DifferenceSchema } from "../../shared/model/difference.ts";
import { DifferenceLayersSchema } from "../../shared/model/difference-layers.ts";
import { ClauseIdSchema, PlanIdSchema } from "../../shared/model/ids.ts";
import { LexiconExtensionSchema } from "../../shared/model/lexicon.ts";
import { ClauseSchema } from "../../shared/model/reading.ts";
import { SimilarClauseSchema } from "../../shared/model/similar-clause.ts";

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
  /** Words that a person added to the shipped lexicon. */
  lexicon: LexiconExtensionSchema,
  /** The plan whose order the rows follow; left out: the first. */
  base: PlanIdSchema.optional(),
  /** So many best partners of every clause in each other plan are listed; left out: none. */
  candidates: z.int().positive().optional(),
  /** Whether the reasons for all pairs are wanted; left out: no. */
  reasons: z.boolean().optional(),
});
export type AlignRequest = z.infer<typeof AlignRequestSchema>;

/** Pairs of clauses of these plans, to be explained as they are matched under these decisions and words. */
export const ExplainRequestSchema = AlignRequestSchema.pick({ plans: true, decisions: true, lexicon: true }).extend({
  kind: z.literal("explain"),
  pairs: z.array(ClausePairSchema).readonly(),
});
export type ExplainRequest = z.infer<typeof ExplainRequestSchema>;

/** Texts to be compared, pair by pair. */
export const DifferencesRequestSchema = z.object({
  kind: z.literal("differences"),
  pairs: z.array(z.object({ a: z.string(), b: z.string() }).readonly()).readonly(),
});
export type TextPair = z.infer<typeof DifferencesRequestSchema>["pairs"][number];

/** Plans for `similar` to look in, which come in order; the process keeps them. */
export const LearnRequestSchema = z.object({
  kind: z.literal("learn"),
  plans: z
    .array(
      z
        .object({
          /** Differs for every plan and every reading of it. */
          name: z.string(),
          clauses: z.array(z.object({ id: ClauseIdSchema, fold: z.string() }).readonly()).readonly(),
        })
        .readonly(),
    )
    .readonly(),
});

/** A clause to which similar ones are wanted, of the other ones of the plans with these names. */
export const SimilarRequestSchema = z.object({
  kind: z.literal("similar"),
  plans: z.array(z.string()).readonly(),
  clause: ClauseIdSchema,
  most: z.int().positive(),
});
export type SimilarRequest = z.infer<typeof SimilarRequestSchema>;

/** A text and others, of which the phrases are wanted that it shares with each. */
export const SharedRequestSchema = z.object({
  kind: z.literal("shared"),
  text: z.string(),
  others: z.array(z.string()).readonly(),
});

/** Either the clauses found or, where the process does not know all plans, the names of those it has to learn first. */
export const SimilarAnswerSchema = z.object({
  unknown: z.array(z.string()).readonly(),
  found: z.array(z.object({ clause: ClauseIdSchema, similarity: z.number().min(0).max(1) }).readonly()).readonly(),
});
export type SimilarAnswer = z.infer<typeof SimilarAnswerSchema>;

const SharedSpansSchema = SimilarClauseSchema.unwrap().pick({ shared: true, theirs: true }).readonly();
export type SharedSpans = z.infer<typeof SharedSpansSchema>;

export const ToComparerSchema = z.discriminatedUnion("kind", [
  AlignRequestSchema,
  ExplainRequestSchema,
  DifferencesRequestSchema,
  LearnRequestSchema,
  SimilarRequestSchema,
  SharedRequestSchema,
]);
export type ToComparer = z.infer<typeof ToComparerSchema>;

/** How two texts differ, and what that is about. */
const TextDifferenceSchema = z.object({ difference: DifferenceSchema, layers: DifferenceLayersSchema }).readonly();
export type TextDifference = z.infer<typeof TextDifferenceSchema>;

/** From the comparing process, one for each message to it, in order. */
export const FromComparerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("align"), alignment: AlignmentSchema }),
  z.object({ kind: z.literal("explain"), reasons: z.array(ReasonsSchema).readonly() }),
  z.object({ kind: z.literal("differences"), differences: z.array(TextDifferenceSchema).readonly() }),
  z.object({ kind: z.literal("learn") }),
  z.object({ kind: z.literal("similar"), ...SimilarAnswerSchema.shape }),
  z.object({ kind: z.literal("shared"), spans: z.array(SharedSpansSchema).readonly() }),
]);
export type FromComparer = z.infer<typeof FromComparerSchema>;
