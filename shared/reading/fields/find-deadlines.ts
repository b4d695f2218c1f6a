import type { Deadline } from "../../model/reading.ts";
import { isoDate, lastDayOfMonth } from "../calendar.ts";
import { parseNumeral } from "../numerals.ts";

// Time limits: a day, month, quarter or year by which something is due, a recurring or a relative limit. Every
// quantifier is bounded, so a search is linear in the text.

const YEAR = "(?<year>(?:19|20)\\d{2})年度?|(?<thisYear>今年|本年度?|当年)|(?<nextYear>明年|次年|翌年)";
const COUNT = "(?:\\d{1,4}|[一二两三四五六七八九十半]{1,3})";
const BEFORE = "(?:之前|以前|前|之内|以内|内)";

/** 2018年7月底前, 2018年底之前, 年内, 11月20日前, 第三季度末, 2019年6月至9月 */
const CALENDAR = new RegExp(
  `(?<recurring>每年|每季度?|每半年|每个?月|每周)?(?:${YEAR})?(?<part>` +
    `年?\\s?(?:底|末|终)(?<yearEnd>${BEFORE}?)|` +
    `年?内|` +
    `(?<half>上半年|下半年)(?<halfMark>末|底)?${BEFORE}?|` +
    `第?(?<quarter>[一二三四1-4])季度(?<quarterMark>末|底)?${BEFORE}?|` +
    `(?:(?<fromMonth>\\d{1,2})月?(?:底|初|份)?[至到—–-]+)?(?<month>\\d{1,2})月份?(?:(?<day>\\d{1,2})[日号]|(?<third>上旬|中旬|下旬)|(?<monthEnd>底|末|初))?(?<monthBefore>${BEFORE})?` +
    `|${BEFORE}(?<yearBefore>))?`,
  "gu",
);
/** 3小时内, 1个工作日内, 不超过5小时 */
const RELATIVE = new RegExp(
  `(?:最迟)?(?<most>不超过|不得超过|不多于)?(?<count>${COUNT})个?(?:工作日|自然日|小时|分钟|天|日|月|周|季度|年)(?<inside>之内|以内|内)?`,
  "gu",
);
const RECURRING = new RegExp(
  `每(?:年|季度?|个?月|周)(?:末|底|初)?(?:月|第[一二三]个月)?(?:\\d{1,2}[日号]|[底末])(?:之前|以前|前)|每(?:${COUNT})?个?(?:年度?|季度?|半年|月|周|日|天)(?!次|度)|长期(?=坚持|推进|实施|任务|$)|逐年|常年|按(?:年度?|季度?|月)(?=[^度年]|$)`,
  "gu",
);
const DOTTED =
  /(?<year>(?:19|20)\d{2})[.\-/](?<month>\d{1,2})(?:[.\-/](?<day>\d{1,2}))?(?:日)?(?:底)?(?<mark>之前|以前|前)?/gu;
/** Words after a bare date that make it a limit: 2018年5月底完成. */
const DUE = /^(?:[,，]?(?:全面|基本|全部|力争)?(?:完成|出台|建成|实现|到位|上线|启动|制定|印发|编制|达到|前))/u;

/** What a text is: running words; a statement of responsibility; or a cell that holds nothing but a limit. */
export type DeadlinePlace = "text" | "responsibility" | "cell";

type Found = Deadline & { readonly start: number; readonly end: number };

/** The time limits in a folded text. `year` is the plan's: dates without a year fall in it. `raw` is cut from `text`. */
export function findDeadlines(text: string, folded: string, year: number | null, place: DeadlinePlace): Deadline[] {
  const found = [...calendarLimits(text, folded, year, place), ...otherLimits(text, folded)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const kept: Found[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push(one);
  }
  if (kept.length === 0 && place === "cell" && text.length > 0) return [{ raw: text, date: null }];
  return distinct(kept);
}

/** One entry for each date, and for each wording without a date. */
function distinct(found: readonly Found[]): Deadline[] {
  const seen = new Set<string>();
  return found.flatMap(({ raw, date }) => {
    const key = date ?? raw;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ raw, date }];
  });
}

