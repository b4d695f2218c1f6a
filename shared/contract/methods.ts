import { z } from "zod";
import { DecisionSchema } from "../model/alignment.ts";
import {
  AlignmentTableSchema,
  ComparisonIdSchema,
  ComparisonSchema,
  ComparisonSummarySchema,
  FEWEST_PLANS,
  MOST_PLANS,
  RowDifferencesSchema,
} from "../model/comparison.ts";
import { CorrectionIdSchema, CorrectionSchema, NewCorrectionSchema } from "../model/correction.ts";
import { FrozenIdSchema, FrozenSummarySchema } from "../model/frozen-comparison.ts";
import { DecisionEntrySchema } from "../model/history.ts";
import { ClauseIdSchema, DownloadIdSchema, InspectionIdSchema, PlanIdSchema, UploadIdSchema } from "../model/ids.ts";
import { PlanSchema, PlanSummarySchema, SearchResultSchema } from "../model/plan.ts";
import { IdentifiedReadingSchema } from "../model/reading.ts";
import { SimilarClauseSchema } from "../model/similar-clause.ts";
import { EncodingSchema, SourceSchema, TextFormatSchema } from "../model/source.ts";
import { FaultSchema } from "./fault.ts";
import { SettingsInForceSchema, SettingsSchema } from "./settings.ts";

// The engine's methods: the one list that every host serves and every client calls. Arguments and results are JSON.

const Nothing = z.strictObject({});

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

/** One thing found wrong in the corpus. `code` is stable, `detail` names the place. */
export const CorpusProblemSchema = z.object({
  code: z.enum([
    "integrity",
    "foreign-key",
    "search-index",
    "source-hash",
    "regions",
    "corrections",
    "decisions",
    "frozen",
  ]),
  detail: z.string(),
});
export type CorpusProblem = z.infer<typeof CorpusProblemSchema>;

const TheComparison = z.strictObject({ comparison: ComparisonIdSchema });

/** The longest name of a comparison and the longest reason for a decision, in UTF-16 units. */
const LONGEST_NAME = 100;
const LONGEST_REASON = 1000;

/** The plans that stand side by side, from left to right, and the one that is the base. */
const columns = {
  plans: z.array(PlanIdSchema).min(FEWEST_PLANS).max(MOST_PLANS).readonly(),
  base: PlanIdSchema,
};
const TWICE = { path: ["plans"], error: "a plan stands twice" };
const NO_BASE = { path: ["base"], error: "the base is not among the plans" };

/** No plan stands twice, and the base is one of them. */
const ColumnsSchema = z
  .strictObject({ comparison: ComparisonIdSchema, ...columns })
  .refine(({ plans }) => new Set(plans).size === plans.length, TWICE)
  .refine(({ plans, base }) => plans.includes(base), NO_BASE);

const ComparisonNameSchema = z.string().trim().max(LONGEST_NAME);

const NewComparisonSchema = z
  .strictObject({
    name: ComparisonNameSchema,
    ...columns,
    /** The comparison from which the decisions are taken over, with all their history. */
    copyOf: ComparisonIdSchema.optional(),
  })
  .refine(({ plans }) => new Set(plans).size === plans.length, TWICE)
  .refine(({ plans, base }) => plans.includes(base), NO_BASE);

/** Which part of an alignment table is handed out, how and when. */
const ExportSchema = z.strictObject({
  comparison: ComparisonIdSchema,
  format: z.enum(["xlsx", "csv"]),
  /** The columns from left to right; plans of the comparison, unless `base` is given. */
  plans: z.array(PlanIdSchema).min(FEWEST_PLANS).max(MOST_PLANS).readonly(),
  /** Where given, just these plans are lined up against this one of them; the comparison lends its decisions and stays as it is. */
  base: PlanIdSchema.optional(),
  /** The rows handed out, in the order of the table; null: all. */
  rows: z.array(z.string().max(200)).max(100_000).readonly().nullable(),
  /** The time of export as the person's clock has it, with its offset from UTC. The same call gives the same bytes. */
  at: z.iso.datetime({ offset: true }),
  /** Whether it says who decided about a row, when and why; left out: no. */
  people: z.boolean().optional(),
  language: SettingsSchema.shape.language,
});

