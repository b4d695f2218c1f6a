import { foldForms } from "./forms.ts";
import { CHARACTERS, COMPATIBILITY, PHRASES } from "./script.ts";
import { simplify } from "./simplify.ts";
import { wellFormed } from "./well-formed.ts";

// How clause texts are indexed for search. Phrases make the script fold depend on neighbours (乾隆 stays, 乾部 becomes
// 干部), so a part of a text may fold otherwise than it does within the text. Search must find every part, hence the
// index knows classes: characters that any conversion takes for each other are one class, whatever stands beside them.

/** Ends every text of the index, so that its last character, too, begins a bigram. */
const END = "\u{10fffd}";
/** ASCII punctuation and blanks would separate tokens; they move to private-use characters that stand in no text. */
const ASCII_ROOM = 0x10f000;

const classes = buildClasses();

/** A class in which some word keeps or changes a character that others treat otherwise: a class match proves nothing. */
const uncertain = findUncertain();

/** A text as the index knows it: forms folded, then each character its class. */
function classText(text: string): string[] {
  return Array.from(foldForms(wellFormed(text)).text, (character) => classes.get(character) ?? character);
}

/** The tokens of a text, parted by blanks: each character with its successor, the last one with the end. */
export function indexTokens(text: string): string {
  const characters = classText(text).map(tokenCharacter);
  return characters.map((character, at) => character + (characters[at + 1] ?? END)).join(" ");
}

/** What the index is asked for a word. */
export type WordTokens = {
  /** An FTS5 expression that holds for every text in which the word stands, as typed or simplified. */
  readonly expression: string;
  /** Whether each text for which it holds does hold the word; otherwise the texts must be looked at. */
  readonly certain: boolean;
};

/** The tokens to look for, or null for a word of which the folding leaves nothing. */
export function wordTokens(word: string): WordTokens | null {
  const characters = classText(word);
  if (characters.length === 0) return null;
  const certain = !characters.some((character) => uncertain.has(character));
  const tokens = characters.map(tokenCharacter);
  // One character is the beginning of a bigram; more are a chain of bigrams, each overlapping the next.
  const expression =
    tokens.length === 1
      ? `"${tokens[0]}"*`
      : `"${tokens
          .slice(0, -1)
          .map((character, at) => character + (tokens[at + 1] ?? END))
          .join(" ")}"`;
  return { expression, certain };
}

function tokenCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code > 0x7f || /[0-9a-z]/u.test(character)) return character;
  return String.fromCodePoint(ASCII_ROOM + code);
}

/** Joins all characters that a conversion takes for each other; gives each the same representative. */
function buildClasses(): ReadonlyMap<string, string> {
  const parent = new Map<string, string>();
  const find = (character: string): string => {
    const next = parent.get(character);
    return next === undefined || next === character ? character : find(next);
  };
  for (const [from, to] of conversions()) {
    const [a, b] = [find(from), find(to)];
    parent.set(b, b);
    if (a !== b) parent.set(a, b);
  }
  return new Map([...parent.keys()].map((character) => [character, find(character)]));
}

/** The representatives of classes whose characters do not all end as one and the same, everywhere. */
function findUncertain(): ReadonlySet<string> {
  const ends = new Map<string, string>();
  const found = new Set<string>();
  const note = (character: string, end: string): void => {
    const name = classes.get(character) ?? character;
    if ((ends.get(name) ?? end) !== end) found.add(name);
    ends.set(name, end);
  };
  for (const [from, to] of inPhrases()) note(from, to);
  for (const character of classes.keys()) note(character, simplify(character));
  // A text may, against all odds, hold the very characters that tokens use for ASCII and for the end.
  for (let code = 0; code < 0x80; code += 1) found.add(String.fromCodePoint(ASCII_ROOM + code));
  return found.add(END);
}

/** Every conversion of one character into another: alone, or at the same place of a phrase. */
function conversions(): (readonly [string, string])[] {
  return [...COMPATIBILITY, ...CHARACTERS, ...inPhrases()];
}

function inPhrases(): [string, string][] {
  return PHRASES.flatMap(([from, to]) => {
    const after = [...to];
    return [...from].map((character, at): [string, string] => [character, after[at] ?? character]);
  });
}
