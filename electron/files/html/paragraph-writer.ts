import type { Block } from "../blocks.ts";

type Paragraph = Extract<Block, { kind: "paragraph" }>;

/** How words are set: whether white space counts as it stands, and what their paragraph is. */
export type Setting = {
  readonly white: "collapsed" | "kept" | "collapsed with nbsp";
  readonly level?: number | undefined;
  readonly aside?: Paragraph["aside"];
};

const COLLAPSIBLE = /[ \t\n\r\f]+/gu;
const COLLAPSIBLE_WITH_NBSP = /[ \t\n\r\f\u00a0]+/gu;
/** Characters that fill a square; a line end of the file between two of them is shown as nothing (CSS Text 3, 4.1.3). */
const WIDE = /[\p{Script=Han}\u3001-\u303f\uff00-\uff60\u201c\u201d\u2018\u2019\u2014\u2026]/u;
/** A number that the words of a list item bear themselves. */
const OWN_NUMBER =
  /^\s*(?:[（(〔]?[一二三四五六七八九十百\d]{1,4}\s?[）)〕、.．]|第[一二三四五六七八九十百\d]{1,4}[条章节项、]|[①-⒛㈠-㈩])/u;

/**
 * Makes paragraphs of the words of a page: white space as a browser shows it, the number of a list item before the
 * first words in it.
 */
export class ParagraphWriter {
  private readonly pieces: string[] = [];
  /** White space that shows only if words follow on the same line. */
  private waiting = "";
  private last = "";
  private hasLineEnd = false;
  private setting: Setting | null = null;
  private number: string | null = null;
  private readonly add: (block: Paragraph) => void;

  constructor(add: (block: Paragraph) => void) {
    this.add = add;
  }

  /** Adds words to the paragraph. */
  write(words: string, setting: Setting): void {
    if (setting.white === "kept") this.append(words, setting);
    else this.writeCollapsed(words, setting);
  }

  /** Ends the line, not the paragraph. */
  endLine(): void {
    this.waiting = "";
    this.hasLineEnd = true;
    if (this.pieces.length > 0) this.pieces.push("\n");
    this.last = "\n";
  }

  /** The number that the next words get, unless they bear one themselves. */
  setNumber(number: string | null): void {
    this.number = number;
  }

  /** Ends the paragraph. One of line ends alone is a blank line, as it is on the page. */
  endParagraph(): void {
    const text = this.pieces.join("").replace(/\n+$/u, "");
    if (text !== "" || this.hasLineEnd) this.add({ kind: "paragraph", text, ...placeOf(this.setting, text) });
    this.pieces.length = 0;
    this.waiting = "";
    this.last = "";
    this.hasLineEnd = false;
    this.setting = null;
  }

  private writeCollapsed(words: string, setting: Setting): void {
    const gap = setting.white === "collapsed" ? COLLAPSIBLE : COLLAPSIBLE_WITH_NBSP;
    let start = 0;
    for (const { index, 0: white } of words.matchAll(gap)) {
      if (index > start) this.append(words.slice(start, index), setting);
      this.waiting = white.includes("\n") || this.waiting === "\n" ? "\n" : " ";
      start = index + white.length;
    }
    if (start < words.length) this.append(words.slice(start), setting);
  }

  private append(words: string, setting: Setting): void {
    if (words === "") return;
    this.pieces.push(this.gapBefore(words), this.numberBefore(words), words);
    this.setting ??= setting;
    this.waiting = "";
    this.last = lastCharacter(words);
  }

  private gapBefore(words: string): string {
    if (this.waiting === "" || this.last === "" || this.last === "\n") return "";
    const isHidden = this.waiting === "\n" && WIDE.test(this.last) && WIDE.test(firstCharacter(words));
    return isHidden ? "" : " ";
  }

  private numberBefore(words: string): string {
    const { number } = this;
    if (number === null || words.trim() === "") return "";
    this.number = null;
    return OWN_NUMBER.test(words) ? "" : number;
  }
}

/** A heading beside the text is none of the text. */
function placeOf(setting: Setting | null, text: string): Pick<Paragraph, "level" | "aside"> {
  if (setting === null || text.trim() === "") return {};
  if (setting.aside !== undefined) return { aside: setting.aside };
  return setting.level === undefined ? {} : { level: setting.level };
}

function firstCharacter(words: string): string {
  return String.fromCodePoint(words.codePointAt(0) ?? 0);
}

function lastCharacter(words: string): string {
  const unit = words.slice(-2);
  return /^[\ud800-\udbff][\udc00-\udfff]$/u.test(unit) ? unit : words.slice(-1);
}