/** A file that waits to be saved, under a proper name, and what had to be done for it. */
const ExportedSchema = z.object({
  download: DownloadIdSchema,
  name: z.string(),
  /** Rows of the alignment table in it. */
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** Cells that a spreadsheet would take for formulas, kept as text. */
  guarded: z.int().nonnegative(),
  /** Control characters left out, and cells cut because the format holds no more. */
  removed: z.int().nonnegative(),
  cut: z.int().nonnegative(),
});

/** The most rows whose differences are asked for at once. */
export const MOST_ROWS = 100;

export const METHODS = {
  /**
   * All plans of the corpus: the shipped ones first, in their own order, then by time of import. `missing` says why
   * shipped plans are not among them where this start could not take them all in.
   */
  "plan.list": {
    params: Nothing,
    result: z.object({ plans: z.array(PlanSummarySchema).readonly(), missing: z.array(FaultSchema).readonly() }),
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
  /**
   * Clauses whose text holds every word of the query, in either script; “…” or "…" around words means the phrase.
   * `plans` limits the search to some plans. A blank query finds nothing. Raises plan/unknown and search/too-long.
   */
  "search.clauses": {
    params: z.strictObject({
      query: z.string(),
      plans: z.array(PlanIdSchema).max(1000).readonly().optional(),
      limit: z.int().min(1).max(1000),
    }),
    result: SearchResultSchema,
  },
  /**
   * The clauses of all other plans worded most like this one, best first, at most so many; fewer where no more have two
   * characters in a row in common with it. The first call after plans came or went takes longer. Can be cancelled. Raises
   * plan/unknown, clause/unknown, alignment/…
   */
  "clause.similar": {
    params: z.strictObject({ plan: PlanIdSchema, clause: ClauseIdSchema, limit: z.int().min(1).max(50) }),
    result: z.object({ clauses: z.array(SimilarClauseSchema).readonly() }),
  },
  /** All comparisons that are not removed, the one last used first. */
  "comparison.list": {
    params: Nothing,
    result: z.object({ comparisons: z.array(ComparisonSummarySchema).readonly() }),
  },
  /** Makes a comparison and opens it. Raises plan/unknown, and comparison/unknown for what is to be copied. */
  "comparison.create": { params: NewComparisonSchema, result: ComparisonSchema },
  /** Names a comparison; an empty name is none. Raises comparison/unknown. */
  "comparison.rename": {
    params: z.strictObject({ comparison: ComparisonIdSchema, name: ComparisonNameSchema }),
    result: ComparisonSchema,
  },
  /** Makes a comparison the current one. Raises comparison/unknown. */
  "comparison.open": { params: TheComparison, result: ComparisonSchema },
  /**
   * Takes a comparison out of the list; `comparison.restore` brings it back whole. What was frozen of it can still be
   * opened. Raises comparison/unknown, comparison/last.
   */
  "comparison.remove": { params: TheComparison, result: Nothing },
  /** Brings a removed comparison back. Raises comparison/unknown. */
  "comparison.restore": { params: TheComparison, result: ComparisonSchema },
  /** The comparison that the window opens with: the one last used; at first the shipped plans in their order. */
  "comparison.current": { params: Nothing, result: ComparisonSchema },
  /** Changes which plans stand side by side, their order and the base. Raises plan/unknown, comparison/unknown. */
  "comparison.arrange": { params: ColumnsSchema, result: ComparisonSchema },
  /** Lines the plans up, obeying the decisions. Can be cancelled. Raises comparison/unknown, alignment/… */
  "comparison.align": { params: TheComparison, result: AlignmentTableSchema },
  /** The differences of rows of the table last aligned; rows that it no longer has are left out. Raises comparison/unknown. */
  "comparison.differences": {
    params: z.strictObject({
      comparison: ComparisonIdSchema,
      rows: z.array(z.string().max(200)).max(MOST_ROWS).readonly(),
    }),
    result: z.object({ rows: z.array(RowDifferencesSchema).readonly() }),
  },
  /**
   * The decisions in force in the order in which they were made, naming clauses as they are read today; those that wait
   * for a clause are left out. An alignment's conflicts count in this list. Raises comparison/unknown.
   */
  "comparison.decisions": {
    params: TheComparison,
    result: z.object({ decisions: z.array(DecisionSchema).readonly() }),
  },
  /**
   * Keeps a person's decision with her name and, where she gives one, her reason. There is nothing to redo after it: what
   * was undone is abandoned, but stays on record. Raises clause/unknown, comparison/unknown.
   */
  "comparison.decide": {
    params: z.strictObject({
      comparison: ComparisonIdSchema,
      decision: DecisionSchema,
      why: z.string().trim().max(LONGEST_REASON).optional(),
    }),
    result: ComparisonSchema,
  },
  /** Takes back the last decision; where there is none, the comparison stays as it is. Raises comparison/unknown. */
  "comparison.undo": { params: TheComparison, result: ComparisonSchema },
  /** Brings back the decision last taken back; where there is none, the comparison stays as it is. Raises comparison/unknown. */
  "comparison.redo": { params: TheComparison, result: ComparisonSchema },
  /**
   * Undoes or redoes until this entry of the history is the last in force; 0: until none is. Raises comparison/unknown, and
   * comparison/no-entry where there is no such entry or it is abandoned.
   */
  "comparison.revert": {
    params: z.strictObject({ comparison: ComparisonIdSchema, to: z.int().nonnegative() }),
    result: ComparisonSchema,
  },
  /**
   * All that was ever decided, the latest first, and of what is in force the numbers of the entries that later ones
   * overrule, and of those that wait because a clause they name was split or has gone. Can be cancelled. Raises what
   * comparison.align raises.
   */
  "comparison.history": {
    params: TheComparison,
    result: z.object({
      entries: z.array(DecisionEntrySchema).readonly(),
      conflicts: z.array(z.int().positive()).readonly(),
      waiting: z.array(z.int().positive()).readonly(),
    }),
  },
  /**
   * Keeps the alignment table as it is now, with the decisions in force, under an id that says what it holds: freezing the
   * same table again gives the same. Exports of a table that equals a frozen one of its comparison bear its id. Can be
   * cancelled. Raises what comparison.align raises.
   */
  "comparison.freeze": { params: TheComparison, result: FrozenSummarySchema },
  /** A frozen table as it was, to the letter. Raises comparison/frozen-unknown. */
  "comparison.frozen": {
    params: z.strictObject({ frozen: FrozenIdSchema }),
    result: z.object({ summary: FrozenSummarySchema, table: AlignmentTableSchema }),
  },
  /** Makes a file of the alignment table, which then waits to be saved. Can be cancelled. Raises what comparison.align raises. */
  "comparison.export": { params: ExportSchema, result: ExportedSchema },
  /** Looks through the whole corpus for damage. */
  "corpus.check": {
    params: Nothing,
    result: z.object({ ok: z.boolean(), problems: z.array(CorpusProblemSchema).readonly() }),
  },
  /** What the person set. */
  "settings.read": { params: Nothing, result: SettingsInForceSchema },
  /** Changes the settings that are named and gives all. */
  "settings.change": { params: z.strictObject({ change: SettingsSchema.partial() }), result: SettingsInForceSchema },
} as const;

export type Method = keyof typeof METHODS;
export type Params<M extends Method> = z.infer<(typeof METHODS)[M]["params"]>;
export type Result<M extends Method> = z.infer<(typeof METHODS)[M]["result"]>;

/** True for the name of a method, and only its own name: nothing inherited such as `constructor`. */
export function isMethod(name: unknown): name is Method {
  return typeof name === "string" && Object.hasOwn(METHODS, name);
}
