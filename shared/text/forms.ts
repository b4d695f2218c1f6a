import { CharacterTable, type Fold } from "./fold-characters.ts";
import { lazily } from "./lazily.ts";
import { RADICALS } from "./radicals.ts";

// Forms of one character that readers take for the same: half or full width, straight or curly, capital or small,
// radical or character. Each character is folded alone, so folding a part gives the part of the folding.

/** The first character stands for every other of its line. */
const SAME_FORM = [
  '"“”„‟〝〞「」﹁﹂',
  "'‘’‚‛『』﹃﹄",
  "(﹙⁽₍",
  ")﹚⁾₎",
  "[〔【〖﹝",
  "]〕】〗﹞",
  "<〈﹤",
  ">〉﹥",
  "《«︽",
  "》»︾",
  ",﹐︐",
  "、﹑､︑",
  "。｡",
  ";﹔︔",
  ":﹕︓∶︰",
  "?﹖︖",
  "!﹗︕",
  ".﹒․",
  "-‐‑‒–—―−─━﹘﹣",
  "~〜∼˜",
  "·•‧∙・･⋅",
  "…⋯︙",
  "%﹪",
  "#﹟",
  "&﹠",
  "*﹡",
  "+﹢",
  "=﹦",
  "¥￥",
  " \t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000",
];

/** Invisible, and meaningless in Chinese and Latin text. */
const DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff";

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = FULL_WIDTH_FIRST - 0x21;

/** Beyond the last cased letter below the CJK blocks; nothing in between them has case. */
const CASED_BELOW = 0x2c00;

/**
 * Blocks of characters that are another one written smaller, upright, half as wide or with its brackets or stop: ︵ ﹛ ･ ￥ ⑴
 * ⒈ ㈠. Unicode's compatibility form says which. Circled numbers stay: ① is not 1.
 */
const COMPATIBLE: readonly (readonly [first: number, last: number])[] = [
  [0x2474, 0x249b],
  [0x3220, 0x3243],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff5f, 0xffee],
];

/** What every single character becomes whose form is folded. */
export const characterForms = lazily((): ReadonlyMap<string, string> => {
  const plain = new Map([...RADICALS, ...sameForms(), ...narrow(), ...lowerCase(), ...dropped()]);
  return new Map([...compatible(plain), ...plain]);
});
const table = lazily(() => new CharacterTable(characterForms()));

/** Folds the form of every character, with the map of offsets. */
export function foldForms(source: string): Fold {
  return table().fold(source);
}

function sameForms(): [string, string][] {
  return SAME_FORM.flatMap(([first = "", ...others]) => others.map((other): [string, string] => [other, first]));
}

function narrow(): [string, string][] {
  return Array.from({ length: FULL_WIDTH_LAST - FULL_WIDTH_FIRST + 1 }, (_, at) => {
    const wide = String.fromCharCode(FULL_WIDTH_FIRST + at);
    return [wide, String.fromCharCode(FULL_WIDTH_FIRST + at - FULL_WIDTH_SHIFT).toLowerCase()];
  });
}

/** Overlines and other marks that need a character below them are no characters of a text and stay. */
function compatible(forms: ReadonlyMap<string, string>): [string, string][] {
  return COMPATIBLE.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at)).flatMap((character) => {
      const plain = character.normalize("NFKC");
      if (plain === character || /[\s\p{M}]/u.test(plain)) return [];
      return [[character, Array.from(plain, (one) => forms.get(one) ?? one).join("")] as [string, string]];
    }),
  );
}

function lowerCase(): [string, string][] {
  const found: [string, string][] = [];
  for (let code = 0; code < CASED_BELOW; code += 1) {
    const letter = String.fromCharCode(code);
    const small = letter.toLowerCase();
    if (letter !== small) found.push([letter, small]);
  }
  return found;
}

function dropped(): [string, string][] {
  return [...DROPPED].map((character) => [character, ""]);
}
