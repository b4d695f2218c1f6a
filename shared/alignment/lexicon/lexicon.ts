import boilerplate from "../../../resources/lexicon/boilerplate.json" with { type: "json" };
import duties from "../../../resources/lexicon/duties.json" with { type: "json" };
import synonyms from "../../../resources/lexicon/synonyms.json" with { type: "json" };
import { type Duty, DutyFinder } from "./find-duties.ts";
import { PlainWords } from "./plain-words.ts";

/** What the aligner knows of the trade beyond the texts it compares. */
export type Lexicon = {
  readonly duties: readonly Duty[];
  /** For each duty the number of its theme. */
  readonly themes: readonly number[];
  readonly finder: DutyFinder;
  readonly words: PlainWords;
};

/** What a lexicon is made from; a person may extend any of the lists. */
export type LexiconEntries = {
  readonly duties: readonly Duty[];
  readonly synonyms: readonly (readonly string[])[];
  readonly boilerplate: readonly string[];
};

/** The entries that ship with the program. */
export const TRADE_ENTRIES: LexiconEntries = {
  duties: duties.duties,
  synonyms: synonyms.groups,
  boilerplate: boilerplate.words,
};

export function buildLexicon(entries: LexiconEntries): Lexicon {
  const themes = [...new Set(entries.duties.map((duty) => duty.theme))];
  return {
    duties: entries.duties,
    themes: entries.duties.map((duty) => themes.indexOf(duty.theme)),
    finder: new DutyFinder(entries.duties),
    words: new PlainWords(entries.synonyms, entries.boilerplate),
  };
}

/** The lexicon that ships with the program. */
export const TRADE_LEXICON = buildLexicon(TRADE_ENTRIES);
