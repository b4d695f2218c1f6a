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
  /** For each duty the number of its topic. */
  readonly topics: readonly number[];
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
  return {
    duties: entries.duties,
    themes: numberNames(entries.duties.map(({ theme }) => theme)),
    topics: numberNames(entries.duties.map(({ topic }) => topic)),
    finder: new DutyFinder(entries.duties),
    words: new PlainWords(entries.synonyms, entries.boilerplate),
  };
}

/** Equal names have the same number. */
function numberNames(names: readonly string[]): number[] {
  const numbers = new Map([...new Set(names)].map((name, number) => [name, number]));
  return names.map((name) => numbers.get(name) ?? 0);
}

/** The lexicon that ships with the program. */
export const TRADE_LEXICON = buildLexicon(TRADE_ENTRIES);
