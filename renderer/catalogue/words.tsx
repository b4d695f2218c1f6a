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
  const number = remembered((value) => whole.format(value));
  const shown = (value: string | number): Value =>
    typeof value === "string" ? value : { number: value, shown: number(value) };
  return {
    language,
    say: (key, ...[values]) => {
      const entries = Object.entries<string | number>(values ?? {});
      return interpolate(CATALOGUES[language][key], Object.fromEntries(entries.map(([k, v]) => [k, shown(v)])));
    },
    number,
    percent: remembered((value) => share.format(value)),
    date: (iso) => formatDate(iso, language),
  };
}

/** So many numbers are remembered. */
const MOST_REMEMBERED = 2000;

/** Formatting a number takes longer than drawing it; a table shows the same few hundred again and again. */
function remembered(format: (value: number) => string): (value: number) => string {
  const known = new Map<number, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const text = format(value);
    known.set(value, text);
    return text;
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
