import type { Deadline } from "../../model/reading.ts";
import { calendarLimits } from "./calendar-limits.ts";
import type { DeadlinePlace, FoundDeadline } from "./found-deadline.ts";

// Time limits: a day, month, quarter or year by which something is due, a recurring or a relative limit. Every
// quantifier is bounded, so a search is linear in the text.

const COUNT = "(?:\\d{1,4}(?:\\.\\d)?|[一二两三四五六七八九十半]{1,3})";
const SPAN = "(?:工作日|自然日|小时|分钟|天|日|月|周|季度|年)";
/** 3小时内, 1个工作日内, 不超过5小时 */
const RELATIVE = new RegExp(
  `(?:最迟)?(?:(?<most>不超过|不得超过|不多于)${COUNT}个?${SPAN}(?:之内|以内|内)?|(?<!近|过去)(?<count>${COUNT})个?${SPAN}(?:之内|以内|内))`,
  "gu",
);
const RECURRING = new RegExp(
  "每(?:年|季度?|个?月|周)(?:末|底|初)?(?:月|首月|第[一二三]个月)?(?:\\d{1,2}[日号]|[底末])(?:之前|以前|前)|每(?:年|半年|季度|个?月)[底末]" +
    `|每(?:${COUNT})?个?(?:年度?|季度?|半年|月|周|日|天)(?![次度])|长期(?=坚持|推进|实施|任务|$)|逐年|常年|按(?:年度?|季度?|月)(?=[^度年]|$)`,
  "gu",
);
/** The span of a five-year plan, or its end. */
const FIVE_YEARS = /“?十[三四五六]五”?(?:规划)?(?:期末|末|期间)/gu;
/** Words of a cell or behind a label that say how long without a date. */
const STANDING =
  /^(?:并|且)?(?:持续|长期|常年|全年|常态|贯穿|即时|立即|即刻|实时|每|逐|按|随时|已完成|“?十[三四五六]五”?)/u;
const LONGEST_STANDING = 12;
/** Nothing, or nothing that fixes a time. */
const SAYS_NOTHING = /^(?:[\s/\\—–―_-]*|无|适时|及时|定期|不定期|第一时间|按时|如期)(?:推进|完成|开展)?$/u;
/** A longer cell is a text about time. */
const LONGEST_CELL = 40;

/** The time limits in a folded text. `year` is the plan's: dates without a year fall in it. `raw` is cut from `text`. */
export function findDeadlines(text: string, folded: string, year: number | null, place: DeadlinePlace): Deadline[] {
  const found = [...calendarLimits(text, folded, year, place), ...otherLimits(text, folded, place)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const kept: FoundDeadline[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push(one);
  }
  if (place === "cell" && kept.length === 0) return wholeCell(text, folded);
  return distinct(kept);
}

/** True for words of a statement that say how long without a date. */
export function isStandingLimit(folded: string): boolean {
  return STANDING.test(folded) && folded.length <= LONGEST_STANDING;
}

/** A cell in which no rule finds a limit is one in its own words: 持续推进. */
function wholeCell(text: string, folded: string): Deadline[] {
  const words = folded.replace(/[。;,]$/u, "");
  if (words.length === 0 || words.length > LONGEST_CELL || SAYS_NOTHING.test(words)) return [];
  return [{ raw: text.slice(0, words.length), date: null }];
}

/** One entry for each date, and for each wording without a date. */
function distinct(found: readonly FoundDeadline[]): Deadline[] {
  const seen = new Set<string>();
  return found.flatMap(({ raw, date }) => {
    const key = date ?? raw;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ raw, date }];
  });
}

function otherLimits(text: string, folded: string, place: DeadlinePlace): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  const add = (match: RegExpExecArray) => {
    const end = match.index + match[0].length;
    found.push({ raw: text.slice(match.index, end), date: null, start: match.index, end });
  };
  for (const match of folded.matchAll(RELATIVE)) {
    const { count = "" } = match.groups ?? {};
    const isPartOfNumber = /[\d一二三四五六七八九十.第]$/u.test(folded.charAt(match.index - 1));
    if (!/^\d{4}$/u.test(count) && !isPartOfNumber) add(match);
  }
  for (const match of folded.matchAll(RECURRING)) add(match);
  for (const match of folded.matchAll(FIVE_YEARS)) if (place !== "text" || match[0].endsWith("末")) add(match);
  return found;
}
