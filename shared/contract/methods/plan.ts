import { z } from "zod";
import { CorrectionIdSchema, CorrectionSchema, NewCorrectionSchema } from "../../model/correction.ts";
import { InspectionIdSchema, PlanIdSchema, UploadIdSchema } from "../../model/ids.ts";
import { PlanSchema, PlanSummarySchema } from "../../model/plan.ts";
import { IdentifiedReadingSchema } from "../../model/reading.ts";
import { EncodingSchema, SourceSchema, TextFormatSchema } from "../../model/source.ts";
import { FaultSchema } from "../fault-schema.ts";
import { Nothing } from "./nothing.ts";

/** A plan of the corpus that holds nearly the same text. */
export const NearCopySchema = z.object({
  plan: PlanSummarySchema,
  /** How much of both texts they have in common, 0–1; 1 where they differ in blanks, punctuation and script at most. */
  similarity: z.number().min(0).max(1),
});
export type NearCopy = z.infer<typeof NearCopySchema>;

/** What became of one file handed in for import. */
export const ImportOutcomeSchema = z.discriminatedUnion("status", [
  z.object({
    status: z.literal("imported"),
    file: z.string(),
    plan: PlanSummarySchema,
    /** The near copies that were in the corpus already, the nearest first; none for a removed plan that came back. */
    near: z.array(NearCopySchema).readonly(),
  }),
  z.object({ status: z.literal("skipped"), file: z.string(), plan: PlanSummarySchema, fault: FaultSchema }),
  z.object({ status: z.literal("failed"), file: z.string(), fault: FaultSchema }),
]);
export type ImportOutcome = z.infer<typeof ImportOutcomeSchema>;

/** A file as it was read, before anything of it is stored. */
export const InspectionSchema = z.object({
  inspection: InspectionIdSchema,
  file: z.string(),
  source: SourceSchema,
  reading: IdentifiedReadingSchema,
  /** The encodings in which the bytes decode without error, the one used first; none for docx, pdf and xlsx. */
  encodings: z.array(EncodingSchema).readonly(),
  /** Between what a person may choose, the one used first; none for docx, pdf and xlsx. */
  formats: z.array(TextFormatSchema).readonly(),
  /** The plan that was made from the same bytes and text; null where there is none. Storing adds no second one. */
  same: z.object({ plan: PlanSummarySchema, removed: z.boolean() }).nullable(),
  /** Other plans with nearly the same text, which are not removed; the nearest first. */
  near: z.array(NearCopySchema).readonly(),
});
export type Inspection = z.infer<typeof InspectionSchema>;

/** The shortest and the longest time that reading one file may be given, in seconds. */
export const READING_SECONDS = { least: 30, most: 600 } as const;

/** Plans: reading, storing, correcting. */
export const PLAN_METHODS = {
  /**
   * All plans of the corpus: the shipped ones first, in their own order, then by time of import. `missing` says why
   * shipped plans are not among them where this start could not take them all in, `away` how many of them were removed.
   */
  "plan.list": {
    params: Nothing,
    result: z.object({
      plans: z.array(PlanSummarySchema).readonly(),
      missing: z.array(FaultSchema).readonly(),
      away: z.int().nonnegative(),
    }),
  },
  /** A plan with its source, its reading and the corrections in force. Raises plan/unknown. */
  "plan.read": { params: z.strictObject({ plan: PlanIdSchema }), result: PlanSchema },
  /**
   * Reads uploaded bytes and stores nothing. The upload stays held, so that it can be read again with another encoding or
   * more time; the inspection that succeeds replaces the one before. Both are forgotten when nobody asks for them for half
   * an hour, earlier where too much waits. Can be cancelled. Raises upload/unknown, file/… and reading/…
   */
  "plan.inspect": {
    params: z.strictObject({
      upload: UploadIdSchema,
      /** Counts for texts and web pages only, as `encoding`; left out: as the bytes tell. */
      format: TextFormatSchema.optional(),
      encoding: EncodingSchema.optional(),
      /** How long the reading may take; left out: the least. */
      seconds: z.int().min(READING_SECONDS.least).max(READING_SECONDS.most).optional(),
    }),
    result: InspectionSchema,
  },
  /**
   * Stores what was inspected, with its clauses' ids, and lets the upload go. The same plan again is skipped; one that was
   * removed comes back as it was. Raises inspection/unknown.
   */
  "plan.store": { params: z.strictObject({ inspection: InspectionIdSchema }), result: ImportOutcomeSchema },
  /** Lets an inspection and its upload go, or an upload that could not be read. What is gone already is no failure. */
  "plan.discard": {
    params: z.union([z.strictObject({ inspection: InspectionIdSchema }), z.strictObject({ upload: UploadIdSchema })]),
    result: Nothing,
  },
  /** Reads uploaded bytes and stores the plan in one step, or says why not. Can be cancelled. Raises upload/unknown. */
  "plan.import": { params: z.strictObject({ upload: UploadIdSchema }), result: ImportOutcomeSchema },
  /** Takes a plan out of every list and search; `plan.restore` brings it back whole. Raises plan/unknown. */
  "plan.remove": { params: z.strictObject({ plan: PlanIdSchema }), result: Nothing },
  /** Brings a removed plan back with its ids. Raises plan/unknown. */
  "plan.restore": { params: z.strictObject({ plan: PlanIdSchema }), result: Nothing },
  /** Brings back all shipped plans that were removed, with their ids. Gives those that came back, in their own order. */
  "plan.restoreShipped": { params: Nothing, result: z.object({ plans: z.array(PlanIdSchema).readonly() }) },
  /**
   * All corrections of a plan in the order in which they were made, also those taken back. A correction is a person's word
   * on a stretch of the source: how a damaged passage reads, or what a region is. It is kept beside the source and outlives
   * further readings; the reading stays as the program made it. Raises plan/unknown.
   */
  "plan.corrections": {
    params: z.strictObject({ plan: PlanIdSchema }),
    result: z.object({ corrections: z.array(CorrectionSchema).readonly() }),
  },
  /**
   * Keeps a correction. Raises plan/unknown, correction/mismatch where the source has no such place or other words there,
   * and correction/overlap where another one of its kind is in force.
   */
  "plan.correct": {
    params: z.strictObject({ plan: PlanIdSchema, ...NewCorrectionSchema.shape }),
    result: z.object({ correction: CorrectionSchema }),
  },
  /** Takes a correction back; it stays on record. Raises plan/unknown and correction/unknown. */
  "plan.retract": {
    params: z.strictObject({ plan: PlanIdSchema, correction: CorrectionIdSchema }),
    result: Nothing,
  },
} as const;
