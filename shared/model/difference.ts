import { z } from "zod";
import { SpanSchema } from "./span.ts";

// How two texts differ: runs over both originals. The `a` spans partition the first text, the `b` spans the second.

/** Two runs with the same number are one passage that stands elsewhere in the other text: 1, 2 … in the order of a. */
const moveId = z.int().positive();

/** True where the passage was also changed inside; its two texts then differ by more than script, width and punctuation. */
const isEdited = z.boolean();

export const DiffRunSchema = z.union([
  /** In both texts; script, width and punctuation may differ. */
  z.object({ kind: z.literal("equal"), a: SpanSchema, b: SpanSchema }).readonly(),
  /** Only in a. */
  z.object({ kind: z.literal("delete"), a: SpanSchema, b: z.null() }).readonly(),
  /** Only in b. */
  z.object({ kind: z.literal("insert"), a: z.null(), b: SpanSchema }).readonly(),
  /** In both, at another place: the run in a … */
  z.object({ kind: z.literal("move"), a: SpanSchema, b: z.null(), moveId, isEdited }).readonly(),
  /** … and its partner in b. */
  z.object({ kind: z.literal("move"), a: z.null(), b: SpanSchema, moveId, isEdited }).readonly(),
]);
export type DiffRun = z.infer<typeof DiffRunSchema>;

export const DifferenceSchema = z
  .object({
    /** In the order of a, with what only b has at its place in b; where both change, a's runs come first. */
    runs: z.array(DiffRunSchema).readonly(),
    /**
     * The share of the characters of both texts that stand in equal or moved runs, 0–1; punctuation and blanks do not
     * count. 1 for texts that read the same; the same from both sides.
     */
    similarity: z.number().min(0).max(1),
    /** False where the texts were too long to be compared in full: what is marked may then stand in the other text too. */
    isComplete: z.boolean(),
  })
  .readonly();
export type Difference = z.infer<typeof DifferenceSchema>;
