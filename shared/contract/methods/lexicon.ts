import { z } from "zod";
import { LexiconExtensionSchema } from "../../model/lexicon.ts";

const Words = z.array(z.string()).readonly();

/** The words of the trade that alignment knows. */
export const LEXICON_METHODS = {
  /** What a person added, and what the program ships. */
  "lexicon.read": {
    params: z.strictObject({}),
    result: z.object({
      own: LexiconExtensionSchema,
      shipped: z.object({
        duties: z
          .array(z.object({ name: z.string(), theme: z.string(), wordings: Words, mentions: Words }).readonly())
          .readonly(),
        synonyms: z.array(Words).readonly(),
      }),
    }),
  },
  /** Puts these words in the place of all that a person added; every table is aligned anew by them. */
  "lexicon.change": {
    params: z.strictObject({ own: LexiconExtensionSchema }),
    result: z.object({ own: LexiconExtensionSchema }),
  },
} as const;
