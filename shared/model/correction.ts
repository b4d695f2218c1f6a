import { z } from "zod";
import { NoiseReasonSchema, RegionKindSchema } from "./reading.ts";
import { SpanSchema } from "./span.ts";

// What a person reads otherwise than the program. It stands beside the source, never in it; its spans lie in the source,
// so that it outlives every further reading. A reading does not change by it.

/** One correction of a plan. Opaque. */
export const CorrectionIdSchema = z
  .string()
  .regex(/^e[0-9a-z]{12}$/u)
  .brand("CorrectionId");
export type CorrectionId = z.infer<typeof CorrectionIdSchema>;

/** Half a character could not be stored as it is. */
const Words = z
  .string()
  .max(5000)
  .refine((text) => !/\p{Cs}/u.test(text), "half a surrogate pair");

/** What a stretch of a source is, as a region has it. */
const RegionLabelSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("noise"), reason: NoiseReasonSchema }).readonly(),
  z.object({ kind: RegionKindSchema.exclude(["noise"]) }).readonly(),
]);

/** What is said of which stretch of the source. */
export const CorrectedSchema = z.discriminatedUnion("kind", [
  /** How a passage reads: one that is damaged, or one that looks so and is right as it stands. */
  z
    .object({
      kind: z.literal("passage"),
      /** Empty where words are missing. */
      span: SpanSchema,
      /** The source's own words at the span, which prove that this is the place. */
      before: Words,
      after: Words,
    })
    .readonly(),
  /** What a stretch is, whatever the program took it for. */
  z.object({ kind: z.literal("region"), span: SpanSchema, label: RegionLabelSchema }).readonly(),
]);
export type Corrected = z.infer<typeof CorrectedSchema>;

/** A correction with what its person says about it. */
export const NewCorrectionSchema = z.object({
  corrected: CorrectedSchema,
  /** Her reason; null where she gives none. */
  note: Words.nullable(),
  /** As she names herself; null where she does not. */
  by: Words.max(200).nullable(),
});
export type NewCorrection = z.infer<typeof NewCorrectionSchema>;

/** A correction as it was made. Of two that overlap and are of one kind, at most one is in force. */
export const CorrectionSchema = z
  .object({
    id: CorrectionIdSchema,
    ...NewCorrectionSchema.shape,
    /** ISO time, UTC. */
    at: z.iso.datetime(),
    /** When it was taken back, ISO time, UTC; null while it is in force. */
    retractedAt: z.iso.datetime().nullable(),
  })
  .readonly();
export type Correction = z.infer<typeof CorrectionSchema>;
