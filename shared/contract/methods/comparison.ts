import { z } from "zod";
import { ClausePairSchema, DecisionSchema, ReasonsSchema } from "../../model/alignment.ts";
import {
  AlignmentTableSchema,
  ComparisonIdSchema,
  ComparisonSchema,
  ComparisonSummarySchema,
  FEWEST_PLANS,
  MOST_PLANS,
  RowDifferencesSchema,
  RowDistancesSchema,
} from "../../model/comparison.ts";
import { ComparisonViewSchema } from "../../model/comparison-view.ts";
import { FrozenIdSchema, FrozenSummarySchema } from "../../model/frozen-comparison.ts";
import { HistoryEntrySchema, HistoryStepSchema } from "../../model/history.ts";
import { PlanIdSchema } from "../../model/ids.ts";
import { Nothing } from "./nothing.ts";

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

/** The most rows whose differences are asked for at once, and the most pairs whose reasons are. */
export const MOST_ROWS = 100;
const MOST_PAIRS = 100;

/** Comparisons: their plans, tables and decisions. */
export const COMPARISON_METHODS = {
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
  /**
   * The same with all that its first rows are drawn from, as far as it is at hand: how it was last set up, its table, and the
   * differences of the rows that come into sight first. The table is null where its plans are still to be lined up, which
   * `comparison.align` does: the answer comes at once.
   */
  "comparison.opening": {
    params: Nothing,
    result: z
      .object({
        comparison: ComparisonSchema,
        view: ComparisonViewSchema,
        table: AlignmentTableSchema.nullable(),
        differences: z.array(RowDifferencesSchema).readonly(),
      })
      .readonly(),
  },
  /** How the comparison was last set up in a window; nothing where it never was. Raises comparison/unknown. */
  "comparison.view": { params: TheComparison, result: z.object({ view: ComparisonViewSchema }) },
  /** Keeps how the comparison is set up, in place of what was kept before. Raises comparison/unknown. */
  "comparison.keepView": {
    params: z.strictObject({ comparison: ComparisonIdSchema, view: ComparisonViewSchema }),
    result: Nothing,
  },
  /** Changes which plans stand side by side, their order and the base. Raises plan/unknown, comparison/unknown. */
  "comparison.arrange": { params: ColumnsSchema, result: ComparisonSchema },
  /** Lines the plans up, obeying the decisions. Can be cancelled. Raises comparison/unknown, alignment/… */
  "comparison.align": { params: TheComparison, result: AlignmentTableSchema },
  /**
   * Why each of some pairs is a match, in their order: in the table as it is now, or in a frozen one of the comparison. None
   * for a pair that is not there. Can be cancelled. Raises what comparison.align raises, and comparison/frozen-unknown.
   */
  "comparison.reasons": {
    params: z.strictObject({
      comparison: ComparisonIdSchema,
      frozen: FrozenIdSchema.optional(),
      pairs: z.array(ClausePairSchema).max(MOST_PAIRS).readonly(),
    }),
    result: z.object({ reasons: z.array(ReasonsSchema).readonly() }),
  },
  /** The differences of rows of the table last aligned; rows that it no longer has are left out. Raises comparison/unknown. */
  "comparison.differences": {
    params: z.strictObject({
      comparison: ComparisonIdSchema,
      rows: z.array(z.string().max(200)).max(MOST_ROWS).readonly(),
    }),
    result: z.object({ rows: z.array(RowDifferencesSchema).readonly() }),
  },
  /** How near the cells of rows are to the base's: of the same rows the figures alone, for what draws the whole table. */
  "comparison.distances": {
    params: z.strictObject({
      comparison: ComparisonIdSchema,
      rows: z.array(z.string().max(200)).max(MOST_ROWS).readonly(),
    }),
    result: z.object({ rows: z.array(RowDistancesSchema).readonly() }),
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
  /** Takes back the last decision or retraction; where there is none, the comparison stays as it is. Raises comparison/unknown. */
  "comparison.undo": { params: TheComparison, result: ComparisonSchema },
  /** Brings back what was last taken back; where there is none, the comparison stays as it is. Raises comparison/unknown. */
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
   * Takes back one decision alone, whatever was decided after it. That is an entry of its own, which can be undone. Raises
   * comparison/unknown, and comparison/no-entry where there is no such decision or it is not in force.
   */
  "comparison.retract": {
    params: z.strictObject({
      comparison: ComparisonIdSchema,
      entry: z.int().positive(),
      why: z.string().trim().max(LONGEST_REASON).optional(),
    }),
    result: ComparisonSchema,
  },
  /**
   * All that was ever decided or taken back, the latest first, each step back and forth in it, the latest first, and of
   * what is in force the numbers of the entries that later ones
   * overrule, and of those that wait because a clause they name was split or has gone. Can be cancelled. Raises what
   * comparison.align raises.
   */
  "comparison.history": {
    params: TheComparison,
    result: z.object({
      entries: z.array(HistoryEntrySchema).readonly(),
      steps: z.array(HistoryStepSchema).readonly(),
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
} as const;
