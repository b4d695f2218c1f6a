// Expressions of a folded text that mean something only as a whole: cutting 2018年7月 into 201, 8年 and 7月 misleads.

const NUMERAL = "[〇零一二两三四五六七八九十百千万亿]";
const YEAR = "(?:\\d{4}|[〇零一二三四五六七八九]{4})年";
const DAY_OR_PART = "(?:\\d{1,2}[日号]|[一二三四五六七八九十]{1,3}日|[上中下]旬|初|底|末)";
const MONTH = `(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:${DAY_OR_PART})?`;
const PART_OF_YEAR = "(?:第?[一二三四]季度|[上下]半年|年?[初底末])";

/** Words that may stand before a document number and are not its beginning. */
const NOT_IN_AGENCY = "[根据按照依和及与的贯彻落见于由为将在对以从之等号]";

/** A title no longer than this is a name: 《条例》. A longer one is a phrase, of which a reader wants to see what differs. */
const LONGEST_NAME = 12;

const WHOLE = new RegExp(
  [
    `《[^《》]{1,${LONGEST_NAME}}》`,
    // 国办发[2017]47号, 国务院令第492号
    `(?:(?!${NOT_IN_AGENCY})\\p{Script=Han}){1,8}[[(<]\\d{4}[\\])>]第?\\d+号`,
    "(?:国务院令|令)?第?\\d+号",
    // 2018年7月底, 7月31日, 2018年第一季度
    `${YEAR}(?:${MONTH}|${PART_OF_YEAR})?`,
    MONTH,
    // 百分之三十, 三十五, 2018-07-31, 9:00, 4.5%
    `百分之${NUMERAL}+`,
    `${NUMERAL}{2,}`,
    "\\d+(?:[.,:/-]\\d+)*[%‰]?",
    "[a-z][a-z\\d]*(?:[.@/:_-]+[a-z\\d]+)*",
  ].join("|"),
  "gu",
);

/** What is told from what by the characters between digits: kept in comparison, where other punctuation is passed over. */
const NUMBER = /^[a-z\d.,:/@_%‰-]+$/u;

/** An expression [start, end) of a folded text that is never cut. */
export type WholeExpression = {
  readonly start: number;
  readonly end: number;
  /** It is written with punctuation that belongs to it, as 4.5% or 2018-07-31. */
  readonly isNumber: boolean;
};

/** Short titles, document numbers, dates, numbers and Latin words of a folded text, in order, not overlapping. */
export function findWholeExpressions(fold: string): WholeExpression[] {
  return [...fold.matchAll(WHOLE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    isNumber: NUMBER.test(match[0]),
  }));
}
