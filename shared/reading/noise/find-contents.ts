import type { Line } from "../lines.ts";
import type { Copy } from "../passage.ts";

// A table of contents names the headings once more before the text begins. Its lines end with a leader and the number of
// a page, or stand below the word 目录; what they say stands again below.

const TITLE = /^(?:目录|目次|contents)$/iu;
const PAGE = /(?:[….·_—―-]{2,}[\s….·_—―-]*|[\s\t]+)\d{1,3}$/u;
const LEADER = /(?:…|[.·]{3,}|_{3,}|[—―]{3,})[\s….·_—―-]*\d{1,3}$/u;
/** Headings are shorter. */
const MOST_CHARACTERS = 80;
/** How far from the top a table of contents is looked for, and how long it may be. */
const MOST_LINES = 400;
const LEAST_LINES = 2;

/** The numbers of the lines that make up a table of contents. */
export function findContents(source: Copy, lines: readonly Line[], taken: readonly boolean[]): Set<number> {
  const found = new Set<number>();
  const headings = new Headings(source, lines);
  for (let index = 0; index < Math.min(lines.length, MOST_LINES); index += 1) {
    if (taken[index] === true) continue;
    const words = wordsOf(source, lines[index]);
    const isTitle = TITLE.test(bare(words));
    if (!isTitle && !LEADER.test(words)) continue;
    const first = isTitle ? index + 1 : index;
    const end = endOfContents(source, lines, first, headings);
    if (end - first < LEAST_LINES) continue;
    for (let line = index; line < end; line += 1) found.add(line);
    index = end - 1;
  }
  return found;
}

function endOfContents(source: Copy, lines: readonly Line[], first: number, headings: Headings): number {
  let index = first;
  for (; index < Math.min(lines.length, first + MOST_LINES); index += 1) {
    const words = wordsOf(source, lines[index]);
    // A heading that was damaged in one of the two places is told by its leader.
    if (words.length === 0 || !(LEADER.test(words) || headings.standBelow(bare(words.replace(PAGE, "")), index))) break;
  }
  return index;
}

/** What the lines begin with, to be found again below a table of contents; made when first asked. */
class Headings {
  private readonly source: Copy;
  private readonly lines: readonly Line[];
  private beginnings: string[] | null = null;

  constructor(source: Copy, lines: readonly Line[]) {
    this.source = source;
    this.lines = lines;
  }

  standBelow(words: string, index: number): boolean {
    this.beginnings ??= this.lines.map(({ start, end }) =>
      bare(this.source.folded.slice(start, Math.min(end, start + MOST_CHARACTERS * 2))),
    );
    return words.length >= 3 && this.beginnings.some((line, at) => at > index && line.startsWith(words));
  }
}

function wordsOf(source: Copy, line: Line | undefined): string {
  if (line === undefined || line.end - line.start > MOST_CHARACTERS) return "";
  return source.folded.slice(line.start, line.end).trim();
}

function bare(words: string): string {
  return words.replace(/\s+/gu, "");
}
