import type { Line } from "./lines.ts";
import type { Copy } from "./passage.ts";
import { endOfLabelled } from "./responsibility/find-statement.ts";
import { isWide } from "./white-space.ts";

// Lines are joined to paragraphs where a page break or the width of the page cut them. Three signs decide: how the
// line above ends, how the line below begins, and whether the document was set to a fixed width.

const TERMINAL = /[。！？；!?;:][”"’』」)\]】〉》]*$|[)\]】]$/u;
const DANGLING = /[、,(“《〈‘—-]$|[(【〔][^()【】〔〕]{1,10}[:;]$/u;
const SENTENCE = /[。；;]/u;

/** A document set to a fixed width. */
export type Setting = {
  /** How wide its full lines are, in columns, and their usual indent. */
  readonly width: number;
  readonly indent: number;
  /** Paragraphs begin set in, so that a line that is not goes on with the one above, whatever stop ends that. */
  readonly setsIn: boolean;
};

/** Full lines end within this many columns of the page's width: a character that did not fit, a squeezed stop. */
const RAGGED = 4;
const LEAST_LINES = 6;
const LEAST_FULL = 4;
const WIDEST = 130;
/** From this length on a line without a stop is a cut paragraph rather than a heading. */
const LONG = 60;

/** The setting of a document in which many lines end at one width; null where every paragraph is one line. */
export function findSetting(source: Copy, lines: readonly Line[]): Setting | null {
  const measured = lines.filter((line) => line.end - line.start >= 10).map((line) => columnsOf(source, line));
  if (measured.length < LEAST_LINES) return null;
  const sorted = [...measured].sort((a, b) => a - b);
  const usual = sorted[Math.floor((sorted.length - 1) * 0.9)] ?? 0;
  return settingAt(source, lines, measured.length, usual) ?? edgeSetting(source, lines, sorted.at(-1) ?? 0);
}

/** The setting of a document whose lines end at a width as a rule. */
function settingAt(source: Copy, lines: readonly Line[], measured: number, width: number): Setting | null {
  if (width > WIDEST || width < 24) return null;
  const full = lines.filter((line) => {
    const columns = columnsOf(source, line);
    return columns >= width - RAGGED && columns <= width + 2;
  });
  const cut = full.filter((line) => !TERMINAL.test(endOf(source, line)));
  const isSet = full.length >= Math.max(LEAST_FULL, measured * 0.35) && cut.length >= full.length * 0.6;
  return isSet ? settingOf(source, lines, width) : null;
}

/**
 * The setting of a document with many short lines: none is wider than the page, and those that reach its edge break off
 * before a line that is not set in. Paragraphs that are whole end with a stop, each at a width of its own.
 */
function edgeSetting(source: Copy, lines: readonly Line[], width: number): Setting | null {
  if (width > WIDEST || width < 40) return null;
  const full = lines.flatMap((line, index) => {
    const columns = columnsOf(source, line) + line.indent;
    return columns >= width - RAGGED ? [{ line, below: lines[index + 1] }] : [];
  });
  const cut = full.filter(
    ({ line, below }) =>
      !TERMINAL.test(endOf(source, line)) && below !== undefined && below.indent === 0 && below.blanksAbove === 0,
  );
  return cut.length >= LEAST_FULL && cut.length >= full.length * 0.6 ? settingOf(source, lines, width) : null;
}

/** Shorter lines without a stop may be headings or entries of a list. */
const LEAST_BROKEN = 30;

/**
 * The setting of text that was pasted line by line into a document whose paragraphs are whole otherwise: lines that
 * break off before others that open nothing end at one width. Null where every line is a paragraph.
 *
 * @param opens whether a line begins with what opens a unit of its own
 */
export function findHandSetting(source: Copy, lines: readonly Line[], opens: (line: Line) => boolean): Setting | null {
  const broken = lines.flatMap((line, index) => {
    const below = lines[index + 1];
    const columns = columnsOf(source, line);
    if (below === undefined || columns < LEAST_BROKEN || columns > WIDEST) return [];
    return TERMINAL.test(endOf(source, line)) || below.blanksAbove > 0 || opens(below) ? [] : [columns];
  });
  const counts = new Array<number>(WIDEST + 1).fill(0);
  for (const columns of broken) counts[columns] = (counts[columns] ?? 0) + 1;
  const near = counts.map((_, width) =>
    counts.slice(Math.max(0, width - RAGGED), width + 1).reduce((a, b) => a + b, 0),
  );
  const most = Math.max(...near);
  if (most < LEAST_FULL || most < broken.length * 0.6) return null;
  return settingOf(source, lines, near.indexOf(most));
}

function settingOf(source: Copy, lines: readonly Line[], width: number): Setting {
  const setting = { width, indent: usualIndent(lines), setsIn: false };
  const openings = lines.filter((_, index) => {
    const above = lines[index - 1];
    return above !== undefined && TERMINAL.test(endOf(source, above)) && !isFull(source, above, setting);
  });
  const setIn = openings.filter(({ indent }) => indent >= setting.indent + SET_IN);
  return { ...setting, setsIn: openings.length >= LEAST_FULL && setIn.length >= openings.length * 0.8 };
}

/** A paragraph is set in by so many columns at least: a wide blank. */
const SET_IN = 2;

function endOf(source: Copy, line: Line): string {
  return source.folded.slice(Math.max(line.start, line.end - 12), line.end);
}

function usualIndent(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function columnsOf(source: Copy, line: Line): number {
  if (line.end - line.start > WIDEST) return WIDEST + 1;
  let columns = 0;
  for (let at = line.start; at < line.end; at += 1) columns += isWide(source.text.charCodeAt(at)) ? 2 : 1;
  return columns;
}

/** The lower end of a paragraph that may go on. */
export type OpenParagraph = {
  /** Its last line. */
  readonly line: Line;
  /** One of its lines has a stop inside: it is text and no heading. */
  readonly isText: boolean;
  /** A bracket that it opened has not closed. */
  readonly inBracket: boolean;
};

/** What stands between the paragraph and the line. */
export type Gap = { readonly blanks: number; readonly pageBreak: boolean };

/**
 * Whether a line continues the paragraph above it.
 *
 * @param opens the line begins with what opens a unit of its own
 * @param isWhole every line is a paragraph by the file's format, so that only one that breaks off goes on
 */
export function continues(
  source: Copy,
  above: OpenParagraph,
  line: Line,
  gap: Gap,
  setting: Setting | null,
  opens: boolean,
  isWhole: boolean,
): boolean {
  const end = endOf(source, above.line);
  const fills = setting !== null && isFull(source, above.line, setting);
  // What opens a unit of its own does not stand behind an opening bracket, nor amid a number: …,20 and 16年底前.
  if (opens) return /[(〔【《〈“‘]$/u.test(end) || (fills && isCutNumber(source, end, line));
  if (DANGLING.test(end)) return true;
  if (isWhole && (setting === null || reachesOver(source, above.line, setting))) return false;
  const indented = setting !== null && line.indent >= setting.indent + SET_IN;
  if (TERMINAL.test(end)) {
    return (
      setting !== null &&
      !indented &&
      fills &&
      (above.inBracket || setting.setsIn || (gap.blanks === 0 && !gap.pageBreak && isCutAfterStop(end)))
    );
  }
  if (fills && !indented) return true;
  if (isWhole || (indented && gap.blanks === 0 && !gap.pageBreak)) return false;
  const statement = endOfLabelled(source.folded.slice(above.line.start, above.line.end));
  if (statement !== null && gap.blanks === 0) return statement === "cut";
  return above.isText || above.line.end - above.line.start >= LONG;
}

/** How many brackets are open after a line, if so many were open before it. */
export function bracketsOpenAfter(source: Copy, line: Line, before: number): number {
  let open = before;
  for (const sign of source.folded.slice(line.start, Math.min(line.end, line.start + WIDEST * 2))) {
    if ("([〔【".includes(sign)) open += 1;
    else if (")]〕】".includes(sign)) open = Math.max(0, open - 1);
  }
  return open;
}

function isCutNumber({ folded }: Copy, end: string, line: Line): boolean {
  return line.indent === 0 && /\d$/u.test(end) && /^\d/u.test(folded.charAt(line.start));
}

/** A closing bracket or a colon at the edge ends the paragraph; after a full stop the next sentence may follow. */
function isCutAfterStop(end: string): boolean {
  return /[。；;”]$/u.test(end);
}

/** A whole paragraph among lines of a fixed width. */
function reachesOver(source: Copy, line: Line, setting: Setting): boolean {
  return columnsOf(source, line) > setting.width + RAGGED;
}

function isFull(source: Copy, line: Line, setting: Setting): boolean {
  return columnsOf(source, line) >= setting.width - RAGGED - Math.max(0, line.indent - setting.indent);
}

/** True where a line holds a stop before its end. */
export function isSentence(source: Copy, line: Line): boolean {
  return SENTENCE.test(source.folded.slice(line.start, Math.min(line.end, line.start + 4000)));
}
