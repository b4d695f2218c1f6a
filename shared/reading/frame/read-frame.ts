import type { Element } from "../elements.ts";
import { isLineHeading, LONGEST_BARE_HEADING } from "../headings.ts";
import { markerAt } from "../outline/marker.ts";
import { findPlanTitle, findTitle, type Run, wordsAt, wordsOf } from "./find-titles.ts";
import {
  attachmentLabel,
  isCommentary,
  isDistribution,
  isIssueNote,
  isIssuerLine,
  isLetterhead,
  isMonthLine,
  isNumberLine,
  isPublicity,
  isSalutation,
  isSignatoryLine,
  isTitle,
  parseDateLine,
} from "./patterns.ts";

/** What an element is in the document around the plan. `plan` elements are its outline, `annex` those of an attachment with tasks. */
export type Part =
  | "metadata"
  | "title"
  | "transmittal"
  | "preamble"
  | "plan"
  | "annex"
  | "signature"
  | "attachment"
  | "distribution"
  | "site-chrome";

export type Frame = {
  /** The part of every element, in order. */
  readonly parts: readonly Part[];
  readonly title: Run | null;
  readonly planTitle: Run | null;
  /** Attachments that hold a table of tasks: the label's number, null where it has none, and the elements below it. */
  readonly annexes: readonly { readonly number: number | null; readonly run: Run }[];
};

/** Tells the plan from what stands around it. `listedTitle` is the title that the site's table gives, folded. */
export function readFrame(elements: readonly Element[], listedTitle: string | null): Frame {
  const firstNumbered = elements.findIndex((_, index) => isNumbered(elements, index));
  const head = firstNumbered < 0 ? elements.length : firstNumbered;
  const found = findTitle(elements, head, listedTitle);
  const planTitle = findPlanTitle(elements, listedTitle ?? (found === null ? null : wordsOf(elements, found)));
  const title = found !== null && planTitle !== null && found.first >= planTitle.first ? null : found;
  const ownPlanTitle = planTitle ?? (title !== null && !isLetter(elements, title) ? title : null);
  const letterTitle = title === ownPlanTitle ? null : title;
  const top = ownPlanTitle?.end ?? letterTitle?.end ?? 0;
  const start = planStart(elements, top);
  const end = planEnd(elements, start);
  const parts: Part[] = elements.map((_, index) => {
    if (letterTitle !== null && index >= letterTitle.first && index < letterTitle.end) return "title";
    if (ownPlanTitle !== null && index >= ownPlanTitle.first && index < ownPlanTitle.end) return "title";
    if (index < start) return headPart(elements, index, letterTitle, ownPlanTitle);
    return index < end ? "plan" : "attachment";
  });
  const annexes = readTail(elements, end, parts);
  return { parts, title: letterTitle, planTitle: ownPlanTitle, annexes };
}

function isNumbered(elements: readonly Element[], index: number): boolean {
  const element = elements[index];
  return element?.kind === "row" || (element?.kind === "paragraph" && markerAt(element.words) !== null);
}

function isLetter(elements: readonly Element[], title: Run): boolean {
  return /(?:通知|函)(?:\([^()]*\))?$/u.test(wordsOf(elements, title));
}

/** The first element of the plan's outline: a number, a row, or a heading whose number was lost in print. */
function planStart(elements: readonly Element[], top: number): number {
  for (let index = top; index < elements.length; index += 1) {
    if (isMarkedHeading(elements, top, index)) return index;
    if (!isNumbered(elements, index)) continue;
    const above = wordsAt(elements, index - 1);
    const lostNumber = index > top && isLowerLevel(elements, index) && isLineHeading(above) && !isFramePart(above);
    return lostNumber ? firstBareHeading(elements, top, index - 1) : index;
  }
  return unnumberedStart(elements, top);
}

/** Below the title, what the file's format marks as a heading opens the outline, even without a number. */
function isMarkedHeading(elements: readonly Element[], top: number, index: number): boolean {
  const element = elements[index];
  if (top === 0 || element?.kind !== "paragraph" || element.level === null) return false;
  return isLineHeading(element.words) && !isFramePart(element.words) && attachmentLabel(element.words) === null;
}

/** Where sections have no numbers, the first short line above a paragraph opens the outline. */
function firstBareHeading(elements: readonly Element[], top: number, last: number): number {
  for (let index = top; index < last; index += 1) {
    const words = wordsAt(elements, index);
    const isShort = words.length <= LONGEST_BARE_HEADING && isLineHeading(words) && !isFramePart(words);
    if (isShort && wordsAt(elements, index + 1).endsWith("。")) return index;
  }
  return last;
}

/** Units of the first level need no heading above them. */
function isLowerLevel(elements: readonly Element[], index: number): boolean {
  const style = markerAt(wordsAt(elements, index))?.style;
  return style !== undefined && style !== "chapter" && style !== "part" && style !== "section";
}

/** A text without any number is a plan if a title calls it one: its paragraphs that end as sentences are the outline. */
function unnumberedStart(elements: readonly Element[], top: number): number {
  if (top === 0 || !isTitle(wordsAt(elements, top - 1))) return elements.length;
  for (let index = top; index < elements.length; index += 1) {
    const words = wordsAt(elements, index);
    if (!isSalutation(words) && !isFramePart(words) && /[。；]$/u.test(words))
      return index + 1 < elements.length ? index + 1 : index;
  }
  return elements.length;
}

function isFramePart(words: string): boolean {
  return (
    isIssuerLine(words) ||
    parseDateLine(words) !== null ||
    isSalutation(words) ||
    isPublicity(words) ||
    isDistribution(words)
  );
}

