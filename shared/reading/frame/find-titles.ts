import type { Element } from "../elements.ts";
import { markerAt } from "../outline/marker.ts";
import { type Passage, textOf } from "../passage.ts";
import {
  attachmentLabel,
  isIssuerLine,
  isLetterhead,
  isNumberLine,
  isPublicity,
  isSalutation,
  isTitle,
  isTitlePart,
  parseDateLine,
} from "./patterns.ts";

/** A run of elements [first, end). */
export type Run = { readonly first: number; readonly end: number };

/** How far from the top a title is looked for, and over how many lines it may be set. */
const MOST_ELEMENTS = 400;
const MOST_LINES = 4;

/** The words of an element that is a paragraph; empty for a row. */
export function wordsAt(elements: readonly Element[], index: number): string {
  const element = elements[index];
  return element?.kind === "paragraph" ? element.words : "";
}

/** The words of a run of lines, as one. */
export function wordsOf(elements: readonly Element[], run: Run): string {
  let words = "";
  for (let index = run.first; index < run.end; index += 1) words += wordsAt(elements, index);
  return words;
}

/** The passages of a run of elements. */
export function passagesOf(elements: readonly Element[], run: Run): Passage[] {
  return elements
    .slice(run.first, run.end)
    .flatMap((element) => (element.kind === "paragraph" ? [element.passage] : []));
}

function mayBeTitleLine(words: string): boolean {
  return (
    isTitlePart(words) &&
    attachmentLabel(words) === null &&
    markerAt(words) === null &&
    parseDateLine(words) === null &&
    !isNumberLine(words) &&
    !isPublicity(words)
  );
}

/**
 * The document's own title: the lines that say what the site's table lists as title, else the first lines that together
 * end as a title does.
 */
export function findTitle(elements: readonly Element[], limit: number, listed: string | null): Run | null {
  return (
    (listed === null ? null : findLines(elements, limit, bareTitle(listed))) ??
    findFirstTitle(elements, limit) ??
    findMarkedTitle(elements, limit)
  );
}

function findLines(elements: readonly Element[], limit: number, name: string): Run | null {
  for (let first = 0; first < Math.min(limit, MOST_ELEMENTS); first += 1) {
    for (let end = first + 1; end <= Math.min(first + MOST_LINES, limit); end += 1) {
      if (bareTitle(wordsOf(elements, { first, end })) === name) return { first, end };
    }
  }
  return null;
}

function findFirstTitle(elements: readonly Element[], limit: number): Run | null {
  let label: Run | null = null;
  for (let first = 0; first < Math.min(limit, MOST_ELEMENTS); first += 1) {
    if (!mayBeTitleLine(wordsAt(elements, first)) || standsApart(elements, first)) continue;
    const run = titleFrom(elements, first, limit);
    if (run === null) continue;
    const words = wordsOf(elements, run);
    if (NAMES_ISSUER.test(words) || !mayBeLabel(words)) return label === null || NAMES_ISSUER.test(words) ? run : label;
    label ??= run;
  }
  return label;
}

/** What a site calls its own pages ends as titles do: 公开指南, 信息公开目录. A title that names its issuer goes before it. */
function mayBeLabel(words: string): boolean {
  return words.length <= 12 && !/关于|印发|\d{4}年/u.test(words);
}

/** The only heading of the highest level that the file's format marks, whatever word it ends with. */
function findMarkedTitle(elements: readonly Element[], limit: number): Run | null {
  const levels = elements.slice(0, MOST_ELEMENTS).map((one) => (one.kind === "paragraph" ? one.level : null));
  const highest = levels.reduce((least, level) => (level === null || (least ?? level) < level ? least : level), null);
  const first = levels.indexOf(highest);
  let end = first;
  while (highest !== null && levels[end] === highest && mayBeTitleLine(wordsAt(elements, end))) end += 1;
  const isOnly = end > first && end <= limit && end - first <= MOST_LINES && !levels.includes(highest, end);
  return isOnly ? { first, end } : null;
}

/** A letterhead stands apart from the title: the document number or a title that names the place again follows it. */
function standsApart(elements: readonly Element[], index: number): boolean {
  const words = wordsAt(elements, index);
  if (!isLetterhead(words)) return false;
  const next = wordsAt(elements, index + 1);
  if (/^(?:关于|印发|转发|批转)/u.test(next)) return false;
  return !isIssuerLine(words) || !isTitle(next) || placesIn(words).some((place) => next.includes(place));
}

/** The ends of the names of places in a body's name: 某云河市青岚区政府 gives 云河市, 青岚区. */
function placesIn(words: string): string[] {
  return [...words.matchAll(/(?<=[\p{Script=Han}]{2})[省市县区州盟旗镇乡]/gu)].map(({ index }) =>
    words.slice(index - 2, index + 1),
  );
}

function titleFrom(elements: readonly Element[], first: number, limit: number): Run | null {
  for (let end = first + 1; end <= Math.min(first + MOST_LINES, limit); end += 1) {
    if (!mayBeTitleLine(wordsAt(elements, end - 1))) return null;
    if (isTitle(wordsOf(elements, { first, end })) && !goesOn(elements, { first, end }))
      return fromIssuer(elements, { first, end });
  }
  return null;
}

/**
 * What stands above the line that names the issuing body (某某市人民政府关于…) is no part of the title, nor what stands
 * above one that is a title in its own right and begins with a place (某某市2019年…要点).
 */
