import { z } from "zod";

// Words of the trade that a person adds to those the program ships.

/** One character stands everywhere and says nothing. */
export const SHORTEST_WORD = 2;
export const LONGEST_WORD = 40;
export const FEWEST_SYNONYMS = 2;
export const MOST_WORDS = 50;
export const MOST_GROUPS = 500;

const WordSchema = z.string().trim().min(SHORTEST_WORD).max(LONGEST_WORD);

/** Words used for one another; the first stands for all. */
export const SynonymGroupSchema = z.array(WordSchema).min(FEWEST_SYNONYMS).max(MOST_WORDS).readonly();
export type SynonymGroup = z.infer<typeof SynonymGroupSchema>;

/** A task and the words that name it; in a word, … stands for up to twelve characters of the same sentence. */
export const OwnDutySchema = z
  .strictObject({ name: WordSchema, words: z.array(WordSchema).min(1).max(MOST_WORDS).readonly() })
  .readonly();
export type OwnDuty = z.infer<typeof OwnDutySchema>;

/** All that a person added. A duty with the name of a shipped one adds its words to that. */
export const LexiconExtensionSchema = z
  .strictObject({
    synonyms: z.array(SynonymGroupSchema).max(MOST_GROUPS).readonly(),
    duties: z.array(OwnDutySchema).max(MOST_GROUPS).readonly(),
  })
  .readonly();
export type LexiconExtension = z.infer<typeof LexiconExtensionSchema>;

export const NO_EXTENSION: LexiconExtension = { synonyms: [], duties: [] };
