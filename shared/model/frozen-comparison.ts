import { z } from "zod";
import { PlanIdSchema } from "./ids.ts";

// An alignment table kept as it was, whatever becomes of its plans, of the program and of what people decide.

/** A frozen table: a short name made from all that it holds, to be printed, read out and typed. In Crockford's base 32. */
export const FrozenIdSchema = z
  .string()
  .regex(/^DZ-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/u)
  .brand("FrozenId");
export type FrozenId = z.infer<typeof FrozenIdSchema>;

/** What a frozen table was made of. */
export const FrozenSummarySchema = z
  .object({
    id: FrozenIdSchema,
    /** ISO time, UTC, when it was frozen. */
    at: z.string(),
    programVersion: z.string(),
    /** The columns from left to right, each with the SHA-256 of its file, 64 hexadecimal digits. */
    sources: z
      .array(z.object({ plan: PlanIdSchema, title: z.string().nullable(), sha256: z.string() }).readonly())
      .readonly(),
    /** How many decisions of a person were in force. */
    decisions: z.int().nonnegative(),
  })
  .readonly();
export type FrozenSummary = z.infer<typeof FrozenSummarySchema>;
