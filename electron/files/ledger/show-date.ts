import { writeNumeral } from "../../../shared/reading/numerals.ts";
import type { DateUnit, FormatSection, FormatToken } from "./number-format.ts";

const DAY = 24 * 60 * 60;
/** Days from 0 of each system to 1 January 1970 (ECMA-376 part 1, 18.17.4). */
const EPOCH = { 1900: 25_569, 1904: 24_107 } as const;
/** 31 December 9999 in the system of 1900, the last day a spreadsheet knows. */
const LAST_DAY = 2_958_465;

const CHINESE_UNITS = /[年月日号时点分秒]/u;
const WEEKDAYS = "日一二三四五六";
const DIGITS = "〇一二三四五六七八九";

export type DateSystem = keyof typeof EPOCH;

export function isDateFormat({ tokens }: FormatSection): boolean {
  return tokens.some((token) => token.kind === "date");
}

/** The day number of a date as the XML of a cell may have it, 2018-07-31 or 2018-07-31T09:30:00; NaN for no date. */
export function dayNumber(date: string, system: DateSystem): number {
  const time = /T[\d:.]+$/u.test(date) ? `${date}Z` : date;
  return Date.parse(time) / (DAY * 1000) + EPOCH[system];
}

/**
 * A day number as its format has it where that is written in Chinese (2018年7月31日, 二〇一八年七月); in any other format as
 * 2018-07-31, 2018-07 or 09:30, as far as the format shows it, because 7/8/18 does not tell its order. Null for a number
 * that is no date.
 */
export function showDate(serial: number, format: FormatSection, system: DateSystem): string | null {
  if (serial < 0 || serial > LAST_DAY) return null;
  const seconds = Math.round(serial * DAY);
  const parts = datePartsOf(seconds, system);
  const isChinese = format.tokens.some((token) => token.kind === "literal" && CHINESE_UNITS.test(token.text));
  return isChinese ? inChinese(parts, format) : international(parts, format.tokens);
}

type DateParts = { readonly [K in Exclude<DateUnit, "half-day">]: number } & { readonly total: number };

function datePartsOf(total: number, system: DateSystem): DateParts {
  // The system of 1900 counts a 29 February 1900 that never was.
  const lost = system === 1900 && total < 60 * DAY ? 1 : 0;
  const date = new Date((total + (lost - EPOCH[system]) * DAY) * 1000);
  return {
    total,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

function international(parts: DateParts, tokens: readonly FormatToken[]): string {
  const dates = tokens.filter((token) => token.kind === "date");
  const shows = (unit: DateUnit) => dates.some((token) => token.unit === unit);
  const elapsed = dates.find((token) => token.elapsed)?.unit ?? null;
  const time = clockTime(parts, shows, elapsed);
  const day = shows("day") || shows("weekday") || (shows("month") && !shows("year"));
  const year = String(parts.year).padStart(4, "0");
  if (day) return `${year}-${two(parts.month)}-${two(parts.day)}${time === "" ? "" : ` ${time}`}`;
  if (shows("year")) return shows("month") ? `${year}-${two(parts.month)}` : year;
  return time;
}

function clockTime(parts: DateParts, shows: (unit: DateUnit) => boolean, elapsed: DateUnit | null): string {
  const value = { hour: parts.hour, minute: parts.minute, second: parts.second };
  if (elapsed === "hour") value.hour = Math.floor(parts.total / 3600);
  if (elapsed === "minute") value.minute = Math.floor(parts.total / 60);
  if (elapsed === "second") value.second = parts.total;
  return (["hour", "minute", "second"] as const)
    .filter(shows)
    .map((unit) => two(value[unit]))
    .join(":");
}

function inChinese(parts: DateParts, { tokens, chineseDigits }: FormatSection): string {
  const halves = tokens.some((token) => token.kind === "date" && token.unit === "half-day");
  const pieces = tokens.map((token, at) => {
    if (token.kind === "literal") return token.text;
    if (token.kind === "date") return showPart(token.unit, token.letters, parts, halves, chineseDigits);
    // Parts of a second are no text; any other point is a mark between day and month.
    return token.kind === "point" && tokens[at + 1]?.kind !== "digit" ? "." : "";
  });
  return pieces.join("").trim();
}

function showPart(unit: DateUnit, letters: string, parts: DateParts, halves: boolean, chinese: boolean): string {
  switch (unit) {
    case "year":
      return showYear(letters, parts.year, chinese);
    case "weekday":
      return weekday(letters, parts.weekday);
    case "half-day":
      return parts.hour < 12 ? "上午" : "下午";
    case "hour":
      return showCount(letters, halves ? parts.hour % 12 || 12 : parts.hour, chinese);
    default:
      return showCount(letters, parts[unit], chinese);
  }
}

function showYear(letters: string, year: number, chinese: boolean): string {
  const digits = letters.startsWith("e") || letters.length > 2 ? String(year) : two(year % 100);
  return chinese ? digits.replace(/\d/gu, (digit) => DIGITS[Number(digit)] ?? digit) : digits;
}

function showCount(letters: string, value: number, chinese: boolean): string {
  if (chinese) return value === 0 ? "〇" : writeNumeral(value);
  return letters.length === 2 ? two(value) : String(value);
}

function weekday(letters: string, day: number): string {
  const name = WEEKDAYS[day] ?? "";
  if (letters === "aaa") return name;
  return letters === "ddd" ? `周${name}` : `星期${name}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
