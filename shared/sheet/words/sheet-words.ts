import type { Settings } from "../../contract/settings.ts";
import { ENGLISH } from "./en.ts";
import type { SheetWords } from "./words.ts";
import { CHINESE } from "./zh-cn.ts";

/** The words of a language. */
export function sheetWords(language: Settings["language"]): SheetWords {
  return language === "en" ? ENGLISH : CHINESE;
}
