import { writeNumeral } from "../../../shared/reading/numerals.ts";
import { fillDigits, PRECISION } from "./fill-digits.ts";
import type { FormatSection } from "./number-format.ts";
import { type DateSystem, isDateFormat, showDate } from "./show-date.ts";

/** In its general format it shows at most so many. */
const GENERAL_PRECISION = 11;

/**
 * A number as its format shows it: 3, 95%, 1,200.50, 2018年7月31日. Widths and colours are left aside. A whole number in
 * the general format keeps all its digits, where a spreadsheet may turn to powers of ten.
 *
 * @param sections of the format; none for the general format
 */
export function showNumber(value: number, sections: readonly FormatSection[], system: DateSystem): string {
  const [section, shown] = choose(sections, value);
  if (section === null) return general(value, false);
  if (isDateFormat(section)) return showDate(value, section, system) ?? general(value, false);
  return isPlain(section) ? fillDigits(section, shown) : inWords(section, shown);
}

/** The section for a number, and the number as that section takes it: its sign may lie in the section's own words. */
function choose(sections: readonly FormatSection[], value: number): [FormatSection | null, number] {
  const byCondition = sections.find(({ condition }) => condition?.(value) === true);
  if (byCondition !== undefined) return [byCondition, value];
  const [first, second, third] = sections.filter(({ condition }) => condition === null);
  if (value < 0 && second !== undefined) return [second, -value];
  if (value === 0 && third !== undefined) return [third, value];
  return [first ?? null, value];
}

/** Whether the section has places for digits that can be filled; fractions such as # ?/? are shown in decimals. */
function isPlain({ tokens }: FormatSection): boolean {
  const digits = tokens.some(({ kind }) => kind === "digit");
  const isFraction = tokens.some((token) => token.kind === "literal" && token.text === "/");
  return digits && !isFraction;
}

function inWords({ tokens, chineseDigits }: FormatSection, value: number): string {
  const isFraction = tokens.some(({ kind }) => kind === "digit");
  if (isFraction) return general(value, false);
  const pieces = tokens.map((token) => {
    if (token.kind === "literal") return token.text;
    return token.kind === "general" ? general(value, chineseDigits) : "";
  });
  return pieces.join("").trim();
}

function general(value: number, chinese: boolean): string {
  const whole = Number.isInteger(value);
  if (chinese && whole) return writeNumeral(value);
  return String(Number(value.toPrecision(whole ? PRECISION : GENERAL_PRECISION))).replace("e", "E");
}
