import { type DictGroup, type DictLike, Trie } from "opencc-js/core";
import { configs } from "opencc-js/preset/t2cn";
import { CharacterTable, type Fold, unitsOfCharacter } from "./fold-characters.ts";
import { chainMaps, OffsetMapBuilder } from "./offset-map.ts";

// Conversion from traditional to simplified script with OpenCC's dictionaries for `t` → `cn`: right for text that was
// converted mechanically, where `tw` and `twp` rewrite words (軟體 → 软件). As OpenCC does: compatibility ideographs
// first, then the longest phrase, else the character. Walked here and not by its converter, because the map of offsets
// needs to know every match.

type Entry = readonly [from: string, to: string];

/** OpenCC leaves 著 alone. It becomes 着 (著力, 沿著) except in these words, where both scripts write 著. */
const KEEPS_ZHU: readonly Entry[] = (
  "著名 著作 著述 著者 著稱=著称 著称 著錄=著录 著录 著書=著书 著书 顯著=显著 显著 昭著 卓著 名著 原著 編著=编著 编著 專著=专著 专著 " +
  "論著=论著 论著 巨著 土著 合著 拙著 遺著=遗著 遗著 譯著=译著 译著 撰著 新著 舊著=旧著 旧著 所著 炳著 彰著"
)
  .split(" ")
  .map((word) => word.split("="))
  .map(([from = "", to = from]) => [from, to]);

const dictionaries = readDictionaries();

/** Words that are converted otherwise than their characters one by one, or kept. As many characters on either side. */
export const PHRASES: readonly Entry[] = [...dictionaries.phrases, ...KEEPS_ZHU];
/** What a character becomes where no phrase says otherwise. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([...dictionaries.characters, ["著", "着"]]);

/** Doubles of characters that Unicode keeps for older standards, with the character itself. */
export const COMPATIBILITY: ReadonlyMap<string, string> = new Map(dictionaries.compatibility);

const compatibility = new CharacterTable(COMPATIBILITY);

const trie = new Trie();
const begins = new Uint8Array(0x10000);
for (const [from, to] of [...CHARACTERS, ...PHRASES]) {
  trie.addWord(from, to);
  begins[from.charCodeAt(0)] = 1;
}

/** Converts to simplified script, with the map of offsets. Simplified text comes back as it is. */
export function foldScript(source: string): Fold {
  const unified = compatibility.fold(source);
  const converted = convert(unified.text);
  return { text: converted.text, ...chainMaps(unified, converted) };
}

function convert(source: string): Fold {
  const map = new OffsetMapBuilder();
  const parts: string[] = [];
  let copied = 0;
  let length = 0;
  for (let at = 0; at < source.length; ) {
    const match = begins[source.charCodeAt(at)] === 1 ? trie.matchPrefix(source, at) : null;
    if (match === null) {
      at += unitsOfCharacter(source, at);
      continue;
    }
    parts.push(source.slice(copied, at), match.value);
    length += at - copied;
    addCharacters(map, source.slice(at, match.end), at, match.value, length);
    length += match.value.length;
    at = match.end;
    copied = at;
  }
  parts.push(source.slice(copied));
  return { text: parts.join(""), ...map.build() };
}

/** Notes the characters of a match whose number of units changed (㜢 → 𡞱). The k-th character became the k-th. */
function addCharacters(map: OffsetMapBuilder, from: string, start: number, to: string, foldStart: number): void {
  let there = 0;
  for (let here = 0; here < from.length; ) {
    const units = unitsOfCharacter(from, here);
    const foldUnits = unitsOfCharacter(to, there);
    if (units !== foldUnits) {
      map.add(start + here, start + here + units, foldStart + there, foldStart + there + foldUnits);
    }
    here += units;
    there += foldUnits;
  }
}

function readDictionaries(): { compatibility: Entry[]; phrases: Entry[]; characters: Entry[] } {
  // The published types leave out the normalisation that the package's own converter begins with.
  const config: Readonly<Record<string, readonly DictGroup[] | DictLike>> = { ...configs.t2s };
  const [[compatibility]] = config.normalizationChain as [DictGroup];
  const [[phrases, characters]] = config.conversionChain as [DictGroup];
  return { compatibility: entries(compatibility), phrases: entries(phrases), characters: entries(characters) };
}

/** A serialised dictionary is `from to|from to|…`. */
function entries(dictionary: unknown): Entry[] {
  if (typeof dictionary !== "string") throw new TypeError("opencc-js holds its dictionaries in another form");
  return dictionary.split("|").map((line) => {
    const [from = "", to = from] = line.split(" ");
    return [from, to];
  });
}
