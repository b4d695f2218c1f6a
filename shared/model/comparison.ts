import { z } from "zod";
import { AlignmentSchema } from "./alignment.ts";
import { DifferenceSchema } from "./difference.ts";
import { DifferenceLayersSchema, LayerCountsSchema } from "./difference-layers.ts";
import { FrozenSummarySchema } from "./frozen-comparison.ts";
import { type PlanId, PlanIdSchema } from "./ids.ts";
import { PlanSummarySchema } from "./plan.ts";
import { ClauseSchema, OutlineNodeSchema } from "./reading.ts";

// A comparison as a person keeps it: some plans side by side, a base, and what she decided about their clauses.

/** The fewest and the most plans that stand side by side. */
export const FEWEST_PLANS = 1;
export const MOST_PLANS = 8;

export const ComparisonIdSchema = z
  .string()
  .regex(/^k[0-9a-z]{12}$/u)
  .brand("ComparisonId");
export type ComparisonId = z.infer<typeof ComparisonIdSchema>;

/** One comparison: which plans, in which order, against which base, and whether there is something to undo. */
export const ComparisonSchema = z
  .object({
    id: ComparisonIdSchema,
    /** As a person named it; empty until she does. */
    name: z.string(),
    /** The columns from left to right. A plan that was removed from the corpus is left out until it is restored. */
    plans: z.array(PlanIdSchema).max(MOST_PLANS).readonly(),
    /** The plan that the others' differences are shown against; one of `plans`, null only where there is none. */
    base: PlanIdSchema.nullable(),
    canUndo: z.boolean(),
    canRedo: z.boolean(),
    /** How many decisions of a person are in force. */
    decisions: z.int().nonnegative(),
  })
  .readonly();
export type Comparison = z.infer<typeof ComparisonSchema>;

/** A comparison as a list of them shows it. */
export const ComparisonSummarySchema = z
  .object({
    ...ComparisonSchema.unwrap().pick({ id: true, name: true, plans: true, base: true, decisions: true }).shape,
    /** ISO time, UTC, of the last change or opening; null for one that nobody used yet. */
    usedAt: z.string().nullable(),
    /** Its tables that were frozen, the latest first. */
    frozen: z.array(FrozenSummarySchema).readonly(),
  })
  .readonly();
export type ComparisonSummary = z.infer<typeof ComparisonSummarySchema>;

/** A plan of a comparison with what a column shows of it. */
export const ComparedPlanSchema = z
  .object({
    summary: PlanSummarySchema,
    outline: z.array(OutlineNodeSchema).readonly(),
    clauses: z.array(ClauseSchema).readonly(),
  })
  .readonly();
export type ComparedPlan = z.infer<typeof ComparedPlanSchema>;

/**
 * How far a row was decided by a person: not at all; she rejected a match of a clause in it, and the rest is the program's;
 * she put clauses together or parted them; she confirmed the row as it stands.
 */
export const RowStandingSchema = z.enum(["proposed", "rejected", "corrected", "confirmed"]);
export type RowStanding = z.infer<typeof RowStandingSchema>;

/** The alignment table of a comparison. */
export const AlignmentTableSchema = z
  .object({
    comparison: ComparisonSchema,
    plans: z.array(ComparedPlanSchema).readonly(),
    alignment: AlignmentSchema,
    /** By row id; a row that is not named is `proposed`. */
    standings: z.record(z.string(), RowStandingSchema).readonly(),
    /** By row id: the plans of which a person said that they have nothing for the row. */
    absences: z.record(z.string(), z.array(PlanIdSchema).readonly()).readonly(),
  })
  .readonly();
export type AlignmentTable = z.infer<typeof AlignmentTableSchema>;

/** Between the clauses of one cell: `cellText` joins them with this, and the difference counts it like any blank. */
export const CLAUSE_SEPARATOR = "\n";

/** The text of a cell, on which its difference is drawn: its clauses' texts one below the other. */
export function cellText(clauses: readonly { readonly text: string }[]): string {
  return clauses.map(({ text }) => text).join(CLAUSE_SEPARATOR);
}

/**
 * The plan beside which the other cells of a row are read: the base where it has clauses in the row, else the first plan, in
 * the order of the columns, that has. Null for a comparison without base and for a row without clauses.
 */
export function rowBase(
  { base, plans }: Pick<Comparison, "base" | "plans">,
  hasClauses: (plan: PlanId) => boolean,
): PlanId | null {
  if (base === null) return null;
  return hasClauses(base) ? base : (plans.find(hasClauses) ?? null);
}

/** What the cells of a row differ in from the cell of the row's base (`rowBase`), which is `a`. Empty where nothing is beside it. */
export const RowDifferencesSchema = z
  .object({
    row: z.string(),
    cells: z
      .array(z.object({ plan: PlanIdSchema, difference: DifferenceSchema, layers: DifferenceLayersSchema }).readonly())
      .readonly(),
  })
  .readonly();
export type RowDifferences = z.infer<typeof RowDifferencesSchema>;

/** How far the cells of a row are from the cell of the row's base (`rowBase`): the figures of their differences alone. */
export const RowDistancesSchema = z
  .object({
    row: z.string(),
    cells: z
      .array(
        z
          .object({
            plan: PlanIdSchema,
            similarity: z.number().min(0).max(1),
            /** So little is shared that nothing but figures is marked. */
            isOwnWording: z.boolean(),
            layers: LayerCountsSchema,
            isLocalised: z.boolean(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type RowDistances = z.infer<typeof RowDistancesSchema>;
export type CellDistance = RowDistances["cells"][number];