function calendarLimits(text: string, folded: string, year: number | null, place: DeadlinePlace): Found[] {
  const found: Found[] = [];
  for (const match of folded.matchAll(CALENDAR)) {
    const groups = match.groups ?? {};
    if (match[0].length < 2) continue;
    const end = match.index + match[0].length;
    const rest = folded.slice(end, end + 12);
    const before = folded.slice(Math.max(0, match.index - 4), match.index);
    if (!isLimit(groups, before, rest, place)) continue;
    const raw = text.slice(match.index, end);
    const date = groups.recurring === undefined ? dateOf(groups, year) : null;
    found.push({ raw, date, start: match.index, end });
  }
  if (place !== "text") {
    for (const match of folded.matchAll(DOTTED)) {
      const { year: written, month, day } = match.groups ?? {};
      const date = dayOf(Number(written), Number(month), day === undefined ? null : Number(day));
      if (date !== null)
        found.push({
          raw: text.slice(match.index, match.index + match[0].length),
          date,
          start: match.index,
          end: match.index + match[0].length,
        });
    }
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function hasYear(groups: Groups): boolean {
  return groups.year !== undefined || groups.thisYear !== undefined || groups.nextYear !== undefined;
}

/** A date is a limit where it says 前, 内 or 底, where something is due then, or where it fills a cell for limits. */
function isLimit(groups: Groups, before: string, rest: string, place: DeadlinePlace): boolean {
  if (/^年?终$/u.test(groups.part ?? "")) return false;
  if (/^(?:以来|起|开始|以后|之后|来|至今)/u.test(rest) || /^[日号年]?(?:起|以来)/u.test(rest)) return false;
  if (/\d$/u.test(before)) return false;
  const marked = /前$|内$|底|末/u.test(groups.part ?? "");
  if (groups.part === undefined || groups.part === "") {
    if (!hasYear(groups) || groups.recurring !== undefined) return false;
    if (/^(?:以来|度)/u.test(rest)) return false;
    return place === "cell" || (/[到至]$/u.test(before) && /^[,，]/u.test(rest)) || DUE.test(rest);
  }
  if (groups.part === "内" || groups.yearBefore !== undefined) return hasYear(groups) || groups.recurring !== undefined;
  if (groups.part === "年内") return !/[\d一二两三四五六七八九十半几]$/u.test(before);
  if (/^年?\s?(?:底|末|终)/u.test(groups.part))
    return !/[0-9]$/u.test(before) && (hasYear(groups) || groups.part.startsWith("年"));
  if (marked) return true;
  // 上半年, 第四季度 at the head of a phrase say when; behind a noun they belong to its name.
  const isSeason = groups.half !== undefined || groups.quarter !== undefined;
  if (isSeason && /(?:^|[于在,;。])$/u.test(before) && !/^(?:的|和|与|、|工作|全[市区县])/u.test(rest)) return true;
  // A stage names its months in brackets: 实施阶段(7月—11月).
  if (/(?:阶段|步骤|[^》]段)\($/u.test(before) && /^\)/u.test(rest)) return true;
  return place !== "text" || DUE.test(rest) || /到$/u.test(before);
}

function dateOf(groups: Groups, planYear: number | null): string | null {
  const base = groups.year === undefined ? planYear : Number(groups.year);
  if (base === null) return null;
  const year = groups.nextYear === undefined ? base : base + 1;
  if (groups.half !== undefined) return dayOf(year, groups.half === "上半年" ? 6 : 12, null);
  if (groups.quarter !== undefined) return dayOf(year, (parseNumeral(groups.quarter) ?? 4) * 3, null);
  if (groups.month === undefined)
    return groups.yearBefore === undefined || !/前$/u.test(groups.part ?? "")
      ? dayOf(year, 12, 31)
      : dayOf(year - 1, 12, 31);
  const month = Number(groups.month);
  if (groups.day !== undefined) return dayOf(year, month, Number(groups.day));
  if (groups.third !== undefined)
    return dayOf(year, month, groups.third === "上旬" ? 10 : groups.third === "中旬" ? 20 : null);
  return dayOf(year, month, groups.monthEnd === "初" ? 10 : null);
}

/** An ISO date; the last day of the month where no day is given; null where the calendar has no such day. */
function dayOf(year: number, month: number, day: number | null): string | null {
  return isoDate(year, month, day ?? lastDayOfMonth(year, month) ?? 0);
}

function otherLimits(text: string, folded: string): Found[] {
  const found: Found[] = [];
  for (const match of folded.matchAll(RELATIVE)) {
    const { most, inside, count = "" } = match.groups ?? {};
    if ((most === undefined && inside === undefined) || /^\d{4}$/u.test(count)) continue;
    if (/[\d一二三四五六七八九十.第]$/u.test(folded.slice(0, match.index).slice(-1))) continue;
    const end = match.index + match[0].length;
    found.push({ raw: text.slice(match.index, end), date: null, start: match.index, end });
  }
  for (const match of folded.matchAll(RECURRING)) {
    const end = match.index + match[0].length;
    found.push({ raw: text.slice(match.index, end), date: null, start: match.index, end });
  }
  return found;
}
