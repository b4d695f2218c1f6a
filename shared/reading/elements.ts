import {
  attachmentLabel,
  isDistribution,
  isIssuerLine,
  isNumberLine,
  isPublicity,
  isSignatoryLine,
  isTitle,
  parseDateLine,
} from "./frame/patterns.ts";
import {
  bracketsOpenAfter,
  continues,
  findHandSetting,
  findSetting,
  isSentence,
  type OpenParagraph,
  type Setting,
} from "./join-lines.ts";
import type { Line } from "./lines.ts";
import type { Furniture } from "./noise/find-page-furniture.ts";
import { markerAt } from "./outline/marker.ts";
import { splitRunOn } from "./outline/split-run-on.ts";
import type { Label } from "./partition.ts";
import type { Copy, Passage } from "./passage.ts";
import { cutPassage, foldedOf, joinBlock, spansOf, wholeBlock } from "./passage.ts";
import { LABEL, ROLE_VERB } from "./responsibility/role-words.ts";
import type { TableLine } from "./tables/table-line.ts";
import type { TaskRow } from "./tables/task-row.ts";

/** What a document is made of, in order: paragraphs, joined from lines, and rows of tables. */
export type Element =
  | {
      readonly kind: "paragraph";
      readonly passage: Passage;
      readonly words: string;
      /** 1–9 where the file's format marks a heading. */
      readonly level: number | null;
    }
  | { readonly kind: "row"; readonly row: TaskRow };

/** The elements, with labels for what was found on the way to be none. */
export type Elements = { readonly elements: readonly Element[]; readonly labels: readonly Label[] };

/** The lines that are text, rows or page furniture; the rest has been accounted for. */
export type SortedLines = {
  readonly lines: readonly Line[];
  readonly open: readonly boolean[];
  readonly furniture: readonly Furniture[];
  readonly rows: ReadonlyMap<number, TableLine>;
  /** By the file's format every line is a whole paragraph. */
  readonly areWhole: boolean;
};

/** Joins lines to paragraphs and puts them in order with the rows; page breaks and rules found on the way are noise. */
export function joinElements(source: Copy, sorted: SortedLines): Elements {
  const { lines, open, furniture, rows, areWhole } = sorted;
  const texts = lines.filter((_, index) => open[index] === true && furniture[index] === null && !rows.has(index));
  const opens = (line: Line) => opensUnit(wordsOf(source, line));
  const setting = areWhole ? findHandSetting(source, texts, opens) : findSetting(source, texts);
  const joiner = new Joiner(source, setting, areWhole);
  lines.forEach((line, index) => {
    if (open[index] !== true) return;
    const part = rows.get(index);
    if (part !== undefined) joiner.addTableLine(line, part);
    else if (furniture[index] !== null && furniture[index] !== undefined) joiner.addFurniture(line, furniture[index]);
    else joiner.addText(line);
  });
  return joiner.finish();
}

function wordsOf({ folded }: Copy, line: Line): string {
  return folded.slice(line.start, Math.min(line.end, line.start + 400)).trim();
}

/** The level of a line that the format marks as a heading; null for any other. */
function levelOf({ laid }: Line): number | null {
  return laid?.kind === "heading" ? laid.level : null;
}

class Joiner {
  private readonly source: Copy;
  private readonly setting: Setting | null;
  private readonly areWhole: boolean;
  private readonly elements: Element[] = [];
  private readonly labels: Label[] = [];
  private paragraph: Line[] = [];
  private isText = false;
  private openBrackets = 0;
  /** See `noteAfter`. */
  private note: number | null = null;
  /** Furniture since the last line of text: a page break if the paragraph goes on below it. */
  private waiting: { line: Line; furniture: Furniture }[] = [];

  constructor(source: Copy, setting: Setting | null, areWhole: boolean) {
    this.source = source;
    this.setting = setting;
    this.areWhole = areWhole;
  }

  addText(line: Line): void {
    const above = this.paragraph.at(-1);
    const joined = this.joins(line);
    if (!joined) this.closeParagraph();
    // Furniture between the two lines accounts for the break; otherwise the blank lines are all that shows of it.
    if (joined && above !== undefined && line.blanksAbove > 0 && this.waiting.length === 0) {
      this.labels.push({ start: above.end, end: line.start, kind: "noise", reason: "page-break" });
    }
    this.settle(joined);
    this.paragraph.push(line);
    this.isText ||= isSentence(this.source, line);
    this.openBrackets = bracketsOpenAfter(this.source, line, this.openBrackets);
  }

  addFurniture(line: Line, furniture: Furniture): void {
    if (furniture === "debris" && this.closesParagraph(line)) this.addText(line);
    else this.waiting.push({ line, furniture });
  }

  /** Whether a line without words holds the bracket or the stop that did not fit into the line above. */
  private closesParagraph(line: Line): boolean {
    const isRest = (this.openBrackets > 0 ? CLOSING : STOP).test(wordsOf(this.source, line));
    return isRest && this.setting !== null && this.waiting.length === 0 && this.joins(line);
  }

  addTableLine(line: Line, part: TableLine): void {
    this.closeParagraph();
    this.settle(false);
    const { start, end } = line;
    if (part.kind === "heading") this.labels.push({ start, end, kind: "noise", reason: "markup" });
    if (part.kind === "label") this.labels.push({ start, end, kind: part.label });
    if (part.kind === "rows") {
      this.note = null;
      for (const row of part.rows) this.elements.push({ kind: "row", row });
    }
    if (part.kind === "text") for (const passage of part.passages) this.addParagraph(passage, null);
  }

