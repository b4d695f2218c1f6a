import { z } from "zod";
import { DecisionSchema } from "./alignment.ts";

/**
 * What became of an entry: it counts; it was taken back and can be brought back; something else was decided after that, so
 * that it cannot; or a later entry retracts it, and it counts again once that one is undone.
 */
export const EntryStateSchema = z.enum(["in-force", "undone", "abandoned", "retracted"]);
export type EntryState = z.infer<typeof EntryStateSchema>;

const said = {
  /** Counts up from 1 in each comparison. */
  number: z.int().positive(),
  /** Who, as she named herself or else by the name of her account; null where neither was known. */
  by: z.string().nullable(),
  /** ISO time, UTC. */
  at: z.string(),
  /** The reason she gave; null where she gave none. */
  why: z.string().nullable(),
  state: EntryStateSchema,
};

/** One decision on record. Entries are added and never deleted; only their state changes. */
export const DecisionEntrySchema = z
  .object({
    ...said,
    /** As it was said: clauses bear the ids of that day. */
    decision: DecisionSchema,
  })
  .readonly();
export type DecisionEntry = z.infer<typeof DecisionEntrySchema>;

/** One older decision taken back alone, on record like a decision; undoing it brings that one back. */
export const RetractionEntrySchema = z
  .object({
    ...said,
    /** The number of the decision. */
    retracts: z.int().positive(),
  })
  .readonly();

export const HistoryEntrySchema = z.union([DecisionEntrySchema, RetractionEntrySchema]);
export type HistoryEntry = z.infer<typeof HistoryEntrySchema>;

/** How a retraction is kept where a decision would be. */
export const RetractionSchema = z.object({ kind: z.literal("retract"), entry: z.int().positive() }).readonly();

export const StepKindSchema = z.enum(["undo", "redo", "revert"]);
export type StepKind = z.infer<typeof StepKindSchema>;

/** Somebody went back or forth in the history. On record, too, but nothing that could itself be undone. */
export const HistoryStepSchema = z
  .object({
    /** Counts up from 1 in each comparison. */
    number: z.int().positive(),
    kind: StepKindSchema,
    /** The entry that was undone or redone, or that became the last in force; 0: none is. */
    entry: z.int().nonnegative(),
    /** How many entries there were then: the step stands behind the last of them. */
    behind: z.int().nonnegative(),
    by: z.string().nullable(),
    /** ISO time, UTC. */
    at: z.string(),
  })
  .readonly();
export type HistoryStep = z.infer<typeof HistoryStepSchema>;

/** Whether an entry is a decision. */
export function isDecision(entry: HistoryEntry): entry is DecisionEntry {
  return "decision" in entry;
}
