import { configs } from "opencc-js/preset/cn2t";
import type { Fold } from "./fold-characters.ts";
import { chainMaps } from "./offset-map.ts";
import { type Conversion, type Entry, PhraseTable, readDictionaries } from "./phrase-table.ts";
import { unifyIdeographs } from "./script.ts";

// Conversion from simplified to traditional script with OpenCC's dictionaries for `cn` → `tw`: words stay what they are,
// and of the variants of a character the usual one is written (為, not 爲). Of the standards that OpenCC knows it is the one
// nearest to what the traditional plans write: 群, 戶, 衛, 說, 著力. The dictionaries hold a megabyte of phrases: whoever shows
// a text in traditional script imports this file, and nobody else.

const [words = [], variants = []] = readDictionaries({ ...configs.s2tw }).steps;
const usual = new Map(variants.at(-1));
const own = words.at(-1) ?? [];
const converted = new Set(own.map(([from]) => from));
// A character that both scripts write may have a more usual form, too (着 → 著).
const characters = [...inUsualForms(own), ...[...usual].filter(([from]) => !converted.has(from))];

/** Words that are converted as a whole. As many characters on either side. */
export const TRADITIONAL_PHRASES: readonly Entry[] = inUsualForms(words.slice(0, -1).flat());
/** What a character becomes where no phrase says otherwise. */
export const TRADITIONAL_CHARACTERS: ReadonlyMap<string, string> = new Map(characters);

/** The conversion to traditional script, after compatibility ideographs. */
export const TO_TRADITIONAL = new PhraseTable([...characters, ...TRADITIONAL_PHRASES]);

export const INTO_TRADITIONAL: Conversion = {
  table: TO_TRADITIONAL,
  phrases: TRADITIONAL_PHRASES,
  characters: TRADITIONAL_CHARACTERS,
};

function inUsualForms(entries: readonly Entry[]): Entry[] {
  return entries.map(([from, to]) => [from, Array.from(to, (character) => usual.get(character) ?? character).join("")]);
}

/** Converts to traditional script, with the map of offsets. Traditional text comes back as it is, but for what both scripts write. */
export function toTraditional(source: string): Fold {
  const unified = unifyIdeographs(source);
  const converted = TO_TRADITIONAL.convert(unified.text);
  return { text: converted.text, ...chainMaps(unified, converted) };
}