/** Where the outline ends: at a signature, an attachment or the distribution list. */
function planEnd(elements: readonly Element[], start: number): number {
  for (let index = start; index < elements.length; index += 1) {
    const words = wordsAt(elements, index);
    if (words.length === 0) continue;
    if (attachmentLabel(words) !== null || isDistribution(words) || isPublicity(words)) return index;
    if (isSignature(elements, index) || isCommentary(words)) return index;
  }
  return elements.length;
}

/** The issuing body with the date below, or the date alone; a seal may stand between. */
function isSignature(elements: readonly Element[], index: number): boolean {
  const words = wordsAt(elements, index);
  if (parseDateLine(words) !== null) return true;
  const isDated = parseDateLine(wordsAt(elements, index + 1)) !== null;
  if (SEAL.test(words)) return isDated;
  return isIssuerLine(words) && (isDated || isSealed(elements, index) || isSignedTwice(elements, index));
}

const SEAL = /^\(?(?:盖章|公章|印章)\)?$/u;

function isSealed(elements: readonly Element[], index: number): boolean {
  return SEAL.test(wordsAt(elements, index + 1)) && parseDateLine(wordsAt(elements, index + 2)) !== null;
}

function isSignedTwice(elements: readonly Element[], index: number): boolean {
  return isIssuerLine(wordsAt(elements, index + 1)) && parseDateLine(wordsAt(elements, index + 2)) !== null;
}

function headPart(elements: readonly Element[], index: number, title: Run | null, planTitle: Run | null): Part {
  const words = wordsAt(elements, index);
  if (isPublicity(words) || isDistribution(words)) return "distribution";
  if (isIssueNote(words) || isNumberLine(words) || isSignatoryLine(words)) return "metadata";
  if (planTitle !== null && index >= planTitle.end) {
    if (isSalutation(words)) return "transmittal";
    return isImprint(elements, index) || isImprint(elements, index - 1) ? "signature" : "preamble";
  }
  if (
    isSignature(elements, index) ||
    (isIssuerLine(words) && isSignature(elements, index - 1) && title !== null && index > title.end)
  )
    return "signature";
  const letterEnds = planTitle?.first ?? elements.length;
  const inLetter = (title !== null && index >= title.end) || isSalutation(words) || hasSalutationAbove(elements, index);
  if (inLetter && index < letterEnds) {
    if (attachmentLabel(words) !== null || isListedAttachment(elements, index)) return "attachment";
    return planTitle === null && !isSalutation(words) && !/(?:印发|转发)给你们/u.test(words)
      ? "preamble"
      : "transmittal";
  }
  if (isLetterhead(words)) return "metadata";
  return /[。；]/u.test(words) ? "preamble" : "site-chrome";
}

/** A date below a title, or the body that made the plan with the date or the month below it, as on a cover. */
function isImprint(elements: readonly Element[], index: number): boolean {
  const [words, below] = [wordsAt(elements, index), wordsAt(elements, index + 1)];
  if (parseDateLine(words) !== null) return true;
  return isIssuerLine(words) && (parseDateLine(below) !== null || isMonthLine(below));
}

/** The second and later lines of a list of attachments: 附件:1.… 2.… */
function isListedAttachment(elements: readonly Element[], index: number): boolean {
  for (let above = index; above > index - 20; above -= 1) {
    const words = wordsAt(elements, above);
    if (attachmentLabel(words) !== null) return above < index;
    if (words.length > 60 || markerAt(words)?.style !== "subitem") return false;
  }
  return false;
}

function hasSalutationAbove(elements: readonly Element[], index: number): boolean {
  for (let above = index - 1; above >= 0 && above > index - 40; above -= 1)
    if (isSalutation(wordsAt(elements, above))) return true;
  return false;
}

/** Below the outline: signature, attachments, distribution. Fills in their parts and gives the attachments with tasks. */
function readTail(elements: readonly Element[], end: number, parts: Part[]): Frame["annexes"] {
  const annexes: { number: number | null; run: Run }[] = [];
  let index = end;
  while (index < elements.length) {
    const words = wordsAt(elements, index);
    if (isCommentary(words)) {
      parts.fill("site-chrome", index);
      break;
    }
    const label = attachmentLabel(words);
    if (label !== null) {
      const run = { first: index + 1, end: endOfAttachment(elements, index + 1) };
      const hasTasks = elements.slice(run.first, run.end).some((element) => element.kind === "row");
      parts[index] = "attachment";
      if (hasTasks) {
        annexes.push({ number: label.number, run: belowTitle(elements, run) });
        for (let at = annexes.at(-1)?.run.first ?? run.end; at < run.end; at += 1) parts[at] = "annex";
      }
      index = run.end;
      continue;
    }
    parts[index] = tailPart(elements, index, parts[index - 1]);
    index += 1;
  }
  return annexes;
}

function belowTitle(elements: readonly Element[], run: Run): Run {
  const first = elements.findIndex((_, index) => index >= run.first && index < run.end && isNumbered(elements, index));
  return { first: first < 0 ? run.end : first, end: run.end };
}

function endOfAttachment(elements: readonly Element[], from: number): number {
  for (let index = from; index < elements.length; index += 1) {
    const words = wordsAt(elements, index);
    if (attachmentLabel(words) !== null || isDistribution(words) || isPublicity(words) || isSignature(elements, index))
      return index;
  }
  return elements.length;
}

function tailPart(elements: readonly Element[], index: number, above: Part | undefined): Part {
  const words = wordsAt(elements, index);
  if (isDistribution(words) || isPublicity(words)) return "distribution";
  if (isSignature(elements, index) || isIssuerLine(words)) return "signature";
  if (above === "distribution") return "distribution";
  return above === "attachment" || above === "annex" ? "attachment" : "distribution";
}
