import { z } from "zod";
import { SettingsInForceSchema, SettingsSchema } from "../settings.ts";
import { Nothing } from "./nothing.ts";

/** One thing found wrong in the corpus. `code` is stable, `detail` names the place. */
export const CorpusProblemSchema = z.object({
  code: z.enum([
    "integrity",
    "foreign-key",
    "search-index",
    "source-hash",
    "regions",
    "sketch",
    "corrections",
    "decisions",
    "frozen",
    "notes",
  ]),
  detail: z.string(),
});
export type CorpusProblem = z.infer<typeof CorpusProblemSchema>;

/** The corpus as a whole, and what the person set. */
export const CORPUS_METHODS = {
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
