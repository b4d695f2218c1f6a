import { readFileSync } from "node:fs";
import { z } from "zod";

// The hand-made answers in test/gold/structure, as far as they are counted.

const names = z.array(z.string());
const units = z.object({ lead: names, cooperate: names, responsible: names });

const GoldClauseSchema = z.object({
  path: z.array(z.string()),
  text: z.string(),
  responsibility: z
    .object({ ...units.shape, inline: z.boolean(), garbled: z.boolean().optional(), restored: units.optional() })
    .nullable(),
  deadlines: z.array(z.object({ raw: z.string(), date: z.string().nullable() })),
  citations: z.array(z.object({ title: z.string().nullable(), documentNumber: z.string().nullable() })),
  figures: z.array(z.object({ raw: z.string() })),
  /** Roles named in passing: no responsibility, and no mistake to report. */
  actors: z.array(z.object({ unit: z.string() })).optional(),
});
export type GoldClause = z.infer<typeof GoldClauseSchema>;

const GoldPlanSchema = z.object({
  plan: z.string(),
  source: z.string(),
  metadata: z.record(z.string(), z.union([z.string(), z.number()]).nullable()),
  inferred: z.record(z.string(), z.string()),
  clauses: z.array(GoldClauseSchema),
  /** The full accounting of the source; null where only the clauses were written down. */
  regions: z.array(z.object({ start: z.int(), end: z.int(), kind: z.string(), ref: z.string().optional() })).nullable(),
  noise: z.array(z.object({ start: z.int(), end: z.int(), reason: z.string() })).nullable(),
});
export type GoldPlan = z.infer<typeof GoldPlanSchema>;

const PLANS = new URL("../../../resources/plans/", import.meta.url);
const GOLD = new URL("../../gold/structure/", import.meta.url);

/** The plans that have hand-made answers here. */
export const GOLD_PLANS = ["jilin-2018", "wuhan-2018", "jieyang-2018"] as const;

/** A plan's answers and its text. */
export function readGold(plan: string): { gold: GoldPlan; text: string } {
  const gold = GoldPlanSchema.parse(JSON.parse(readFileSync(new URL(`${plan}.json`, GOLD), "utf8")));
  return { gold, text: readFileSync(new URL(gold.source, PLANS), "utf8") };
}
