import type { Metadata, Script } from "../../model/reading.ts";
import { simplify } from "../../text/simplify.ts";
import { isoDate } from "../calendar.ts";
import { normalNumber } from "../fields/find-citations.ts";
import { foldInPlace } from "../folded-text.ts";
import type { MetadataField } from "../frame/metadata-line.ts";
import { DOCUMENT_NUMBER, isIssueNote, isLetterhead, parseDateLine } from "../frame/patterns.ts";
import { inferPlace, readPlace } from "./places.ts";

/** What the parts of a document hold that speak of the document itself; words as they stand. */
export type FrameWords = {
  /** The site's table: values by field, the first of each. */
  readonly table: ReadonlyMap<MetadataField, string>;
  readonly title: string | null;
  readonly planTitle: string | null;
  /** A letter passes the plan on. */
  readonly hasLetter: boolean;
  /** Lines that hold a document number. */
  readonly numbers: readonly string[];
  /** The bodies that sign, and the letterhead. */
  readonly issuers: readonly string[];
  /** Dates below signatures. */
  readonly dates: readonly string[];
  /** The whole text, folded. */
  readonly folded: string;
  readonly script: Script;
};

const DATE_INSIDE = /((?:19|20)\d{2})\s?[年.\-/]\s?(\d{1,2})\s?[月.\-/]\s?(\d{1,2})/u;
/** (2023年8月18日某某市人民政府办公室印发), below a title */
const ISSUED_BY = /\d日([\u4e00-\u9fff]{3,24}(?:政府|办公厅|办公室|委员会|管委会|局))(?:令|印发|公布|发布)/u;
/** 某政办〔2017〕45号 2017年5月9日 */
const DATED_NUMBER = /号\s*(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/u;
/** A regulation bears the number of the order that enacts it. */
const ORDER_NUMBER = /[\p{Script=Han}]{2,14}令第?\s?\d{1,4}\s?号/u;
/** Of a span of years the first: 2020—2022年. */
const YEAR_INSIDE = /((?:19|20)\d{2})\s?(?:年?\s?[-—–―~至到]{1,2}\s?(?:19|20)\d{2}\s?)?年/u;
/** A regulation says from when it holds. */
const IN_FORCE = /自((?:19|20)\d{2})年[^。]{0,12}起(?:施行|实施|执行)/u;

/** The facts of a document about itself. What it does not say is null; what a gazetteer adds stands in `inferred`. */
export function readMetadata(words: FrameWords): Metadata {
  const planTitle = plain(words.planTitle);
  // Without a letter the plan is the document, and its title the document's.
  const title = plain(words.title) ?? plain(words.table.get("title") ?? null) ?? (words.hasLetter ? null : planTitle);
  const issuer = readIssuer(words, title);
  const issuedOn =
    dateIn(words.table.get("issuedOn")) ??
    words.dates.map(parseDateLine).find((date) => date !== null) ??
    dateIn(words.numbers.find((line) => isIssueNote(line) || DATED_NUMBER.test(line)));
  const publishedOn = dateIn(words.table.get("publishedOn"));
  const year =
    yearIn(planTitle) ?? yearIn(title) ?? yearOf(issuedOn) ?? yearOf(publishedOn) ?? yearInForce(words.folded);
  const place = readPlace({ issuer, title, planTitle, folded: words.folded });
  return {
    ...place,
    issuer,
    documentNumber: readNumber(words),
    title,
    planTitle,
    indexNumber: plain(words.table.get("indexNumber") ?? null),
    category: plain(words.table.get("category") ?? null),
    status: plain(words.table.get("status") ?? null),
    issuedOn,
    publishedOn,
    year,
    script: words.script,
    inferred: inferPlace(place),
  };
}

/** 某某市人民政府关于…, 某某市教育局2021年…方案 */
const NAMED_IN_TITLE = /^(.{3,30}?)(?:关于|印发|转发|(?<=局|政府|办公[厅室]|委员会|管委会)(?=(?:19|20)\d{2}年))/u;

/** The body that signs in full; the site's table often shortens it to 市政府办公厅. */
function readIssuer(words: FrameWords, title: string | null): string | null {
  const signed = plain(signers(words).join(" "));
  const listed = plain(words.table.get("issuer") ?? null);
  const named = NAMED_IN_TITLE.exec(title ?? "")?.[1] ?? null;
  if (signed !== null && /^[省市区县州]/u.test(signed) && named?.endsWith(signed.slice(1)) === true) return named;
  if (signed !== null || listed === null) return signed ?? (named !== null && isLetterhead(named) ? named : null);
  return named?.endsWith(listed.replace(/^市/u, "")) === true ? named : listed;
}

/** Who signs; a letterhead where nobody does. Several may sign together. */
function signers({ issuers, dates, numbers }: FrameWords): string[] {
  const signatures = issuers.filter((line) => dates.includes(line) && isLetterhead(line));
  if (signatures.length > 0) return [...new Set(signatures)];
  const head = issuers.find((line) => isLetterhead(line))?.replace(/文件$/u, "");
  const noted = numbers.filter(isIssueNote).map((line) => ISSUED_BY.exec(line)?.[1]);
  return [head ?? noted[0] ?? []].flat();
}

function readNumber(words: FrameWords): string | null {
  const candidates = [words.table.get("documentNumber") ?? "", ...words.numbers];
  for (const candidate of candidates) {
    const folded = foldInPlace(candidate);
    const match = DOCUMENT_NUMBER.exec(folded) ?? ORDER_NUMBER.exec(folded);
    if (match !== null) return normalNumber(match[0]);
  }
  return null;
}

function plain(words: string | null): string | null {
  const value = simplify(words ?? "").trim();
  return value.length === 0 ? null : value;
}

function dateIn(words: string | undefined): string | null {
  const match = DATE_INSIDE.exec(words ?? "");
  if (match === null) return parseDateLine(words ?? "");
  return isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

function yearIn(words: string | null): number | null {
  const match = YEAR_INSIDE.exec(foldInPlace(words ?? ""));
  return match === null ? null : Number(match[1]);
}

function yearInForce(folded: string): number | null {
  const match = IN_FORCE.exec(folded);
  return match === null ? null : Number(match[1]);
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}
