import { isoDate, lastDayOfMonth } from "../calendar.ts";
import { parseNumeral } from "../numerals.ts";
import type { DeadlinePlace, FoundDeadline } from "./found-deadline.ts";

// Limits that the calendar fixes: a day, month, quarter or year by which something is due. The first character of every
// pattern is one of few, so that a search passes over running text; every quantifier is bounded.

const DIGITS = "[〇○零一二三四五六七八九]";
const YEAR = `(?<year>(?:19|20)\\d{2}|二[〇○零]${DIGITS}{2})年度?|(?<thisYear>今年|本年度?|当年)|(?<nextYear>明年|次年|翌年)`;
const COUNT = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const BEFORE = "(?:之前|以前|前|之内|以内|内)";
/** The beginning of a span: 2021年3月至…, 3月1日—… */
const FROM = `(?<from>(?:(?<fromYear>(?:19|20)\\d{2})年)?${COUNT}月?(?:\\d{1,2}[日号]|底|初|份)?[至到—–~-]{1,2}(?=\\d))`;
const MONTH = `(?<month>${COUNT})月份?(?:(?<day>${COUNT})[日号]|(?<third>上旬|中旬|下旬)|(?<monthEnd>底|末|初))?(?<monthBefore>${BEFORE})?`;
const SEASON = `(?:(?<half>上半年|下半年)|第?(?<quarter>[一二三四1-4])季度)(?:末|底)?${BEFORE}?`;
const YEAR_END = `年?(?:底|末|终)${BEFORE}?`;

// Behind a year, or without one: 7月底前, 第三季度末, 年内, 年底之前.
const PART = `${YEAR_END}|年?内|${SEASON}|${MONTH}|${BEFORE}(?<yearBefore>)`;
const RECURRING = "(?<recurring>(?:(?:19|20)\\d{2}年)?(?:每年|每季度?|每半年|每个?月|每周))";

/** 2018年7月底前, 2018年底之前, 年内, 11月20日前, 第三季度末, 2021年6月至2022年3月; a year alone counts in a few places. */
const CALENDAR = new RegExp(
  `(?=[每12今本当明次翌年上下第3-9一二三四五六七八九十])${RECURRING}?${FROM}?(?:${YEAR})?(?<part>${PART})?`,
  "gu",
);
/** 2021.6, 2021-06-30, 2021/6/30 */
const DOTTED =
  /(?<year>(?:19|20)\d{2})[.\-/](?<month>\d{1,2})(?:[.\-/](?<day>\d{1,2}))?(?:日)?(?:底)?(?<mark>之前|以前|前)?/gu;
/** 2021—2023年, in a cell for limits */
const YEARS = /(?:19|20)\d{2}年?[至到—–~-]{1,2}(?<year>(?:19|20)\d{2})年/gu;

/** Words after a bare date that make it a limit: 2018年5月底完成. */
const DUE = /^(?:[,，]?(?:全面|基本|全部|力争)?(?:完成|出台|建成|实现|到位|上线|启动|制定|印发|编制|达到|前))/u;
/** What begins in a month that opens a phrase: 9月,市政府办公室组织检查; 10月至11月开展评估. */
const ACTS =
  /^[,，]?[\u4e00-\u9fff]{0,10}?(?:将|要|开展|组织|召开|举办|举行|进行|集中|启动|编制|印发|报送|上报|公布|发布|实施|对)/u;
const PHRASE_START = /(?:^|[于在,，;；。:：)])$/u;

type Groups = Readonly<Record<string, string | undefined>>;

/** The limits of a folded text that fall on a day; `planYear` is the year of those that name none. */
export function calendarLimits(
  text: string,
  folded: string,
  planYear: number | null,
  place: DeadlinePlace,
): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  const spoken = new YearsSpoken(folded, planYear);
  for (const match of folded.matchAll(CALENDAR)) {
    if (match[0].length < 2) continue;
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const year = spoken.at(start, end, groups);
    const before = folded.slice(Math.max(0, start - 4), start);
    if (!isLimit(groups, before, folded.slice(end, end + 24), place)) continue;
    if (isPast(groups, year, planYear) && place === "text") continue;
    const date = groups.recurring === undefined ? dateOf(groups, year) : null;
    found.push({ raw: text.slice(start, end), date, start, end });
  }
  if (place !== "text") found.push(...dottedLimits(text, folded));
  if (place === "cell") found.push(...spansOfYears(text, folded));
  return found;
}

/** Which year a date without one means: the plan's, or a later one that the sentence has named before. */
class YearsSpoken {
  private readonly folded: string;
  private readonly planYear: number | null;
  private named: { readonly year: number; readonly end: number } | null = null;

  constructor(folded: string, planYear: number | null) {
    this.folded = folded;
    this.planYear = planYear;
  }

