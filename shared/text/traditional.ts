import { configs } from "opencc-js/preset/cn2t";
import { Conversion, type Dictionary, type Entry, readDictionaries } from "./conversion.ts";
import type { Fold } from "./fold-characters.ts";
import { chainMaps } from "./offset-map.ts";
import { unifyIdeographs } from "./script.ts";

// Conversion from simplified to traditional script with OpenCC's dictionaries for `cn` → `tw`: words stay what they are,
// and of the variants of a character the usual one is written (為, not 爲). Of the standards that OpenCC knows it is the one
// nearest to what the traditional plans write: 群, 戶, 衛, 說, 著力. The dictionaries hold a megabyte of phrases: whoever shows
// a text in traditional script imports this file, and nobody else.

/** The conversion into traditional script, after compatibility ideographs. */
export const INTO_TRADITIONAL = new Conversion(readTraditional);

function readTraditional(): Dictionary {
  const [words = [], variants = []] = readDictionaries({ ...configs.s2tw }).steps;
  const usual = new Map(variants.at(-1));
  const inUsualForms = (entries: readonly Entry[]): Entry[] =>
    entries.map(([from, to]) => [from, Array.from(to, (character) => usual.get(character) ?? character).join("")]);
  const own = words.at(-1) ?? [];
  const converted = new Set(own.map(([from]) => from));
  // A character that both scripts write may have a more usual form, too (着 → 著).
  const characters = [...inUsualForms(own), ...[...usual].filter(([from]) => !converted.has(from))];
  return { phrases: inUsualForms(words.slice(0, -1).flat()), characters: new Map(characters) };
}

/** Converts to traditional script, with the map of offsets. Traditional text comes back as it is, but for what both scripts write. */
export function toTraditional(source: string): Fold {
  const unified = unifyIdeographs(source);
  const converted = INTO_TRADITIONAL.convert(unified.text);
  return { text: converted.text, ...chainMaps(unified, converted) };
}
