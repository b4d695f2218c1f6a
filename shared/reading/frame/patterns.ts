import { isoDate } from "../calendar.ts";
import { parseNumeral } from "../numerals.ts";

// How the parts of a document around the plan look, in folded text: letterhead, number, title, salutation, signature,
// attachments and distribution are set by custom (GB/T 9704) and recognised by it.

const YEAR = "(?:19|20)\\d{2}";

/** The body that issues a document: its name ends so. */
const ISSUER_END =
  "(?:人民政府|政府|办公厅|办公室|委员会|管委会|管理局|工作局|局|厅|领导小组|工作组|党委|市委|区委|县委|委|指挥部|研究院|中心)";
const ISSUER = new RegExp(`^[\\p{Script=Han}()、·“”\\s]{3,40}${ISSUER_END}(?:\\([^()]{1,12}\\))?$`, "u");

/** 武政办〔2018〕103号 in any brackets; the letters before the year are the issuer's sign. */
export const DOCUMENT_NUMBER = new RegExp(
  `([\\p{Script=Han}]{1,14}[字]?)\\s?[〔[(【﹝]\\s?(${YEAR})\\s?[〕\\])】﹞]\\s?(?:第\\s?)?(\\d{1,5})\\s?号`,
  "u",
);
const NUMBER_LINE = new RegExp(
  `^.{0,6}${DOCUMENT_NUMBER.source}(?:.{0,4}|签发人?:.{1,20}|\\s?(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日)$`,
  "u",
);

const DATE = new RegExp(
  `^\\(?(${YEAR})\\s?[年.\\/-]\\s?(\\d{1,2})\\s?[月.\\/-]\\s?(\\d{1,2})\\s?日?\\s?(?:印发)?\\)?$`,
  "u",
);
const CHINESE_DATE =
  /^([二一][〇○零oO0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u;

/** The last word of a title: what kind of document it is. */
const PLAN_WORD =
  "(?:通知|函|方案|要点|办法|意见|规定|细则|计划|规划|措施|清单|决定|公告|分工|安排|纲要|任务|制度|规则|通报|指南|工作|目标|责任书|行动|分解|分解表|任务表|分工表|一览表|举措|台账|任务书|路线图|时间表|(?:清单|计划|推进|进度|责任|汇总|明细|安排)表)";
const TITLE_TAIL =
  "(?:[(〔[](?:试行|暂行|修订|修订稿|修订版|征求意见稿|送审稿|草案|[^()〔〕[\\]]{0,12}年[^()〔〕[\\]]{0,6})[)〕\\]])?";
const TITLE_END = new RegExp(`${PLAN_WORD}${TITLE_TAIL}$`, "u");
const SENTENCE_SIGN = /[。；;!?！？]/u;

/** A line that names the issuing body alone: letterhead or signature. */
export function isIssuerLine(line: string): boolean {
  return line.length <= 48 && ISSUER.test(line);
}

/** A letterhead: the issuing body, or 某某市人民政府文件. */
export function isLetterhead(line: string): boolean {
  return isIssuerLine(line.replace(/(?:文件|公报)$/u, ""));
}

/** A line that holds a document number alone. */
export function isNumberLine(line: string): boolean {
  return line.length <= 40 && NUMBER_LINE.test(line);
}

/** The ISO date that a text consists of; null where it is none. */
export function parseDateLine(line: string): string | null {
  const digits = DATE.exec(line);
  if (digits !== null) return isoDate(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const chinese = CHINESE_DATE.exec(line);
  if (chinese === null) return null;
  const [, year = "", month = "", day = ""] = chinese;
  return isoDate(numeralOf(year), numeralOf(month), numeralOf(day));
}

/** The month alone, on the cover of a plan: 二〇二三年二月, 2023年2月. */
export function isMonthLine(line: string): boolean {
  return /^(?:[二一][〇○零oO0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月|(?:19|20)\d{2}年\d{1,2}月)$/u.test(
    line,
  );
}

function numeralOf(written: string): number {
  return parseNumeral(written.replace(/[o0]/giu, "〇")) ?? 0;
}

/** A line that may be a title or part of one: short, no sentence, no stop at its end. */
export function isTitlePart(line: string): boolean {
  return line.length >= 2 && line.length <= 90 && !SENTENCE_SIGN.test(line) && !/[,、:]$/u.test(line);
}

/** A whole title ends with the kind of document that it is. */
export function isTitle(line: string): boolean {
  return isTitlePart(line) && line.length >= 5 && TITLE_END.test(line);
}

/** 各区人民政府,市人民政府各部门: */
export function isSalutation(line: string): boolean {
  return (
    line.length <= 200 &&
    /:$/u.test(line) &&
    /^(?:各|市|县|区|省|有关|全市|机关|局)/u.test(line) &&
    !SENTENCE_SIGN.test(line)
  );
}

/** 签发人:某某, beside or below the number of a document that goes upwards. */
export function isSignatoryLine(line: string): boolean {
  return /^(?:签发人|会签人|会签):.{1,20}$/u.test(line);
}

/** (此件公开发布), 公开方式:主动公开; a sentence that begins so is text. */
export function isPublicity(line: string): boolean {
  return line.length <= 40 && PUBLICITY.test(line);
}

const HOW_PUBLIC = "(?:主动公开|公开发布|全文公开|依申请公开|不予公开|不公开|删减后公开|部分公开)";
const PUBLICITY = new RegExp(
  `^\\(?(?:(?:此件|本件|此文件|本文)?\\s?(?:删减后|全文|部分)?${HOW_PUBLIC}` +
    `|(?:政府)?(?:信息)?公开(?:选项|方式|属性|形式|范围|类别)\\s?:?\\s?(?:${HOW_PUBLIC}|.{0,12}))[)。]?$`,
  "u",
);

/** (2020年9月1日某某市人民政府令第58号公布), below the title of a regulation. */
export function isIssueNote(line: string): boolean {
  return line.length <= 160 && /^\(.*\d{4}年\d{1,2}月\d{1,2}日.*\)$/u.test(line);
}

/** The head of what a site says about a plan below it: 《某某要点》政策解读. */
export function isCommentary(line: string): boolean {
  return line.length <= 90 && /^(?:《.{4,80}》)?(?:的)?(?:政策|文件|图文|专家)?解读(?:材料|说明)?:?$/u.test(line);
}

/** 抄送, 主送, the office that prints and when, how many copies. */
export function isDistribution(line: string): boolean {
  if (line.length > 400) return false;
  return (
    /^(?:主题词|关键词):/u.test(line) ||
    /^(?:抄\s?送|主\s?送|抄\s?报|分\s?送|发\s?送|送)[:]/u.test(line) ||
    (/印发$/u.test(line.slice(-4)) && /\d日\s?印发$/u.test(line) && parseDateLine(line) === null) ||
    /^\(?共印\s?\d+\s?份/u.test(line)
  );
}

const ATTACHMENT =
  /^[[【]?附\s?[件表录]\s?(?:([一二三四五六七八九十]{1,3}|\d{1,2})\s?[\]】]?\s?[:.、]?|[\]】]?\s?(?:[:.、]|$|(?=[\s《])))\s?/u;

/** The label of an attachment: 附件, 附件1, 附表2:… */
export function attachmentLabel(line: string): { number: number | null; rest: number } | null {
  const match = ATTACHMENT.exec(line.slice(0, 40));
  if (match === null || line.length > 300) return null;
  return { number: match[1] === undefined ? null : parseNumeral(match[1]), rest: match[0].length };
}
