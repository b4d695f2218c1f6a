import type { Copy } from "../passage.ts";
import type { Emendation } from "./emendation.ts";

// Characters that a mechanical conversion to traditional script put for the wrong word: 乾部, 髮布, 製度. What proves it is
// the same word with another character elsewhere in the document; without proof the place is marked all the same where
// the word is none in any text.

/** Forms that conversions choose too often. */
const OVERDONE = /[髮乾後製隻裡裏鬆繫複覆麵颱檯雲穀闆鬱鍾週誌緻迴捲麯醜鬥]/u;
/** Words that are none in traditional script. */
const NO_WORD =
  /乾[部警預涉群]|[骨主]乾|髮[布展揮現放改文證票動]|[開印轉研批]髮|[皇太王]後(?=[\u4e00-\u9fff])|製[度約裁止]|[體機編法]製(?=[度的改、，。])|[方全]麵|[公鄰]裡|隻[有要是能]|[關聯]係[緊密方]/gu;
const MOST_FOUND = 100;
/** A longer text spells every word in every way. */
const MOST_CHARACTERS = 300_000;

/** A place where a conversion went wrong; without a proposed reading where nothing proves one. */
export type WrongConversion = Emendation | { readonly start: number; readonly end: number; readonly raw: string };

/** Wrong conversions, with the spelling that the document uses elsewhere for the same word. */
export function mendConversions({ text, folded }: Copy): WrongConversion[] {
  if (text.length > MOST_CHARACTERS || !OVERDONE.test(text)) return [];
  const spellings = spellingsOf(text, folded);
  const found = new Map<number, WrongConversion>();
  for (const match of text.matchAll(NO_WORD)) {
    if (found.size >= MOST_FOUND) break;
    const [start, end] = [match.index, match.index + match[0].length];
    found.set(start, proved(text, folded, spellings, start) ?? { start, end, raw: match[0] });
  }
  for (const match of text.matchAll(new RegExp(OVERDONE, "gu"))) {
    if (found.size >= MOST_FOUND) break;
    for (const start of [match.index - 1, match.index]) {
      const isKnown = [start - 1, start, start + 1].some((at) => found.has(at));
      const emendation = isKnown ? null : proved(text, folded, spellings, start);
      if (emendation !== null && isRare(text, folded, spellings, start)) found.set(start, emendation);
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

type Spelling = { readonly count: number; readonly first: number };
type Spellings = ReadonlyMap<string, ReadonlyMap<string, Spelling>>;

/** How words of two characters are spelt: by the simplified word, each spelling with its number and first place. */
function spellingsOf(text: string, folded: string): Spellings {
  const spellings = new Map<string, Map<string, Spelling>>();
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const word = folded.slice(at, at + 2);
    if (!/^[\u4e00-\u9fff]{2}$/u.test(word)) continue;
    const written = text.slice(at, at + 2);
    const known = spellings.get(word) ?? new Map<string, Spelling>();
    const { count = 0, first = at } = known.get(written) ?? {};
    known.set(written, { count: count + 1, first });
    spellings.set(word, known);
  }
  return spellings;
}

function proved(text: string, folded: string, spellings: Spellings, start: number): Emendation | null {
  const written = text.slice(start, start + 2);
  const others = [...(spellings.get(folded.slice(start, start + 2)) ?? [])].filter(([other]) => other !== written);
  const [proposed, place] = others.sort((a, b) => b[1].count - a[1].count)[0] ?? [];
  if (proposed === undefined || place === undefined || OVERDONE.test(proposed)) return null;
  const proof = { start: place.first, end: place.first + 2, text: proposed };
  return { code: "text-damaged", start, end: start + 2, raw: written, proposed, proof };
}

/** The document spells the word otherwise at least three times as often. */
function isRare(text: string, folded: string, spellings: Spellings, start: number): boolean {
  const known = spellings.get(folded.slice(start, start + 2)) ?? new Map<string, Spelling>();
  const mine = known.get(text.slice(start, start + 2))?.count ?? 0;
  const all = [...known.values()].reduce((sum, { count }) => sum + count, 0);
  return mine * 4 <= all;
}
