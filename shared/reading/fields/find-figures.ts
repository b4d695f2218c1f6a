import type { Figure } from "../../model/reading.ts";

// Numeric commitments. Not slogans (最多跑一次), not mere counts (四级, 12345).

const NUMBER = "(?:\\d{1,9}(?:\\.\\d{1,4})?[万亿]?|[一二两三四五六七八九十百千万半]{1,5})";
/** A share in words: 百分之百, 五分之一. */
const SHARE = "(?:[一二三四五六七八九十]分之[一二三四五六七八九]|百分之[一二三四五六七八九十百]{1,4})";
const UNIT =
  "(?:个?工作日|自然日|小时|分钟|个月|个百分点|百分点|%|‰|倍|天|日|周|年|次|遍|场次?|期|篇|条|件|项|家|人次?|名|份|个|处|万元|亿元|元|公里|平方米|批|部|户|类|种|轮|门|套|成|张|台|辆|座|株|亩|吨|所|支|平方公里|核|学时|课时|分|公顷|米|[GMT](?:bps|B)?|兆)";
const BOUND =
  "(?:不[得应]?(?:少于|低于|超过|高于|多于)|至少|最少|不小于|不大于|达到|达|提高到|提升到|提高至|提升至|压缩到|压缩至|缩短到|缩短至|(?:压缩|缩短|降低|调整|压减)为|降低到|降低至|减少到|减至|控制在|增长|提高|提升|压缩|缩短|降低|减少|压减|下降|增加|新增|完成)";

/** Where two patterns meet, the words of the earlier in this list are the commitment. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `再?${BOUND}[约到至]?\\s?(?!\\d{4}年)(?:${SHARE}|${NUMBER}\\s?${UNIT})(?:之内|以上|以内|以下|左右|内)?`,
    "gu",
  ),
  new RegExp(`不[晚迟]于[\\u4e00-\\u9fff]{0,8}?前?${NUMBER}\\s?(?:个?工作日|小时|天|日|个月|周)`, "gu"),
  // A verb may stand between: 至少听取一次, 至少配备1名.
  new RegExp(`(?:至少|最少|不少于)[\\u4e00-\\u9fff]{1,4}?${NUMBER}\\s?${UNIT}`, "gu"),
  new RegExp(`${NUMBER}\\s?(?:个?工作日|自然日|小时|分钟|天|日|个月|周)(?:之内|以内|内)`, "gu"),
  /\d{1,4}(?:\.\d{1,3})?\s?%(?:以上|以内|以下)|(?<!\d)\d{1,3}(?:\.\d{1,3})?%(?=[,。；;、)]|$)|(?<!\d)100%/gu,
  new RegExp(
    `(?:\\d{1,9}(?:\\.\\d{1,4})?[万亿]?\\s?${UNIT}|[一二两三四五六七八九十]{1,3}(?:次|期|场|篇|轮|批|遍))以上(?=[,。；;、)]|[^的项个企]|$)`,
    "gu",
  ),
  new RegExp(
    `(?<=(?:新增|引进|培育|建成|新建|打造|创建|推出|设立|发放|帮扶|制定|出台|修订|完成投资)[^\\d,。；;]{0,24}(?:\\dG[\\u4e00-\\u9fff]{1,8})?)(?<![\\d第])(?!\\d{4}年)\\d{1,7}(?:\\.\\d{1,4})?[万亿]?\\s?${UNIT}(?=[\\u4e00-\\u9fff]{0,8}(?:“[^”]{1,8}”)?(?:[,。；;、)]|$))`,
    "gu",
  ),
  /再?(?:减少|压缩|缩短|压减|降低|精简)(?:一半|[一二三四五]分之[一二三四])(?:以上)?/gu,
  /(?:轮训|培训|听取|开展|清理|排查|普查|更新|检查|通报|研究)(?:不少于)?[一二两三四]遍/gu,
  /每(?:年|季度|月|周|半年)(?:[\u4e00-\u9fff]{0,6}?)\d{1,3}\s?次/gu,
];
/** 不超过100万元的部分 says whom a rule is for, 26个试点领域 how many there are. */
const CONDITION = /^试点领域|^的(?:部分|企业|项目|单位|个人|人员|情况|案件|事项|小区|地区|建设)/u;
const SLOGAN =
  /^(?:减少|完成|达到?|提高|提升|增加|新增)[一二两三四五六七八九十百千万半]{1,5}(?:个|项|次|类|种|条|处|部|门|套|成|件|人|名|年|日)$/u;

type Found = { readonly start: number; readonly end: number; readonly rank: number };

/** The numeric commitments in a folded text, in order; `raw` is cut from `text`. */
export function findFigures(text: string, folded: string): Figure[] {
  const found: Found[] = [];
  for (const [rank, pattern] of PATTERNS.entries()) {
    for (const match of folded.matchAll(pattern)) {
      if (CONDITION.test(folded.slice(match.index + match[0].length, match.index + match[0].length + 4))) continue;
      if (SLOGAN.test(match[0]) || (/[\d.]$/u.test(folded.charAt(match.index - 1)) && /^\d/u.test(match[0]))) continue;
      found.push({ start: match.index, end: match.index + match[0].length, rank });
    }
  }
  const kept: Found[] = [];
  for (const one of found.sort((a, b) => a.start - b.start || a.rank - b.rank)) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push(one);
    else if (one.rank < last.rank) kept[kept.length - 1] = one;
  }
  return kept.map(({ start, end }) => ({ raw: text.slice(start, end) }));
}
