import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Settings } from "../../shared/contract/settings.ts";
import { en } from "./en.ts";
import { formatDate } from "./format-date.ts";
import { interpolate, type Value, type ValueNames } from "./interpolate.ts";
import { zhCN } from "./zh-CN.ts";

export type Language = Settings["language"];
/** A sentence of the interface, by its name in both catalogues. */
export type Key = keyof typeof zhCN;
/** Every language has every sentence. */
export type Catalogue = Readonly<Record<Key, string>>;

/** A sentence without values. */
export type PlainKey = { [K in Key]: [ValueNames<(typeof zhCN)[K]>] extends [never] ? K : never }[Key];

type Values<K extends Key> = [ValueNames<(typeof zhCN)[K]>] extends [never]
  ? []
  : [values: Readonly<Record<ValueNames<(typeof zhCN)[K]>, string | number>>];

/** The interface's words in one language. */
export type Words = {
  readonly language: Language;
  /** The sentence with its values; numbers are grouped as the language groups them. */
  readonly say: <K extends Key>(key: K, ...values: Values<K>) => string;
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  /** An ISO date in full: 2018年6月4日. */
  readonly date: (iso: string) => string;
};

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { "zh-CN": zhCN, en };

/** The words of a language. */
export function wordsOf(language: Language): Words {
  const whole = new Intl.NumberFormat(language);
  const share = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  const shown = (value: string | number): Value =>
    typeof value === "string" ? value : { number: value, shown: whole.format(value) };
  return {
    language,
    say: (key, ...[values]) => {
      const entries = Object.entries<string | number>(values ?? {});
      return interpolate(CATALOGUES[language][key], Object.fromEntries(entries.map(([k, v]) => [k, shown(v)])));
    },
    number: (value) => whole.format(value),
    percent: (value) => share.format(value),
    date: (iso) => formatDate(iso, language),
  };
}

const WordsContext = createContext<Words>(wordsOf("zh-CN"));

type WordsProviderProps = { readonly language: Language; readonly children: ReactNode };

export function WordsProvider({ language, children }: WordsProviderProps) {
  const words = useMemo(() => wordsOf(language), [language]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The interface's words in the language the person chose. */
export function useWords(): Words {
  return useContext(WordsContext);
}
