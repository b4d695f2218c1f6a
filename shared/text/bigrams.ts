import { unitsOfCharacter } from "./fold-characters.ts";
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

/** The same before the bigrams of a clause's title. */
const TITLE = "\u{10fffc}";
/** A longer word is asked for by so many of its bigrams: whether it stands there the text tells anyway. */
const MOST_TOKENS = 12;

const classes = buildClasses();

/** A class in which some word keeps or changes a character that others treat otherwise: a class match proves nothing. */
const uncertain = findUncertain();

/** A text as the index knows it: forms folded, then each character its class. */
function classText(text: string): string[] {
  return Array.from(foldForms(wellFormed(text)).text, classOf);
}

function classOf(character: string): string {
  return classes.get(character) ?? character;
}

/** The tokens of a clause, parted by blanks: each character with its successor, the last one with the end. */
export function indexTokens(text: string, title: string): string {
  return joinPairs(text, "") + joinPairs(title, TITLE);
}

function joinPairs(text: string, mark: string): string {
  const folded = foldForms(wellFormed(text)).text;
  let joined = "";
  let last = "";
  for (let at = 0; at < folded.length; ) {
    const units = unitsOfCharacter(folded, at);
    const token = units === 1 ? tokenOfUnit(folded.charCodeAt(at)) : tokenCharacter(classOf(folded.slice(at, at + 2)));
    if (last !== "") joined += `${mark + last + token} `;
    last = token;
    at += units;
  }
  return last === "" ? joined : `${joined}${mark}${last}${END} `;
}

/** What tokens have for a character of one unit, by the unit, as far as it was asked for. */
const ofUnits: (string | undefined)[] = new Array(0x10000);

function tokenOfUnit(unit: number): string {
  const known = ofUnits[unit];
  if (known !== undefined) return known;
  const token = tokenCharacter(classOf(String.fromCharCode(unit)));
  ofUnits[unit] = token;
  return token;
}

/** What the index is asked for a word. */
export type WordTokens = {
  /** An FTS5 expression that holds for every text in which the word stands, as typed or simplified. */
  readonly expression: string;
  /** One that holds for every clause in whose title it stands. */
  readonly titleExpression: string;
  /**
   * What must be looked at where the expression holds, as the index knows no order: nothing, the fold of the text, which
   * holds the word's fold where the word stands in it, or the text with all it may become.
   */
  readonly proof: "none" | "fold" | "text";
};

/** The tokens to look for, or null for a word of which the folding leaves nothing. */
export function wordTokens(word: string): WordTokens | null {
  const characters = classText(word);
  if (characters.length === 0) return null;
  const tokens = characters.map(tokenCharacter);
  const isCertain = !characters.some((character) => uncertain.has(character));
  return {
    expression: expressionOf(tokens, ""),
    titleExpression: expressionOf(tokens, TITLE),
    proof: !isCertain ? "text" : tokens.length > 2 ? "fold" : "none",
  };
}

/** One character is the beginning of a bigram; more are bigrams, each overlapping the next. */
function expressionOf(tokens: readonly string[], mark: string): string {
  if (tokens.length === 1) return `"${mark}${tokens[0]}"*`;
  const pairs = [...new Set(tokens.slice(0, -1).map((token, at) => token + tokens[at + 1]))];
  const step = Math.max(1, pairs.length / MOST_TOKENS);
  const asked = Array.from({ length: Math.min(pairs.length, MOST_TOKENS) }, (_, at) => pairs[Math.floor(at * step)]);
  return asked.map((pair) => `"${mark}${pair}"`).join(" AND ");
}

/** ASCII letters and figures, and all that is not ASCII, stand in a token as they are. */
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
  // A text may, against all odds, hold the very characters that tokens use for ASCII, the end and titles.
  for (let code = 0; code < 0x80; code += 1) found.add(String.fromCodePoint(ASCII_ROOM + code));
  return found.add(END).add(TITLE);
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
