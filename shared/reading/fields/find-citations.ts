import type { Citation } from "../../model/reading.ts";
import { simplify } from "../../text/simplify.ts";

// Documents are named by a title in 《》, by a number, or by both: 《title》(number).

const NUMBER =
  "(?:[\\p{Script=Han}]{1,14}\\s?[〔[(【﹝]\\s?(?:19|20)\\d{2}\\s?[〕\\])】﹞]\\s?(?:第\\s?)?\\d{1,5}\\s?号|[\\p{Script=Han}]{0,10}令\\s?(?:[〔[(]\\d{4}[〕\\])])?\\s?第?\\s?\\d{1,4}\\s?号|第\\s?\\d{1,4}\\s?号[\\p{Script=Han}]{2,8}令)";
const TITLE = "《[^《》]{1,200}(?:《[^《》]{1,100}》[^《》]{0,100})?》";
const CITATION = new RegExp(
  `(?<title>${TITLE})(?:\\s?[(〔[]\\s?(?<behind>${NUMBER})[^()]{0,20}[)〕\\]])?|(?<alone>${NUMBER})`,
  "gu",
);
/** Words before a number that belong to the sentence: 根据国办发… */
const LEAD_IN =
  /^.*(?:根据|按照|依据|落实|执行|贯彻|以及|关于|(?<!共)和|及|与|参照|见|印发|转发|的|以|日)(?=[\p{Script=Han}]{2,})/u;
/** Newspapers, gazettes and programmes are named by a title, too, but are no documents. */
const NO_DOCUMENT = /(?:公报|日报|晚报|时报|周报|快报|简报|杂志|热线|频道|栏目|专栏|直播|直播间|访谈|面对面|在线)$/u;
const SHORT_NAME = /(?:以下|下)(?:简)?称[:“"]?$/u;

/** The documents that a folded text names, each once; titles and numbers in simplified script, numbers with 〔〕. */
export function findCitations(text: string, folded: string): Citation[] {
  const citations: Citation[] = [];
  const seen = new Set<string>();
  for (const match of folded.matchAll(CITATION)) {
    const { title, behind, alone } = match.groups ?? {};
    if (SHORT_NAME.test(folded.slice(Math.max(0, match.index - 6), match.index))) continue;
    const written = title === undefined ? null : simplify(text.slice(match.index + 1, match.index + title.length - 1));
    const number = behind ?? alone;
    if (number === undefined && NO_DOCUMENT.test(title?.slice(0, -1) ?? "")) continue;
    const citation = { title: written, documentNumber: number === undefined ? null : normalNumber(number) };
    const key = citation.documentNumber ?? citation.title ?? "";
    if (seen.has(key)) continue;
    seen.add(key);
    citations.push(citation);
  }
  return citations;
}

/** A document number in its usual form: simplified, without blanks, 〔〕 around the year. */
export function normalNumber(folded: string): string {
  return folded
    .replace(/\s+/gu, "")
    .replace(LEAD_IN, "")
    .replace(/[〔[(【﹝]((?:19|20)\d{2})[〕\])】﹞](?:第)?/u, "〔$1〕");
}
