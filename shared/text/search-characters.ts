import { foldText } from "./fold.ts";
import { unitsOfCharacter } from "./fold-characters.ts";
import { foldForms } from "./forms.ts";
import { compatibilityForms, INTO_SIMPLIFIED } from "./script.ts";
import { simplify } from "./simplify.ts";
import { wellFormed } from "./well-formed.ts";

// What search takes for one and the same character. Phrases make the script fold depend on neighbours (乾隆 stays, 乾部
// becomes 干部), so a part of a text may fold otherwise than it does within the text. Search must find every part, hence
// the index knows classes: characters that any conversion takes for each other are one class, whatever stands beside
// them. A class goes by the character that its characters usually fold to, so that a folded text hardly changes.

const classes = buildClasses();
const ends = endsOfClasses();
/** The name of every character that has another one; typed arrays answer several times quicker than maps. */
const { ofUnits, ofPairs } = nameCharacters();
/** The names of classes whose characters do not all fold to the same one, everywhere. */
const uncertain = namesOf((count) => count > 1);
/** The names of those among them whose characters fold to more than two. */
const manifold = namesOf((count) => count > 2);

/**
 * Writes a folded, well-formed text as search knows it: the name of each character's class, as its code point and 1, as 0
 * is for where no character stands. Gives where it ends.
 *
 * @param into has room for as many numbers as the text has units
 * @param unlike gets the places where the folded text has another character than the name of its class
 */
export function writeSearchText(fold: string, into: Uint32Array, from: number, unlike: number[]): number {
  let place = from;
  for (let at = 0; at < fold.length; at += 1) {
    let code = fold.charCodeAt(at);
    let name = ofUnits[code] ?? code;
    if (unitsOfCharacter(fold, at) === 2) {
      code = fold.codePointAt(at) ?? 0;
      name = ofPairs.get(code) ?? code;
      at += 1;
    }
    if (name !== code) unlike.push(place);
    into[place] = name + 1;
    place += 1;
  }
  return place;
}

/** A folded, well-formed text alone, as `writeSearchText` writes it. */
export function searchText(fold: string): { readonly codes: Uint32Array; readonly unlike: readonly number[] } {
  const codes = new Uint32Array(fold.length);
  const unlike: number[] = [];
  const length = writeSearchText(fold, codes, 0, unlike);
  return { codes: codes.subarray(0, length), unlike };
}

/** A word as search looks for it. */
export type SearchWord = {
  /** The names of its characters' classes: no text holds the word, as typed or simplified, without holding these. */
  readonly codes: Uint32Array;
  /** Whether every text that holds `codes` holds the word. */
  readonly isCertain: boolean;
  /** A text that holds `codes` and is unlike them at these of their places alone holds the word; null: only it can tell. */
  readonly unlike: readonly number[] | null;
};

/** Reads a word of a query; null for one of which the folding leaves nothing. */
export function searchWord(word: string): SearchWord | null {
  const typed = wellFormed(word);
  const { codes } = searchText(foldForms(typed).text);
  if (codes.length === 0) return null;
  const { unlike } = searchText(foldText(typed).text);
  return {
    codes,
    isCertain: !codes.some((code) => uncertain.has(code - 1)),
    unlike: unlike.some((at) => manifold.has((codes[at] ?? 0) - 1)) ? null : unlike,
  };
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

/** What the characters of each class fold to, alone or in a phrase, and the one that most of them fold to alone. */
function endsOfClasses(): ReadonlyMap<string, { readonly name: number; readonly all: ReadonlySet<string> }> {
  const members = Map.groupBy(classes.keys(), (character) => classes.get(character) ?? character);
  const inPhrase = Map.groupBy(inPhrases(), ([from]) => classes.get(from) ?? from);
  return new Map(
    [...members].map(([key, characters]) => {
      const alone = characters.map(simplify);
      const count = (end: string): number => alone.filter((other) => other === end).length;
      const [most = key] = alone.toSorted((one, other) => count(other) - count(one));
      const all = new Set([...alone, ...(inPhrase.get(key) ?? []).map(([, to]) => to)]);
      return [key, { name: most.codePointAt(0) ?? 0, all }];
    }),
  );
}

function namesOf(isMeant: (ends: number) => boolean): ReadonlySet<number> {
  return new Set([...ends.values()].filter(({ all }) => isMeant(all.size)).map(({ name }) => name));
}

function nameCharacters(): { readonly ofUnits: Uint32Array; readonly ofPairs: ReadonlyMap<number, number> } {
  const ofUnits = Uint32Array.from({ length: 0x10000 }, (_, code) => code);
  const ofPairs = new Map<number, number>();
  for (const [character, key] of classes) {
    const code = character.codePointAt(0) ?? 0;
    const name = ends.get(key)?.name ?? code;
    if (code < ofUnits.length) ofUnits[code] = name;
    else ofPairs.set(code, name);
  }
  return { ofUnits, ofPairs };
}

/** Every conversion of one character into another: alone, or at the same place of a phrase. */
function conversions(): (readonly [string, string])[] {
  return [...compatibilityForms(), ...INTO_SIMPLIFIED.characters, ...inPhrases()];
}

function inPhrases(): [string, string][] {
  return INTO_SIMPLIFIED.phrases.flatMap(([from, to]) => {
    const after = [...to];
    return [...from].map((character, at): [string, string] => [character, after[at] ?? character]);
  });
}
