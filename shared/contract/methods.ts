import { z } from "zod";
import { PlanIdSchema, UploadIdSchema } from "../model/ids.ts";
import { PlanSchema, PlanSummarySchema, SearchResultSchema } from "../model/plan.ts";
import { FaultSchema } from "./fault.ts";
import { SettingsSchema } from "./settings.ts";

// The engine's methods: the one list that every host serves and every client calls. Arguments and results are JSON.

const Nothing = z.strictObject({});

/** What became of one file handed in for import. */
export const ImportOutcomeSchema = z.discriminatedUnion("status", [
  z.object({ status: z.literal("imported"), file: z.string(), plan: PlanSummarySchema }),
  z.object({ status: z.literal("skipped"), file: z.string(), plan: PlanSummarySchema, fault: FaultSchema }),
  z.object({ status: z.literal("failed"), file: z.string(), fault: FaultSchema }),
]);
export type ImportOutcome = z.infer<typeof ImportOutcomeSchema>;

/** One thing found wrong in the corpus. `code` is stable, `detail` names the place. */
export const CorpusProblemSchema = z.object({
  code: z.enum(["integrity", "foreign-key", "search-index", "source-hash", "regions"]),
  detail: z.string(),
});
export type CorpusProblem = z.infer<typeof CorpusProblemSchema>;

export const METHODS = {
  /** All plans of the corpus: the shipped ones first, in their own order, then by time of import. */
  "plan.list": { params: Nothing, result: z.object({ plans: z.array(PlanSummarySchema).readonly() }) },
  /** A plan with its source and reading. Raises plan/unknown. */
  "plan.read": { params: z.strictObject({ plan: PlanIdSchema }), result: PlanSchema },
  /** Reads uploaded bytes and stores the plan, or says why not. Can be cancelled. Raises upload/unknown. */
  "plan.import": { params: z.strictObject({ upload: UploadIdSchema }), result: ImportOutcomeSchema },
  /** Takes a plan out of every list and search; `plan.restore` brings it back whole. Raises plan/unknown. */
  "plan.remove": { params: z.strictObject({ plan: PlanIdSchema }), result: Nothing },
  /** Brings a removed plan back with its ids. Raises plan/unknown. */
  "plan.restore": { params: z.strictObject({ plan: PlanIdSchema }), result: Nothing },
  /**
   * Clauses whose text holds every word of the query, in either script; “…” or "…" around words means the phrase.
   * `plans` limits the search to some plans. A blank query finds nothing.
   */
  "search.clauses": {
    params: z.strictObject({
      query: z.string().max(200),
      plans: z.array(PlanIdSchema).max(1000).readonly().optional(),
      limit: z.int().min(1).max(1000),
    }),
    result: SearchResultSchema,
  },
  /** Looks through the whole corpus for damage. */
  "corpus.check": {
    params: Nothing,
    result: z.object({ ok: z.boolean(), problems: z.array(CorpusProblemSchema).readonly() }),
  },
  /** How the person likes the window. */
  "settings.read": { params: Nothing, result: SettingsSchema },
  /** Changes the settings that are named and gives all. */
  "settings.change": { params: z.strictObject({ change: SettingsSchema.partial() }), result: SettingsSchema },
} as const;

export type Method = keyof typeof METHODS;
export type Params<M extends Method> = z.infer<(typeof METHODS)[M]["params"]>;
export type Result<M extends Method> = z.infer<(typeof METHODS)[M]["result"]>;

/** True for the name of a method, and only its own name: nothing inherited such as `constructor`. */
export function isMethod(name: unknown): name is Method {
  return typeof name === "string" && Object.hasOwn(METHODS, name);
}
