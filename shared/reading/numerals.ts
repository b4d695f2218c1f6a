const DIGITS = "〇一二三四五六七八九";
const ZEROES = /[零○ＯO]/gu;

/**
 * The value of a number written in Arabic digits, in Chinese numerals (十二, 二十, 一百零三) or digit by digit
 * (二〇一八); null where it is none of these.
 */
export function parseNumeral(written: string): number | null {
  if (/^\d{1,9}$/u.test(written)) return Number.parseInt(written, 10);
  const numeral = written.replace(ZEROES, "〇").replaceAll("两", "二");
  if (!/^[〇一二三四五六七八九十百]{1,9}$/u.test(numeral)) return null;
  return /[十百]/u.test(numeral) ? bySize(numeral) : byDigit(numeral);
}

/** A number from 1 to 999 in Chinese numerals: 12 → 十二. Larger ones stay in digits. */
export function writeNumeral(value: number): string {
  if (value < 1 || value > 999) return String(value);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const head = hundreds > 0 ? `${DIGITS[hundreds]}百${tens === 0 && ones > 0 ? "零" : ""}` : "";
  const tensDigit = tens > 1 || (tens === 1 && hundreds > 0) ? DIGITS[tens] : "";
  return `${head}${tens > 0 ? `${tensDigit}十` : ""}${ones > 0 ? DIGITS[ones] : ""}`;
}

function byDigit(numeral: string): number {
  return [...numeral].reduce((value, digit) => value * 10 + DIGITS.indexOf(digit), 0);
}

function bySize(numeral: string): number {
  let value = 0;
  let digit: number | null = null;
  for (const character of numeral) {
    if (character === "百") value += (digit ?? 1) * 100;
    else if (character === "十") value += (digit ?? 1) * 10;
    else digit = DIGITS.indexOf(character);
    if (character === "百" || character === "十") digit = null;
  }
  return value + (digit ?? 0);
}
