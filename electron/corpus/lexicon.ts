import { type LexiconExtension, LexiconExtensionSchema, NO_EXTENSION } from "../../shared/model/lexicon.ts";
import { change, prepared, type ReadableCorpus, type WritableCorpus } from "./connection.ts";

// Kept in the corpus and not in a file beside it: written whole or not at all, read at the same moment as the plans it
// aligns, one for all windows and in every copy of the corpus.

/** Stands among the settings under a name that none of them has. */
const NAME = "lexicon";

/** The words that a person added to the lexicon; none where they cannot be read. */
export function readLexicon(corpus: ReadableCorpus): LexiconExtension {
  const kept = prepared<[string], { value: string }>(corpus, "SELECT value FROM setting WHERE name = ?").get(NAME);
  if (kept === undefined) return NO_EXTENSION;
  const parsed = LexiconExtensionSchema.safeParse(fromJson(kept.value));
  return parsed.success ? parsed.data : NO_EXTENSION;
}

/** Puts these words in the place of those kept before. */
export function keepLexicon(corpus: WritableCorpus, extension: LexiconExtension): LexiconExtension {
  const store = prepared(
    corpus,
    "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
  );
  change(corpus, () => store.run(NAME, JSON.stringify(extension)));
  return extension;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
