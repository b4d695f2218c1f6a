import { z } from "zod";
import { DecisionSchema } from "./alignment.ts";

/**
 * What became of a decision: it counts, it was taken back and can be brought back, or something else was decided after it
 * was taken back, so that it cannot.
 */
export const EntryStateSchema = z.enum(["in-force", "undone", "abandoned"]);
export type EntryState = z.infer<typeof EntryStateSchema>;

/** One decision on record. Entries are added and never deleted; only their state changes. */
export const DecisionEntrySchema = z
  .object({
    /** Counts up from 1 in each comparison. */
    number: z.int().positive(),
    /** As it was said: clauses bear the ids of that day. */
    decision: DecisionSchema,
    /** Who decided, as she named herself or else by the name of her account; null where neither was known. */
    by: z.string().nullable(),
    /** ISO time, UTC. */
    at: z.string(),
    /** The reason she gave; null where she gave none. */
    why: z.string().nullable(),
    state: EntryStateSchema,
  })
  .readonly();
export type DecisionEntry = z.infer<typeof DecisionEntrySchema>;