  finish(): Elements {
    this.closeParagraph();
    this.settle(false);
    return { elements: this.elements, labels: this.labels };
  }

  private joins(line: Line): boolean {
    const above = this.paragraph.at(-1);
    if (above === undefined || standsAlone(wordsOf(this.source, above)) || levelOf(above) !== levelOf(line))
      return false;
    const inBracket = this.setting !== null && this.openBrackets > 0;
    const gap = { blanks: line.blanksAbove, pageBreak: this.waiting.length > 0 || line.newPage };
    const opens = opensUnit(wordsOf(this.source, line), inBracket);
    const paragraph: OpenParagraph = { line: above, isText: this.isText, inBracket };
    return continues(this.source, paragraph, line, gap, this.setting, opens, this.areWhole);
  }

  /** Decides what the furniture was, now that the paragraph goes on or does not. */
  private settle(joined: boolean): void {
    for (const { line, furniture } of this.waiting) {
      const reason = furniture === "debris" ? "ocr-debris" : furniture === "rule" && !joined ? "markup" : "page-break";
      this.labels.push({ start: line.start, end: line.end, kind: "noise", reason });
    }
    this.waiting = [];
  }

  private closeParagraph(): void {
    if (this.paragraph.length > 0) {
      const spans = this.paragraph.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.flat()));
      const parts = splitParagraph(wholeBlock(joinBlock(this.source, spans)));
      const last = parts.pop();
      if (last !== undefined) parts.push(...splitSignature(last));
      const [first] = this.paragraph;
      const level = first === undefined || parts.length > 1 ? null : levelOf(first);
      for (const passage of parts) this.addParagraph(passage, level);
    }
    this.paragraph = [];
    this.isText = false;
    this.openBrackets = 0;
  }

  private addParagraph(passage: Passage, level: number | null): void {
    const words = foldedOf(passage);
    this.note = this.noteAfter(words);
    if (this.note === null) this.elements.push({ kind: "paragraph", passage, words, level });
    else for (const { start, end } of spansOf(passage)) this.labels.push({ start, end, kind: "preamble" });
  }

  /** The number that notes below a table have come to with these words; 0 without numbers, null where they are no note. */
  private noteAfter(words: string): number | null {
    const number = markerAt(words)?.number;
    if (this.note !== null && this.note > 0 && number === this.note + 1) return number;
    const opening = this.elements.at(-1)?.kind === "row" ? NOTE.exec(words) : null;
    return opening === null ? null : (markerAt(words.slice(opening[0].length))?.number ?? 0);
  }
}

/** The numbered parts of a paragraph. A text that lost its line ends begins with its title, set off by a blank. */
function splitParagraph(passage: Passage): Passage[] {
  const [first, ...rest] = splitRunOn(passage);
  if (first === undefined || rest.length === 0) return [passage];
  const words = foldedOf(first);
  for (const run of first.block.runs.slice(0, 8)) {
    const end = run - first.from;
    if (end > 0 && end < words.length && isTitle(words.slice(0, end)))
      return [cutPassage(first, 0, end), cutPassage(first, end), ...rest];
  }
  return [first, ...rest];
}

/** A text without line ends closes with who signs and the date, each set off by a blank. */
function splitSignature(passage: Passage): Passage[] {
  const words = foldedOf(passage);
  const gaps = passage.block.runs.slice(-MOST_SIGNED_RUNS).map((run) => run - passage.from);
  const date = gaps.find((at) => at > 0 && parseDateLine(words.slice(at)) !== null);
  const issuer = gaps.findLast(
    (at) => date !== undefined && at > 0 && at < date && isIssuerLine(words.slice(at, date)),
  );
  if (date === undefined || issuer === undefined || !words.slice(0, issuer).includes("。")) return [passage];
  return [cutPassage(passage, 0, issuer), cutPassage(passage, issuer, date), cutPassage(passage, date)];
}

/** Notes below a table. */
const NOTE = /^\(?(?:备?注|说明|附注)\s?:\s?/u;

/** Who signs and the date may be set with blanks inside. */
const MOST_SIGNED_RUNS = 12;

const STATEMENT = new RegExp(`^(?:由[^。]{2,200}${ROLE_VERB.source}|[([【〔]?(?:责任|牵头|配合)(?:单位|部门))`, "u");

/** A document number, a date or the name of who signs is a line by itself, however wide it is set. */
function standsAlone(line: string): boolean {
  const words = line.replace(/\s+/gu, "");
  return isNumberLine(words) || isSignatoryLine(words) || parseDateLine(words) !== null;
}

/** What may be left of a paragraph that fills its last line. */
const CLOSING = /^[)〕】\]》”]{1,2}[。;]?$/u;
const STOP = /^[。;]$/u;

/**
 * True for words that open something of their own: a numbered unit, a statement of responsibility, a part of the frame.
 *
 * @param inBracket a bracket is open above them, where 责任单位:… may go on after 牵头单位:…
 */
function opensUnit(words: string, inBracket = false): boolean {
  const marker = markerAt(words);
  // 首先 at the start of a line may as well stand inside a sentence.
  if (marker !== null && marker.style !== "spoken") return true;
  if (!inBracket && (LABEL.test(words) || STATEMENT.test(words))) return true;
  if (attachmentLabel(words) !== null || isDistribution(words) || isPublicity(words)) return true;
  return parseDateLine(words) !== null || isNumberLine(words);
}
