import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNumber } from "../../../../electron/files/docx/format-number.ts";

// What Word shows for a list whose number is that value.
const SHOWN: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  decimal: { 0: "0", 1: "1", 12: "12", 1000: "1000" },
  decimalHalfWidth: { 7: "7" },
  decimalZero: { 0: "00", 1: "01", 9: "09", 10: "10", 100: "100" },
  decimalFullWidth: { 0: "０", 1: "１", 10: "１０", 32767: "３２７６７" },
  decimalFullWidth2: { 12: "１２" },
  decimalEnclosedCircle: { 0: "0", 1: "①", 10: "⑩", 11: "⑪", 20: "⑳", 21: "21" },
  decimalEnclosedCircleChinese: { 1: "①", 10: "⑩", 11: "11", 21: "21" },
  decimalEnclosedParen: { 1: "⑴", 20: "⒇", 21: "21" },
  decimalEnclosedFullstop: { 1: "⒈", 20: "⒛", 21: "21" },
  ideographEnclosedCircle: { 1: "㈠", 10: "㈩", 11: "11" },
  numberInDash: { 3: "- 3 -" },
  hex: { 10: "A", 32767: "7FFF" },
  upperRoman: { 1: "I", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 49: "XLIX", 99: "XCIX", 1999: "MCMXCIX", 4000: "MMMM" },
  lowerRoman: { 3: "iii", 767: "dcclxvii", 9999: "mmmmmmmmmcmxcix" },
  upperLetter: { 0: "0", 1: "A", 26: "Z", 27: "AA", 28: "BB", 53: "AAA", 780: "Z".repeat(30), 781: "A" },
  lowerLetter: { 2: "b", 52: "zz" },
  chineseCounting: {
    1: "一",
    10: "十",
    11: "十一",
    20: "二十",
    21: "二十一",
    50: "五十",
    99: "九十九",
    100: "一○○",
    101: "一○一",
    111: "一一一",
    500: "五○○",
    1000: "一○○○",
    10101: "一○一○一",
    32767: "三二七六七",
  },
  taiwaneseCounting: { 9: "九", 15: "十五", 99: "九十九", 100: "一○○", 112: "一一二", 2000: "二○○○" },
  chineseCountingThousand: {
    1: "一",
    10: "十",
    11: "十一",
    20: "二十",
    21: "二十一",
    100: "一百",
    101: "一百〇一",
    105: "一百〇五",
    110: "一百一十",
    111: "一百一十一",
    121: "一百二十一",
    500: "五百",
    1000: "一千",
    1001: "一千〇一",
    1010: "一千〇一十",
    5000: "五千",
    10000: "一万",
    10001: "一万〇一",
    10011: "一万〇一十一",
    10101: "一万〇一百〇一",
    10111: "一万〇一百一十一",
    11111: "一万一千一百一十一",
    13456: "一万三千四百五十六",
    27890: "二万七千八百九十",
    32768: "三万二千七百六十八",
  },
  taiwaneseCountingThousand: {
    1: "一",
    12: "十二",
    101: "一百零一",
    1001: "一千零一",
    10000: "一萬",
    10101: "一萬零一百零一",
    27890: "二萬七千八百九十",
  },
  taiwaneseDigital: { 9: "九", 10: "一○", 100: "一○○" },
  ideographDigital: { 0: "〇", 10: "一〇", 21: "二一", 100: "一〇〇", 12345: "一二三四五" },
  japaneseDigitalTenThousand: { 10: "一〇" },
  koreanDigital2: { 0: "零", 10: "一零", 1001: "一零零一" },
  japaneseCounting: {
    1: "一",
    10: "十",
    11: "十一",
    21: "二十一",
    100: "百",
    101: "百一",
    121: "百二十一",
    221: "二百二十一",
    1234: "千二百三十四",
    12345: "一万二千三百四十五",
  },
  japaneseLegal: { 1: "壱", 10: "壱拾", 12: "壱拾弐" },
  chineseLegalSimplified: {
    1: "壹",
    10: "壹拾",
    11: "壹拾壹",
    34: "叁拾肆",
    102: "壹佰零贰",
    110: "壹佰壹拾",
    2060: "贰仟零陆拾",
    3604: "叁仟陆佰零肆",
    10008: "壹万零捌",
    10309: "壹万零叁佰零玖",
    56001: "伍万陆仟零壹",
    500000: "伍拾万",
    1000200: "壹佰万零贰佰",
    50000003: "伍仟万零叁",
  },
  ideographLegalTraditional: { 1: "壹", 2: "貳", 3: "參", 12: "壹拾貳" },
  ideographTraditional: { 0: "0", 1: "甲", 10: "癸", 11: "11", 100: "100" },
  ideographZodiac: { 1: "子", 11: "戌", 12: "亥", 13: "13" },
  ideographZodiacTraditional: { 1: "甲子", 10: "癸酉", 12: "乙亥", 13: "丙子", 60: "癸亥", 61: "甲子", 100: "癸卯" },
};

describe("an automatic number is what Word shows", () => {
  test.each(Object.entries(SHOWN))("in %s", (format, values) => {
    const shown = Object.fromEntries(Object.keys(values).map((value) => [value, formatNumber(Number(value), format)]));
    expect(shown).toEqual(values);
  });

  test("in a format of another language: Arabic digits", () => {
    expect(
      ["hebrew1", "thaiLetters", "ordinalText", "", "constructor"].map((format) => formatNumber(12, format)),
    ).toEqual(Array.from({ length: 5 }, () => "12"));
  });
});

const VALUES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };

/** The value of a number in words, read from left to right as a person does. */
function valueSaid(words: string, digits: string, myriad: string): number {
  const [high, low] = words.includes(myriad) ? words.split(myriad) : ["", words];
  const group = (part = "") => {
    let [sum, digit] = [0, 0];
    for (const sign of part) {
      const size = VALUES[sign];
      if (size === undefined) digit = digits.indexOf(sign);
      else sum += (digit === 0 ? 1 : digit) * size;
      if (size !== undefined) digit = 0;
    }
    return sum + digit;
  };
  return group(high) * 10_000 + group(low);
}

test.each([
  ["chineseCountingThousand", "〇一二三四五六七八九", "万"],
  ["taiwaneseCountingThousand", "零一二三四五六七八九", "萬"],
  ["japaneseCounting", "〇一二三四五六七八九", "万"],
  ["chineseLegalSimplified", "零壹贰叁肆伍陆柒捌玖", "万"],
  ["ideographLegalTraditional", "零壹貳參肆伍陸柒捌玖", "萬"],
])("%s says the number that it stands for", (format, digits, myriad) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
      expect(valueSaid(formatNumber(value, format), digits, myriad)).toBe(value);
    }),
  );
});
