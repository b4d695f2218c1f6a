import { type CountingSystem, writeCount } from "./counting-words.ts";

// The formats of automatic numbers that Chinese documents use, as Word writes them: ECMA-376 part 1, 17.18.59, with what
// [MS-OI29500] 2.1.540 and [MS-DOCX] 2.4 say of Word's own ways. Where the standard and Word part, Word is followed:
// chineseCountingThousand fills gaps with 〇, ideographEnclosedCircle has parentheses, circled numbers end at ⑩ or ⑳.

const DIGITS = "一二三四五六七八九";

const THOUSAND: CountingSystem = {
  digits: `〇${DIGITS}`,
  units: "十百千",
  myriad: "万",
  bare: "teens",
  fillsGaps: true,
};
const TAIWANESE: CountingSystem = { ...THOUSAND, digits: `零${DIGITS}`, myriad: "萬" };
const JAPANESE: CountingSystem = { ...THOUSAND, bare: "always", fillsGaps: false };
const LEGAL: CountingSystem = {
  digits: "零壹贰叁肆伍陆柒捌玖",
  units: "拾佰仟",
  myriad: "万",
  bare: "never",
  fillsGaps: true,
};
const LEGAL_TRADITIONAL: CountingSystem = { ...LEGAL, digits: "零壹貳參肆伍陸柒捌玖", myriad: "萬" };
const LEGAL_JAPANESE: CountingSystem = {
  digits: "零壱弐参四伍六七八九",
  units: "拾百阡",
  myriad: "萬",
  bare: "never",
  fillsGaps: false,
};

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

type Format = (value: number) => string;

const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ["decimalZero", (value) => String(value).padStart(2, "0")],
  ["decimalFullWidth", (value) => inDigits(value, "０１２３４５６７８９")],
  ["decimalFullWidth2", (value) => inDigits(value, "０１２３４５６７８９")],
  ["numberInDash", (value) => `- ${value} -`],
  ["hex", (value) => value.toString(16).toUpperCase()],
  ["upperRoman", (value) => inRoman(value)],
  ["lowerRoman", (value) => inRoman(value).toLowerCase()],
  ["upperLetter", (value) => inLetters(value)],
  ["lowerLetter", (value) => inLetters(value).toLowerCase()],
  ["decimalEnclosedCircle", fromSet(runFrom("①", 20))],
  ["decimalEnclosedCircleChinese", fromSet(runFrom("①", 10))],
  ["decimalEnclosedParen", fromSet(runFrom("⑴", 20))],
  ["decimalEnclosedFullstop", fromSet(runFrom("⒈", 20))],
  ["ideographEnclosedCircle", fromSet(runFrom("㈠", 10))],
  ["ideographTraditional", fromSet(STEMS)],
  ["ideographZodiac", fromSet(BRANCHES)],
  ["ideographZodiacTraditional", (value) => STEMS.charAt((value - 1) % 10) + BRANCHES.charAt((value - 1) % 12)],
  ["ideographDigital", (value) => inDigits(value, `〇${DIGITS}`)],
  ["japaneseDigitalTenThousand", (value) => inDigits(value, `〇${DIGITS}`)],
  ["taiwaneseDigital", (value) => inDigits(value, `○${DIGITS}`)],
  ["koreanDigital2", (value) => inDigits(value, `零${DIGITS}`)],
  ["chineseCounting", shortCount],
  ["taiwaneseCounting", shortCount],
  ["chineseCountingThousand", (value) => writeCount(value, THOUSAND)],
  ["taiwaneseCountingThousand", (value) => writeCount(value, TAIWANESE)],
  ["japaneseCounting", (value) => writeCount(value, JAPANESE)],
  ["chineseLegalSimplified", (value) => writeCount(value, LEGAL)],
  ["ideographLegalTraditional", (value) => writeCount(value, LEGAL_TRADITIONAL)],
  ["japaneseLegal", (value) => writeCount(value, LEGAL_JAPANESE)],
]);

/** Formats that have a sign for 0. */
const WITH_ZERO = /Digital|FullWidth|Zero$|^hex$/u;

/**
 * An automatic number as Word shows it. A format that is not known here, and 0 in a format that has no sign for it, is
 * written in Arabic digits, which is what Word does, too.
 *
 * @param value 0 or more
 * @param format a value of ST_NumberFormat other than bullet and none
 */
export function formatNumber(value: number, format: string): string {
  if (value === 0 && !WITH_ZERO.test(format)) return "0";
  return FORMATS.get(format)?.(value) ?? String(value);
}

function inDigits(value: number, digits: string): string {
  return String(value).replace(/\d/gu, (digit) => digits.charAt(Number(digit)));
}

/** 十二, but from a hundred on digit by digit: 一○○. */
function shortCount(value: number): string {
  return value < 100 ? writeCount(value, THOUSAND) : inDigits(value, `○${DIGITS}`);
}

function runFrom(first: string, length: number): string {
  const start = first.codePointAt(0) ?? 0;
  return Array.from({ length }, (_, index) => String.fromCodePoint(start + index)).join("");
}

/** Word goes on in Arabic digits after the last sign. */
function fromSet(signs: string): Format {
  return (value) => signs.charAt(value - 1) || String(value);
}

/** Word starts anew after Z has come thirty times. */
const LETTER_CYCLE = 26 * 30;

/** A … Z, AA, BB … */
function inLetters(value: number): string {
  const index = (value - 1) % LETTER_CYCLE;
  return String.fromCharCode(65 + (index % 26)).repeat(Math.floor(index / 26) + 1);
}

/** The largest number that Word counts to; a longer row of M would be no number. */
const MOST_ROMAN = 32_767;

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function inRoman(value: number): string {
  if (value > MOST_ROMAN) return String(value);
  let left = value;
  let written = "";
  for (const [size, sign] of ROMAN) {
    written += sign.repeat(Math.floor(left / size));
    left %= size;
  }
  return written;
}
