import { configs } from "opencc-js/preset/t2cn";
import { Conversion, type Entry, readDictionaries } from "./conversion.ts";
import { CharacterTable, type Fold } from "./fold-characters.ts";
import { lazily } from "./lazily.ts";
import { chainMaps } from "./offset-map.ts";

// Conversion from traditional to simplified script with OpenCC's dictionaries for `t` → `cn`: right for text that was
// converted mechanically, where `tw` and `twp` rewrite words (軟體 → 软件). As OpenCC does: compatibility ideographs
// first, then phrases and characters.

/** OpenCC leaves 著 alone. It becomes 着 (著力, 沿著) except in these words, where both scripts write 著. */
const KEEPS_ZHU: readonly Entry[] = (
  "著名 著作 著述 著者 著稱=著称 著称 著錄=著录 著录 著書=著书 著书 顯著=显著 显著 昭著 卓著 名著 原著 編著=编著 编著 專著=专著 专著 " +
  "論著=论著 论著 巨著 土著 合著 拙著 遺著=遗著 遗著 譯著=译著 译著 撰著 新著 舊著=旧著 旧著 所著 炳著 彰著"
)
  .split(" ")
  .map((word) => word.split("="))
  .map(([from = "", to = from]) => [from, to]);

const dictionaries = lazily(() => readDictionaries({ ...configs.t2s }));

/** Doubles of characters that Unicode keeps for older standards, with the character itself. */
export const compatibilityForms = lazily((): ReadonlyMap<string, string> => new Map(dictionaries().compatibility));

const compatibility = lazily(() => new CharacterTable(compatibilityForms()));

/** The conversion into simplified script, after compatibility ideographs. */
export const INTO_SIMPLIFIED = new Conversion(() => {
  const [[phrases = [], characters = []] = []] = dictionaries().steps;
  return { phrases: [...phrases, ...KEEPS_ZHU], characters: new Map([...characters, ["著", "着"]]) };
});

/** Folds compatibility ideographs to the characters that they double. */
export function unifyIdeographs(source: string): Fold {
  return compatibility().fold(source);
}

/** Converts to simplified script, with the map of offsets. Simplified text comes back as it is. */
export function foldScript(source: string): Fold {
  const unified = unifyIdeographs(source);
  const converted = INTO_SIMPLIFIED.convert(unified.text);
  return { text: converted.text, ...chainMaps(unified, converted) };
}
