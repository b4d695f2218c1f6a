import { markerAt } from "../outline/marker.ts";
import { type Copy, endOf, foldedOf, type Passage, startOf, textOf } from "../passage.ts";
import type { Emendation, Proof } from "./emendation.ts";

// A table of contents repeats the headings. One that reads a little differently there, while neither wording stands in
// the other place, is damaged in the text or in the table; a person can tell which.

/** A line of a table of contents: its words, a leader, the number of a page. */
const LISTED = /^[ \t]*(\S[^\n]{2,60}?)[ \t]*(?:…|[.·]{3,}|_{3,}|[—―]{3,})[ \t….·_—―-]*\d{1,3}[ \t]*$/gmu;
/** Characters in which two wordings of one heading may differ. */
const MOST_DIFFERENT = 2;
const LEAST_CHARACTERS = 5;

/** Readings of headings that the table of contents gives. */
export function mendFromContents(headings: readonly Passage[], source: Copy): Emendation[] {
  const listed = readContents(source);
  if (listed.size === 0) return [];
  const printed = new Set(headings.map(foldedOf));
  const open = [...listed].filter(([words]) => !printed.has(words));
  return headings.flatMap((heading): Emendation[] => {
    const folded = foldedOf(heading);
    if (folded.length < LEAST_CHARACTERS || listed.has(folded)) return [];
    const match = open.find(([words]) => differsLittle(folded, words));
    if (match === undefined) return [];
    const [start, end] = [startOf(heading), endOf(heading)];
    const [, proof] = match;
    return [{ code: "heading-damaged", start, end, raw: textOf(heading), proposed: proof.text, proof }];
  });
}

function readContents({ text, folded }: Copy): Map<string, Proof> {
  const listed = new Map<string, Proof>();
  for (const match of folded.matchAll(LISTED)) {
    const line = match[1] ?? "";
    const at = match.index + match[0].indexOf(line);
    const length = markerAt(line)?.length ?? 0;
    const words = line.slice(length).trim();
    const start = at + line.indexOf(words, length);
    const end = start + words.length;
    listed.set(words, { start, end, text: text.slice(start, end) });
  }
  return listed;
}

/** As long as each other with one or two characters exchanged, or with one or two lost. */
function differsLittle(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > MOST_DIFFERENT || Math.min(a.length, b.length) < LEAST_CHARACTERS) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= MOST_DIFFERENT;
}