  at(start: number, end: number, groups: Groups): number | null {
    const written = parseNumeral(groups.year ?? groups.fromYear ?? "");
    if (written !== null) this.named = { year: written, end };
    const { named, planYear } = this;
    if (written !== null || planYear === null || named === null) return written ?? planYear;
    const sameSentence = start - named.end < 80 && !/[。；;]/u.test(this.folded.slice(named.end, start));
    return sameSentence && named.year > planYear ? named.year : planYear;
  }
}

function dottedLimits(text: string, folded: string): FoundDeadline[] {
  return [...folded.matchAll(DOTTED)].flatMap((match) => {
    const { year, month, day } = match.groups ?? {};
    const date = dayOf(Number(year), Number(month), day === undefined ? null : Number(day));
    const [start, end] = [match.index, match.index + match[0].length];
    return date === null ? [] : [{ raw: text.slice(start, end), date, start, end }];
  });
}

function spansOfYears(text: string, folded: string): FoundDeadline[] {
  return [...folded.matchAll(YEARS)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    return { raw: text.slice(start, end), date: dayOf(Number(match.groups?.year), 12, 31), start, end };
  });
}

function hasYear(groups: Groups): boolean {
  return groups.year !== undefined || groups.thisYear !== undefined || groups.nextYear !== undefined;
}

/** A date before the plan's own year that says no 前 tells what was. */
function isPast(groups: Groups, year: number | null, planYear: number | null): boolean {
  return year !== null && planYear !== null && year < planYear && !/[前内]$/u.test(groups.part ?? "");
}

/** A date is a limit where it says 前, 内 or 底, where something is due then, or where it fills a cell for limits. */
function isLimit(groups: Groups, before: string, rest: string, place: DeadlinePlace): boolean {
  const part = groups.part ?? "";
  if (/^年?终$/u.test(part)) return false;
  if (/^(?:以来|起|开始|以后|之后|后|来|至今)/u.test(rest) || /^[日号年]?(?:起|以来)/u.test(rest)) return false;
  if (/\d$/u.test(before) || /(?:截至|截止到?|自|从)$/u.test(before)) return false;
  if (part === "") {
    if (!hasYear(groups) || groups.recurring !== undefined) return false;
    if (/^(?:以来|度)/u.test(rest)) return false;
    return place === "cell" || (/[到至]$/u.test(before) && /^[,，]/u.test(rest)) || DUE.test(rest);
  }
  if (groups.yearBefore !== undefined) return hasYear(groups);
  if (part === "内") return hasYear(groups) || groups.recurring !== undefined;
  if (part === "年内") return !/[\d一二两三四五六七八九十半几]$/u.test(before);
  if (/^年?(?:底|末|终)/u.test(part))
    return !/[0-9]$/u.test(before) && (hasYear(groups) || groups.recurring !== undefined || part.startsWith("年"));
  if (/[前内底末]/u.test(part)) return true;
  return place !== "text" || DUE.test(rest) || /到$/u.test(before) || opensPhrase(groups, before, rest);
}

/** 上半年, 第四季度, 9月 at the head of a phrase say when; behind a noun they belong to its name. */
function opensPhrase(groups: Groups, before: string, rest: string): boolean {
  // A stage names its months in brackets: 实施阶段(7月—11月).
  if (/\($/u.test(before) && /^\)/u.test(rest))
    return groups.from !== undefined || /(?:阶段|步骤|[^》]段)\($/u.test(before);
  if (!PHRASE_START.test(before) || /^(?:的|和|与|、|工作|全[市区县])/u.test(rest)) return false;
  return groups.half !== undefined || groups.quarter !== undefined || ACTS.test(rest);
}

function dateOf(groups: Groups, base: number | null): string | null {
  if (base === null) return null;
  const year = groups.nextYear === undefined ? base : base + 1;
  if (groups.half !== undefined) return dayOf(year, groups.half === "上半年" ? 6 : 12, null);
  if (groups.quarter !== undefined) return dayOf(year, (parseNumeral(groups.quarter) ?? 4) * 3, null);
  if (groups.month === undefined)
    return groups.yearBefore === undefined || !/前$/u.test(groups.part ?? "")
      ? dayOf(year, 12, 31)
      : dayOf(year - 1, 12, 31);
  const month = parseNumeral(groups.month) ?? 0;
  if (groups.day !== undefined) return dayOf(year, month, parseNumeral(groups.day));
  if (groups.third !== undefined)
    return dayOf(year, month, groups.third === "上旬" ? 10 : groups.third === "中旬" ? 20 : null);
  return dayOf(year, month, groups.monthEnd === "初" ? 10 : null);
}

/** An ISO date; the last day of the month where no day is given; null where the calendar has no such day. */
function dayOf(year: number, month: number, day: number | null): string | null {
  return isoDate(year, month, day ?? lastDayOfMonth(year, month) ?? 0);
}
