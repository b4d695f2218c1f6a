import { type Span, span } from "../../shared/model/span.ts";
import { findByPinyin } from "../../shared/text/pinyin.ts";
import { simplify } from "../../shared/text/simplify.ts";
import type { Language } from "../catalogue/words.tsx";

/** Something the palette can do or go to, with the names it is found by. */
export type PaletteEntry = {
  readonly id: string;
  /** As it is shown: its Chinese name, in either script, or its English one. */
  readonly name: string;
  readonly language: Language;
  /** In simplified script and in English, where it has such a name. */
  readonly chinese: string;
  readonly english: string;
  /** What stands beside it: where it belongs. */
  readonly beside: string;
  /** Keys as printed; empty for none. */
  readonly keys: string;
  /** Shown only where it was asked for: there are too many of its kind. */
  readonly isMinor: boolean;
  /** Null where it needs something that is not chosen yet. */
  readonly run: (() => void) | null;
};

/** An entry that was found, and which part of its name was typed; null where it was found by another name. */
export type FoundEntry = { readonly entry: PaletteEntry; readonly match: Span | null };

/** So many are shown; more of them are reached by typing on. */
const MOST_FOUND = 120;

/**
 * The entries that what was typed names: by Chinese in either script, by pinyin in full or by initials, by English. Those
 * whose name begins so come first, then the recently used, then as they stand; last what cannot be done yet. All of them where nothing was typed.
 *
 * @param recent ids, the latest first
 */
export function rankEntries(entries: readonly PaletteEntry[], typed: string, recent: readonly string[]): FoundEntry[] {
  const wanted = simplify(typed).trim().toLowerCase();
  const found =
    wanted === ""
      ? entries.filter(({ isMinor }) => !isMinor).map((entry) => ({ entry, match: null, distance: 1 }))
      : entries.flatMap((entry) => findIn(entry, wanted) ?? []);
  const latest = new Map(recent.map((id, index) => [id, index]));
  const age = ({ id }: PaletteEntry) => latest.get(id) ?? recent.length;
  return found
    .sort((a, b) => hindered(a) - hindered(b) || a.distance - b.distance || age(a.entry) - age(b.entry))
    .slice(0, MOST_FOUND)
    .map(({ entry, match }) => ({ entry, match }));
}

/** What cannot be done yet comes after all that can. */
function hindered({ entry }: FoundEntry): number {
  return entry.run === null ? 1 : 0;
}

type Ranked = FoundEntry & { /** 0 where the name begins so, 1 where it is within. */ readonly distance: number };

function findIn(entry: PaletteEntry, wanted: string): Ranked | null {
  const chinese = entry.chinese.toLowerCase();
  const at = chinese.indexOf(wanted);
  const letters = wanted.replace(/[\s']/gu, "");
  const place =
    at !== -1 ? span(at, at + wanted.length) : /^[a-z0-9]+$/u.test(letters) ? findByPinyin(chinese, letters) : null;
  if (place !== null)
    return { entry, match: entry.language === "zh-CN" ? place : null, distance: place.start === 0 ? 0 : 1 };
  const english = findWords(entry.english.toLowerCase(), wanted);
  if (english === null) return null;
  return { entry, match: entry.language === "en" ? english : null, distance: english.start === 0 ? 0 : 1 };
}

/** Where words stand that begin as those typed do, in their order; the stretch of the first of them. */
function findWords(name: string, wanted: string): Span | null {
  const parts = wanted.split(/\s+/u);
  let from = 0;
  let first: Span | null = null;
  for (const part of parts) {
    const at = [...name.slice(from).matchAll(/[\p{L}\p{N}]+/gu)].find(([word]) => word.startsWith(part))?.index;
    if (at === undefined) return null;
    first ??= span(from + at, from + at + part.length);
    from += at + part.length;
  }
  return first;
}
