import type { Block } from "../blocks.ts";
import { childElement, type XmlElement } from "../package/xml-element.ts";
import { contentOf } from "./content-of.ts";
import { Fields } from "./fields.ts";
import { type Diagrams, type Piece, readInline } from "./inline-content.ts";
import type { ListLabels } from "./list-labels.ts";
import type { NoteReferences } from "./notes.ts";
import { has } from "./properties.ts";
import type { Styles } from "./styles.ts";
import { readTable } from "./table.ts";

/** What all parts of a document are read with. */
export type DocumentSetting = {
  readonly styles: Styles;
  readonly labels: ListLabels;
  readonly notes: NoteReferences;
  readonly diagrams: Diagrams;
};

const NONE: ReadonlySet<XmlElement> = new Set();

/**
 * Reads a run of paragraphs and tables: the body, a cell, a box, a note.
 *
 * @param newPages the ends of sections (w:sectPr) after which a new page begins; only the body has any
 */
export function readStory(
  story: XmlElement,
  setting: DocumentSetting,
  newPages: ReadonlySet<XmlElement> = NONE,
): Block[] {
  const reader = new StoryReader(story, setting, newPages);
  for (const element of contentOf(story)) reader.add(element);
  return reader.end();
}

/** The paragraphs of blocks, those in tables too, without the blank ones. */
export function paragraphsOf(blocks: readonly Block[]): string[] {
  const paragraphs = blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [block.text];
    return block.kind === "page" ? [] : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs));
  });
  return paragraphs.filter((text) => text.trim() !== "");
}

/** Words whose paragraph does not end where they end. */
type Carried = {
  readonly pieces: Piece[];
  /** Those of the last paragraph that was carried. */
  properties: XmlElement | null;
  /** They bear their number already, and what follows runs on in their line. */
  isRunIn: boolean;
};

class StoryReader {
  private readonly blocks: Block[] = [];
  private readonly setting: DocumentSetting;
  private readonly newPages: ReadonlySet<XmlElement>;
  private readonly fields: Fields;
  private carried: Carried | null = null;

  constructor(story: XmlElement, setting: DocumentSetting, newPages: ReadonlySet<XmlElement>) {
    this.setting = setting;
    this.newPages = newPages;
    this.fields = new Fields(story);
  }

  add(element: XmlElement): void {
    if (element.name === "w:p") this.addParagraph(element);
    else if (element.name === "w:tbl" && this.fields.isSeen) this.addTable(element);
  }

  end(): Block[] {
    this.endCarried();
    return this.blocks;
  }

  /**
   * A paragraph whose end is hidden keeps its number, and the next one runs on in its line (ECMA-376 part 1, 17.3.2.36).
   * Where the end was deleted, the words become part of the next paragraph, which keeps its own properties (17.13.5.15).
   */
  private addParagraph(paragraph: XmlElement): void {
    const { styles } = this.setting;
    const properties = childElement(paragraph, "w:pPr");
    const mark = properties && childElement(properties, "w:rPr");
    const style = styles.styleOf(properties);
    const pieces = readInline(paragraph, { ...this.setting, fields: this.fields, style });
    if (styles.isHidden(mark, style)) {
      if (pieces.length > 0) this.carry(withLabel(pieces, this.setting.labels.next(properties)), properties, true);
    } else if (this.isEndSeen(properties, mark)) this.endParagraph(pieces, properties);
    else this.carry(pieces, properties, false);
  }

  private isEndSeen(properties: XmlElement | null, mark: XmlElement | null): boolean {
    const frame = properties && childElement(properties, "w:framePr");
    const isInitial = ["drop", "margin"].includes(frame?.attributes["w:dropCap"] ?? "none");
    return !isInitial && this.fields.isSeen && !has(mark, "w:del", "w:moveFrom");
  }

  private carry(pieces: readonly Piece[], properties: XmlElement | null, isRunIn: boolean): void {
    this.carried ??= { pieces: [], properties, isRunIn };
    for (const piece of pieces) this.carried.pieces.push(piece);
    this.carried.properties = properties;
    this.carried.isRunIn ||= isRunIn;
  }

  private endParagraph(pieces: readonly Piece[], properties: XmlElement | null): void {
    const { styles, labels } = this.setting;
    const before = this.carried ?? { pieces: [], isRunIn: false };
    this.carried = null;
    const label = labels.next(properties);
    const level = before.isRunIn ? null : styles.headingLevel(properties);
    if (styles.isOn(properties, "w:pageBreakBefore") && this.blocks.length > 0) this.blocks.push({ kind: "page" });
    const whole = before.isRunIn
      ? [...before.pieces, ...withLabel(pieces, label)]
      : withLabel([...before.pieces, ...pieces], label);
    this.write(whole, level);
    const section = properties && childElement(properties, "w:sectPr");
    if (section !== null && this.newPages.has(section)) this.blocks.push({ kind: "page" });
  }

  /** Nothing follows that the words could become part of, so that their paragraph stands. */
  private endCarried(): void {
    const { carried } = this;
    this.carried = null;
    if (carried === null || !carried.pieces.some(isVisible)) return;
    const { styles, labels } = this.setting;
    const label = carried.isRunIn ? "" : labels.next(carried.properties);
    this.write(withLabel(carried.pieces, label), styles.headingLevel(carried.properties));
  }

  private addTable(table: XmlElement): void {
    this.endCarried();
    const rows = readTable(table, (cell) => paragraphsOf(readStory(cell, this.setting)));
    if (rows.length > 0) this.blocks.push({ kind: "table", rows });
  }

  /** Writes a paragraph, in parts where pages end in it, then the boxes that are fixed to it. */
  private write(pieces: readonly Piece[], level: number | null): void {
    const parts = [""];
    for (const piece of pieces) {
      if (piece.kind === "text") parts.push((parts.pop() ?? "") + piece.text);
      else if (piece.kind === "page") parts.push("");
    }
    parts.forEach((text, index) => {
      if (index > 0) this.blocks.push({ kind: "page" });
      if (text !== "" || parts.length === 1) this.blocks.push({ kind: "paragraph", text, ...(level && { level }) });
    });
    for (const piece of pieces) {
      if (piece.kind === "drawn") this.blocks.push({ kind: "paragraph", text: piece.text });
      if (piece.kind !== "box") continue;
      for (const block of readStory(piece.story, this.setting)) if (block.kind !== "page") this.blocks.push(block);
    }
  }
}

function isVisible(piece: Piece): boolean {
  return piece.kind !== "text" || piece.text.trim() !== "";
}

/** Puts a number before the words; after the page breaks that stand before them. */
function withLabel(pieces: readonly Piece[], label: string): readonly Piece[] {
  if (label === "") return pieces;
  const words = pieces.findIndex((piece) => piece.kind === "text" && isVisible(piece));
  const before = words === -1 ? pieces : pieces.slice(0, words);
  const at = before.findLastIndex(({ kind }) => kind === "page") + 1;
  return [...pieces.slice(0, at), { kind: "text", text: label }, ...pieces.slice(at)];
}
