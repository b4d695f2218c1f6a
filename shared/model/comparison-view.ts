import { z } from "zod";
import { LAYERS } from "./difference-layers.ts";
import { ClauseIdSchema, PlanIdSchema } from "./ids.ts";

// How a person has set a comparison up: kept with it, so that it opens as she left it. Each part by itself may be missing
// or be one that this program does not know; what stands for it then is up to the interface.

/** The most members of a list that is kept, and the longest text. */
const MOST = 1000;
const LONGEST = 200;

const word = z.string().max(LONGEST);
const words = z.array(word).max(MOST).readonly();
const plans = z.array(PlanIdSchema).max(MOST).readonly();

/** Which rows are shown. */
const KeptFilterSchema = z
  .object({
    conditions: z.array(z.enum(["differences", "gaps", "doubtful", "localised", "decided"])).readonly(),
    state: z.enum(["automatic", "doubtful", "confirmed", "corrected", "rejected", "absent"]).nullable(),
    unit: z
      .object({ name: word, role: z.enum(["lead", "cooperate", "responsible"]).nullable() })
      .readonly()
      .nullable(),
    deadline: z
      .union([
        z.object({ kind: z.enum(["set", "none", "differing"]) }).readonly(),
        z.object({ kind: z.literal("before"), date: z.iso.date() }).readonly(),
      ])
      .nullable(),
    text: word,
  })
  .readonly();

const fact = z.enum(["path", "units", "deadline", "similarity"]);

/** How the same comparison is set up as a matrix. */
const KeptMatrixSchema = z
  .object({
    /** What its cells show; null: as many facts as there is room for. */
    facts: z.array(fact).readonly().nullable(),
    /** By a property of the task, or by what one plan's column says. */
    grouping: z.union([
      z.enum(["section", "coverage", "lead", "deadline", "state", "none"]),
      z.object({ plan: PlanIdSchema, fact }).readonly(),
    ]),
    sorting: z.array(z.object({ id: word, desc: z.boolean() })).max(MOST),
    filter: KeptFilterSchema,
    /** The groups whose rows are folded away. */
    folded: words,
    /** In pixels from the top. */
    scrolled: z.number().min(0),
  })
  .readonly();

const parts = {
  matrix: KeptMatrixSchema,
  /** Differences, what is shared, or the texts as they stand. */
  drawing: z.enum(["difference", "shared", "plain"]),
  layers: z.array(z.enum(LAYERS)).readonly(),
  /** What is brought out where there is no base. */
  emphases: z.array(z.enum(["all", "some", "unique"])).readonly(),
  filter: KeptFilterSchema,
  /** The ids of the rows that stand open. */
  openRows: words,
  /** The ids of the base's sections whose rows are folded away. */
  foldedSections: words,
  /** Null as long as the window's width decides. */
  folded: plans.nullable(),
  pinned: plans,
  /** In pixels, by plan. */
  widths: z.record(PlanIdSchema, z.number().min(0).max(10_000)).readonly(),
  place: z.object({ row: word, plan: PlanIdSchema, clause: ClauseIdSchema.nullable() }).readonly().nullable(),
  /** In pixels from the top of the table. */
  scrolled: z.number().min(0),
};

/** The view of a comparison as it is kept. */
export const ComparisonViewSchema = z.object(parts).partial().readonly();
export type ComparisonView = z.infer<typeof ComparisonViewSchema>;

/** What is known of a view that was kept once: every part that this program understands. */
export function readComparisonView(kept: unknown): ComparisonView {
  if (typeof kept !== "object" || kept === null) return {};
  const known = Object.entries(parts).flatMap(([name, schema]) => {
    const part = schema.safeParse((kept as Readonly<Record<string, unknown>>)[name]);
    return part.success ? [[name, part.data]] : [];
  });
  return ComparisonViewSchema.parse(Object.fromEntries(known));
}
