import type { LexiconExtension, OwnDuty, SynonymGroup } from "../../model/lexicon.ts";
import { denseText } from "./dense-text.ts";
import type { Duty } from "./find-duties.ts";
import { buildLexicon, type Lexicon, type LexiconEntries, TRADE_ENTRIES, TRADE_LEXICON } from "./lexicon.ts";

/** The shipped lexicon with what a person added. */
export function lexiconWith(extension: LexiconExtension): Lexicon {
  const isEmpty = extension.synonyms.length === 0 && extension.duties.length === 0;
  return isEmpty ? TRADE_LEXICON : buildLexicon(extendEntries(TRADE_ENTRIES, extension));
}

/**
 * The entries with what a person added, which prevails: her word for a word of a group joins that group, names every duty
 * that the other words of her group name, and says something even where the shipped list takes it for an empty word. A
 * word that she gives to a duty names no other.
 */
export function extendEntries(entries: LexiconEntries, { synonyms, duties }: LexiconExtension): LexiconEntries {
  const own = new Set([...synonyms.flat(), ...duties.flatMap(({ words }) => words)].map(plain));
  return {
    synonyms: synonyms.reduce(joinGroup, entries.synonyms),
    duties: addDuties(entries.duties, duties).map((duty) => synonyms.reduce(nameAlike, duty)),
    boilerplate: entries.boilerplate.filter((word) => !own.has(plain(word))),
  };
}

/** The groups with another, which becomes one with all those that hold a word of it. */
function joinGroup(groups: readonly SynonymGroup[], added: SynonymGroup): SynonymGroup[] {
  const words = new Set(added.map(plain));
  const isMet = (group: SynonymGroup): boolean => group.some((word) => words.has(plain(word)));
  const joined = distinct([...groups.filter(isMet).flat(), ...added]);
  return [...groups.filter((group) => !isMet(group)), joined];
}

/** Her own duties come first: where two are as much of a row, the first names it. */
function addDuties(shipped: readonly Duty[], own: readonly OwnDuty[]): Duty[] {
  const taken = new Set(own.flatMap(({ words }) => words.map(plain)));
  const left = (words: readonly string[]) => words.filter((word) => !taken.has(plain(word)));
  const duties = shipped.map((duty) => ({ ...duty, wordings: left(duty.wordings), mentions: left(duty.mentions) }));
  const added: Duty[] = [];
  for (const { name, words } of own) {
    const at = duties.findIndex((duty) => plain(duty.name) === plain(name));
    const known = duties[at];
    if (known !== undefined) duties[at] = { ...known, wordings: distinct([...known.wordings, ...words]) };
    // A theme and a topic of its own, so that it is like no duty but itself.
    else added.push({ id: `own/${name}`, name, theme: name, topic: name, wordings: distinct(words), mentions: [] });
  }
  return [...added, ...duties];
}

function nameAlike(duty: Duty, group: SynonymGroup): Duty {
  const words = new Set(group.map(plain));
  const withGroup = (named: readonly string[]): readonly string[] =>
    named.some((word) => words.has(plain(word))) ? distinct([...named, ...group]) : named;
  return { ...duty, wordings: withGroup(duty.wordings), mentions: withGroup(duty.mentions) };
}

/** The words without those that say the same in another script or with other blanks. */
function distinct(words: readonly string[]): string[] {
  const met = new Set<string>();
  return words.filter((word) => met.size < met.add(plain(word)).size);
}

function plain(word: string): string {
  return denseText(word).text;
}
