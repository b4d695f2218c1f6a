import { isWide } from "../../../shared/reading/white-space.ts";
import type { Line } from "./compose-line.ts";

// A cell breaks its words where they do not fit, not only where a paragraph ends. A line goes on in the next where the
// next one's first word would not have fitted on it; else somebody began a new line.

/** A line and the room that its cell has for words, in points. */
export type CellLine = { readonly line: Line; readonly room: { readonly left: number; readonly right: number } };

/** A word that a line break may not cut: a Latin word or number with its signs; else one character. */
const LATIN = /^[A-Za-z0-9.,:;%/()+-]*[A-Za-z0-9.%)]/u;
/** What may not begin a line stays with the character before it. */
const CLOSING = /^[、。，．,.：:；;？?！!）)〕】》〉」』”’％%…]+/u;
/** What may not end a line goes down with the character after it. */
const OPENING = /^[（(〔【《〈「『“‘]+/u;
/** A line that ends so is the end of a paragraph where the next begins with a number of its own. */
const ENDS = /[。；;：:]$/u;
const BEGINS = /^(?:[（(]?[一二三四五六七八九十百\d]{1,3}[）)、．.]|[①-⑳])/u;
/** Units one below the other are as many names, also where one of them fills its line. */
const UNIT_ENDS = /(?:局|委|办|辦|室|厅|廳|部|会|會|院|政府|中心|公司|支队|支隊|大队|大隊|站|处|處)$/u;
const UNIT_BEGINS = /^(?:市|县|縣|区|區|省|州|旗|镇|鎮|乡|鄉|街道|各)/u;
const SENTENCE = /[，。；：,;:]/u;
/** Widths are known to this part of the size. */
const INEXACT = 0.05;

/** The paragraphs of a cell, from its lines. */
export function paragraphsIn(lines: readonly CellLine[]): string[] {
  const isList = !lines.some(({ line }) => SENTENCE.test(line.text));
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    const last = paragraphs.at(-1);
    if (above === undefined || last === undefined || !goesOn(above, line.line)) paragraphs.push(line.line.text);
    else if (isList && UNIT_ENDS.test(last) && UNIT_BEGINS.test(line.line.text)) paragraphs.push(line.line.text);
    else paragraphs[paragraphs.length - 1] = joinWords(last, line.line.text);
  });
  return paragraphs;
}

/** Whether the words of a line go on in the one below it. */
export function goesOn({ line, room }: CellLine, below: Line): boolean {
  if (ENDS.test(line.text) && BEGINS.test(below.text)) return false;
  const [before, after] = [line.left - room.left, room.right - line.right];
  const isCentred = before > line.size / 2 && Math.abs(before - after) < line.size / 2;
  const free = isCentred ? before + after : after;
  return free < firstWidth(below) + INEXACT * below.size || firstWidth(below) > room.right - room.left;
}

/** The width of what stands at the beginning of a line and cannot be parted, in points. */
function firstWidth({ text, size }: Line): number {
  const opening = OPENING.exec(text)?.[0] ?? "";
  const rest = text.slice(opening.length);
  const word = LATIN.exec(rest)?.[0] ?? String.fromCodePoint(rest.codePointAt(0) ?? 0x3000);
  const closing = CLOSING.exec(rest.slice(word.length))?.[0] ?? "";
  return [...opening, ...word, ...closing].reduce((sum, character) => sum + widthOf(character) * size, 0);
}

function widthOf(character: string): number {
  return isWide(character.charCodeAt(0)) ? 1 : 0.5;
}

/** Puts the two parts of a broken line together; Latin words keep a blank between them. */
function joinWords(before: string, after: string): string {
  const isLatin = /[A-Za-z]$/u.test(before) && /^[A-Za-z]/u.test(after);
  return `${before}${isLatin ? " " : ""}${after}`;
}
