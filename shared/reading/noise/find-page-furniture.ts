import { attachmentLabel } from "../frame/patterns.ts";
import type { Line } from "../lines.ts";
import type { Copy } from "../passage.ts";

// What the page of a book or a scanner adds: page numbers, lines drawn across, running heads.

const PAGE_NUMBER =
  /^(?:[-—–―─~·•]{1,3}\s*\d{1,4}\s*[-—–―─~·•]{1,3}|第\s*\d{1,4}\s*页(?:\s*[,/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/iu;
/** The head of a gazette's pages: its name with year and issue. */
const GAZETTE_HEAD =
  /^(?:[\p{Script=Han}]{2,16}公报\s*)?(?:19|20)\d{2}年?\s?第\s?\d{1,3}\s?[期号](?:\s*[\p{Script=Han}]{2,16}公报)?$/u;
const LONE_NUMBER = /^\d{1,4}$/u;
const RULE = /^[\s|:+\-—–―_=~*.·•\u2500-\u257f★☆◆◇■□●○]{2,}$/u;
const LETTER = /[\p{L}\p{N}]/u;

/** The line that a page number, a rule or nothing readable fills. */
export type Furniture = "page-number" | "lone-number" | "rule" | "debris" | null;

/** What kind of furniture a line is, by its own look. */
export function furnitureOf(source: Copy, line: Line): Furniture {
  if (line.end - line.start > 200) return isRule(source, line) ? "rule" : null;
  const words = source.folded.slice(line.start, line.end).trim();
  if (PAGE_NUMBER.test(words) || GAZETTE_HEAD.test(words)) return "page-number";
  if (LONE_NUMBER.test(words)) return "lone-number";
  if (RULE.test(words)) return "rule";
  return LETTER.test(words) ? null : "debris";
}

function isRule(source: Copy, line: Line): boolean {
  // The first characters decide at once for any line of text.
  return (
    RULE.test(source.folded.slice(line.start, line.start + 20)) && RULE.test(source.folded.slice(line.start, line.end))
  );
}

const LEAST_HEADS = 3;

/** Lines that stand beside page numbers again and again: running heads. Gives their line numbers. */
export function findRunningHeads(source: Copy, lines: readonly Line[], furniture: readonly Furniture[]): Set<number> {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (line.end - line.start > 60 || furniture[index] !== null) return;
    const besidePage = furniture[index - 1] === "page-number" || furniture[index + 1] === "page-number" || line.newPage;
    if (!besidePage) return;
    const printed = source.folded.slice(line.start, line.end);
    // Attachments begin on pages of their own.
    if (attachmentLabel(printed) !== null) return;
    const words = printed.replace(/[\s\d]+/gu, "");
    const known = places.get(words);
    if (known === undefined) places.set(words, [index]);
    else known.push(index);
  });
  return new Set([...places.values()].filter((indexes) => indexes.length >= LEAST_HEADS).flat());
}
