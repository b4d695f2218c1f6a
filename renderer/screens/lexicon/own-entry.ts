import {
  FEWEST_SYNONYMS,
  type LexiconExtension,
  LONGEST_WORD,
  MOST_WORDS,
  SHORTEST_WORD,
} from "../../../shared/model/lexicon.ts";

/** What a person adds: words that mean the same, or a task with its words. */
export type EntryKind = "synonyms" | "task";

/** One line of a person's words as she edits it. Words that mean the same have no name. */
export type OwnEntry = {
  readonly id: number;
  readonly kind: EntryKind;
  readonly name: string;
  readonly words: readonly string[];
};

/** What is wrong with a line, and the word it is about. */
export type EntryProblem =
  | { readonly kind: "no-name" | "no-words" | "too-few" | "too-many" }
  | { readonly kind: "too-short" | "too-long"; readonly word: string };

/** The entries of an extension. */
export function entriesOf({ synonyms, duties }: LexiconExtension): OwnEntry[] {
  const groups = synonyms.map((words) => ({ kind: "synonyms" as const, name: "", words }));
  const tasks = duties.map(({ name, words }) => ({ kind: "task" as const, name, words }));
  return [...groups, ...tasks].map((entry, id) => ({ id, ...entry }));
}

export function extensionOf(entries: readonly OwnEntry[]): LexiconExtension {
  return {
    synonyms: entries.filter(({ kind }) => kind === "synonyms").map(({ words }) => words),
    duties: entries.filter(({ kind }) => kind === "task").map(({ name, words }) => ({ name, words })),
  };
}

/** The words of a line, each once: parted by 、, by commas or by semicolons, as anybody may type them. */
export function wordsIn(line: string): string[] {
  const words = line.split(/[、,，;；\n]/u).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ""))];
}

export function lineOf(words: readonly string[]): string {
  return words.join("、");
}

/** The first thing to be mended; null where the entry can be kept. */
export function problemOf({ kind, name, words }: Omit<OwnEntry, "id">): EntryProblem | null {
  if (kind === "task" && name.trim() === "") return { kind: "no-name" };
  if (kind === "task" && words.length === 0) return { kind: "no-words" };
  if (kind === "synonyms" && words.length < FEWEST_SYNONYMS) return { kind: "too-few" };
  if (words.length > MOST_WORDS) return { kind: "too-many" };
  const named = kind === "task" ? [name.trim(), ...words] : words;
  for (const word of named) {
    if (word.length < SHORTEST_WORD) return { kind: "too-short", word };
    if (word.length > LONGEST_WORD) return { kind: "too-long", word };
  }
  return null;
}