function fromIssuer(elements: readonly Element[], run: Run): Run {
  for (let first = run.end - 1; first > run.first; first -= 1) {
    const words = wordsOf(elements, { first, end: run.end });
    if (!isTitle(words)) continue;
    const above = wordsOf(elements, { first: run.first, end: first });
    if (NAMES_ISSUER.test(words) || (NAMES_PLACE.test(words) && !LEADS_ON.test(above))) return { first, end: run.end };
  }
  return run;
}

const NAMES_ISSUER = /^[\p{Script=Han}()]{2,24}(?:政府|办公厅|办公室|委员会|管委会|[局委厅])(?:关于|印发|转发|批转)/u;

const NAMES_PLACE =
  /^(?:(?:19|20)\d{2}年度?)?(?![全各本我]|关于|印发|转发|批转)\p{Script=Han}{2,5}[市县区州](?!各|直)/u;
/** Words that a title goes on from. */
const LEADS_ON = /关于|印发|转发|《|(?:的|和|与|及|、|年度?)$/u;

/** 关于印发某某方案 may go on with …的通知 in the next line, a title with (试行). */
function goesOn(elements: readonly Element[], run: Run): boolean {
  const next = wordsAt(elements, run.end);
  if (
    /^(?:的?(?:通知|函|意见|方案)$|\((?:试行|暂行|征求意见稿|修订|[^()]{0,12}\d{4}年?)\)$|分工方案|实施方案$)/u.test(
      next,
    )
  )
    return true;
  const passesOn = /关于|印发|转发/u.test(wordsOf(elements, run)) && !/(?:通知|函)$/u.test(wordsOf(elements, run));
  return passesOn && isTitlePart(next) && /的(?:通知|函)$/u.test(next) && !/关于|印发|转发/u.test(next);
}

/** The title of the plan itself: a line that an earlier 《…》 or the letter's title names, or one that follows the letter. */
export function findPlanTitle(elements: readonly Element[], letterTitle: string | null): Run | null {
  return findNamed(elements, letterTitle) ?? findBelowLetter(elements);
}

function findNamed(elements: readonly Element[], letterTitle: string | null): Run | null {
  const passedOn = new Set<string>(letterTitle === null ? [] : namesIn(letterTitle));
  const quoted = new Set<string>();
  let inOutline = false;
  for (let first = 0; first < Math.min(elements.length, MOST_ELEMENTS); first += 1) {
    const words = wordsAt(elements, first);
    if (mayBeTitleLine(words)) {
      for (let end = Math.min(first + MOST_LINES, elements.length); end > first; end -= 1) {
        const name = bareTitle(wordsOf(elements, { first, end }));
        // A letter that is itself the plan may mention a table that is attached to it.
        const isNamed = passedOn.has(name) || (quoted.has(name) && !inOutline);
        if (isNamed && linesFit(elements, first, end)) return { first, end };
      }
    }
    inOutline ||= markerAt(words) !== null;
    for (const name of namesIn(words)) (PASSES_ON.test(words) ? passedOn : quoted).add(name);
  }
  return null;
}

/** What a letter says of the document it passes on. */
const PASSES_ON = /印发|转发|下发|发给你们|同意|审议通过/u;

function linesFit(elements: readonly Element[], first: number, end: number): boolean {
  for (let index = first; index < end; index += 1) if (!mayBeTitleLine(wordsAt(elements, index))) return false;
  return true;
}

/** The names of plans that words announce: what stands in 《》, and what a 关于印发…的通知 passes on. */
function namesIn(words: string): string[] {
  const quoted = [...words.slice(0, 4000).matchAll(/《([^《》]{4,120})》/gu)].map((match) => match[1] ?? "");
  const passed = /(?:印发|转发|下发|发布|公布)(.{4,120}?)的?(?:通知|函)(?:\([^()]*\))?$/u.exec(words);
  return [...quoted, passed?.[1] ?? ""].map(bareTitle).filter((name) => name.length >= 4);
}

function bareTitle(words: string): string {
  return words.replace(/[\s《》〈〉“”"'()〔〕[\]]/gu, "").replace(/^附件[一二三四五\d]{0,2}/u, "");
}

/** Below a letter's signature and date, or below the word 附件, the next title is the plan's. */
function findBelowLetter(elements: readonly Element[]): Run | null {
  const limit = Math.min(elements.length, MOST_ELEMENTS);
  let seenSalutation = false;
  let inOutline = false;
  for (let index = 0; index < limit; index += 1) {
    const words = wordsAt(elements, index);
    seenSalutation ||= isSalutation(words);
    const label = attachmentLabel(words);
    const below = parseDateLine(words) !== null && isIssuerLine(wordsAt(elements, index - 1));
    const attached = label !== null && words.length <= label.rest;
    inOutline ||= seenSalutation && markerAt(words) !== null;
    if (!seenSalutation || inOutline || !(below || attached)) continue;
    const first = skipNotes(elements, index + 1);
    const run = mayBeTitleLine(wordsAt(elements, first)) ? titleFrom(elements, first, elements.length) : null;
    if (run !== null) return run;
  }
  return null;
}

function skipNotes(elements: readonly Element[], from: number): number {
  let index = from;
  while (
    isPublicity(wordsAt(elements, index)) ||
    (attachmentLabel(wordsAt(elements, index)) !== null && index < from + 4)
  )
    index += 1;
  return index;
}

/** The words of several passages, as one. */
export function joinedText(passages: readonly Passage[]): string {
  return passages.map(textOf).join("");
}
