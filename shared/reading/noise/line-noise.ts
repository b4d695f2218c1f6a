import type { NoiseReason } from "../../model/reading.ts";
import type { Line } from "../lines.ts";
import { markerAt } from "../outline/marker.ts";
import type { Copy } from "../passage.ts";
import { findContents } from "./find-contents.ts";
import {
  BUTTONS,
  CHROME,
  CHROME_INSIDE,
  DOWNLOAD,
  FOOTER,
  MOST_CHARACTERS,
  SITE_NAME,
  SPAM,
  SPAM_HINTS,
  WAY_ON,
} from "./site-words.ts";

const SENTENCE = /[。；]/u;
/** A button's label; longer lines that begin with the same word are text. */
const MOST_BUTTON = 16;
/** Advertising is shorter than a task that speaks of loans or invoices. */
const MOST_SPAM = 40;
/** Below the foot of a page, lines up to this length belong to it. */
const MOST_FOOTER = 60;

/** For every line the reason why it is no part of the document, or null. `taken` lines are already accounted for. */
export function findLineNoise(source: Copy, lines: readonly Line[], taken: readonly boolean[]): (NoiseReason | null)[] {
  const contents = findContents(source, lines, taken);
  const reasons = lines.map((line, index): NoiseReason | null => {
    if (taken[index] === true) return null;
    return contents.has(index) ? "markup" : reasonOf(source, line);
  });
  spreadFoot(source, lines, taken, reasons);
  return reasons;
}

function reasonOf(source: Copy, line: Line): NoiseReason | null {
  const words = wordsOf(source, line);
  if (words.length > MOST_CHARACTERS) return null;
  if (SENTENCE.test(words)) return null;
  if (words.length <= MOST_SPAM && isSpam(words)) return "spam";
  if (FOOTER.test(words)) return "footer";
  if (WAY_ON.test(words) || DOWNLOAD.test(words) || BUTTONS.test(words)) return "site-chrome";
  if (markerAt(words) !== null) return null;
  const button = words.length <= MOST_BUTTON && (CHROME.test(words) || SITE_NAME.test(words));
  return button || CHROME_INSIDE.test(words) ? "site-chrome" : null;
}

function isSpam(words: string): boolean {
  return SPAM.test(words) || new Set(words.match(SPAM_HINTS)).size > 1;
}

/** The words of a line without its markup. */
function wordsOf(source: Copy, line: Line): string {
  if (line.end - line.start > MOST_CHARACTERS * 10) return source.folded.slice(line.start, line.end);
  const cells = line.cells.map(({ paragraphs }) =>
    paragraphs.flat().map(({ start, end }) => source.folded.slice(start, end)),
  );
  return cells
    .map((words) => words.join(""))
    .join(" ")
    .trim();
}

/** Short lines after the foot of a page or a way on to others, with no text after them, belong to it. */
function spreadFoot(
  source: Copy,
  lines: readonly Line[],
  taken: readonly boolean[],
  reasons: (NoiseReason | null)[],
): void {
  let foot = lines.length;
  let wayOn = lines.length;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line === undefined || taken[index] === true) continue;
    if (reasons[index] === "footer") foot = index;
    else if (reasons[index] === "site-chrome" && WAY_ON.test(wordsOf(source, line))) wayOn = index;
    else if (reasons[index] === null && !isFooterLike(source, line)) break;
  }
  for (let index = Math.min(foot, wayOn); index < lines.length; index += 1) {
    if (taken[index] !== true && reasons[index] === null) reasons[index] = index >= foot ? "footer" : "site-chrome";
  }
}

function isFooterLike(source: Copy, line: Line): boolean {
  if (line.end - line.start > MOST_FOOTER) return false;
  const words = source.folded.slice(line.start, line.end).trim();
  return !SENTENCE.test(words) && markerAt(words) === null;
}
