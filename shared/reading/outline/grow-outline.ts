import type { Warning } from "../../model/reading.ts";
import type { Element } from "../elements.ts";
import { isLineHeading, LONGEST_BARE_HEADING } from "../headings.ts";
import { headingStyles } from "../layout/heading-styles.ts";
import { cutPassage, foldedOf, followsGap, isEmpty, joinPassages, type Passage, textOf } from "../passage.ts";
import { isStatement, isUnitList } from "../responsibility/find-statement.ts";
import { listPairOf } from "../responsibility/pair.ts";
import { kindOfBareLabel, kindOfLabel, labelAt } from "../responsibility/role-words.ts";
import { takeStatements } from "../responsibility/take-statements.ts";
import { beginsLikeUnit } from "../responsibility/unit-name.ts";
import { RowGrower } from "./grow-rows.ts";
import { type Marker, type MarkerStyle, markerAt, possibleMarker, usualRank } from "./marker.ts";
import { type OutlineBranch, type OutlineEntry, type TextEntry, textEntry } from "./node.ts";
import { OpenUnits } from "./open-units.ts";
import { splitRunOn } from "./split-run-on.ts";

/** An outline with what was found damaged on the way. */
export type GrownOutline = { readonly entries: readonly OutlineEntry[]; readonly warnings: readonly Warning[] };

/** The rest of a heading that was cut in two is no longer. */
const LONGEST_REST = 12;

/** A value below a label for limits is no longer. */
const LONGEST_LIMIT = 30;

/** Builds the outline of a plan from its elements, in order. `root` is the branch of an attachment they belong to. */
export function growOutline(elements: readonly Element[], root: OutlineBranch | null): GrownOutline {
  const grower = new Grower(elements, root);
  elements.forEach((element, index) => {
    grower.units.at = index;
    const isBelowRow = elements[index - 1]?.kind === "row";
    if (element.kind === "row") {
      if (!isBelowRow) grower.rows.begin();
      grower.rows.add(element.row);
    } else {
      const parts = splitRunOn(element.passage);
      for (const part of parts) grower.addParagraph(part, parts.length > 1);
    }
  });
  return { entries: grower.units.entries, warnings: grower.units.warnings };
}

class Grower {
  readonly units: OpenUnits;
  readonly rows: RowGrower;
  private readonly elements: readonly Element[];
  private readonly styles: ReadonlySet<MarkerStyle>;
  /** Where headings without numbers belong, by the level that the file's format gives them. */
  private readonly headingStyles: ReadonlyMap<number, MarkerStyle>;
  constructor(elements: readonly Element[], root: OutlineBranch | null) {
    this.elements = elements;
    this.units = new OpenUnits(elements, root);
    this.rows = new RowGrower(elements, this.units, (passage) => this.addText(passage, true));
    this.headingStyles = headingStyles(elements);
    const markers = elements.map((element) => (element.kind === "paragraph" ? markerAt(element.words) : null));
    this.styles = new Set(markers.flatMap((marker) => (marker === null ? [] : [marker.style])));
  }

  /** Reads a paragraph, or one of the numbered parts of one. */
  addParagraph(passage: Passage, isPart: boolean): void {
    const marker = markerAt(foldedOf(passage)) ?? this.numberInSequence(passage);
    if (marker !== null && (isPart || this.isNumber(marker))) {
      this.units.open(marker, cutPassage(passage, 0, marker.length));
      const rest = cutPassage(passage, marker.length);
      if (!isEmpty(rest)) this.addText(rest);
      return;
    }
    if (this.addValue(passage)) return;
    if (isStatement(listPairOf(passage)) && this.units.lastText() !== null) {
      this.units.lastText()?.statements.push(passage);
      return;
    }
    if (this.elements[this.units.at - 1]?.kind === "row") this.rows.end();
    if (this.openMarked(passage) || this.goesOnWithHeading(passage) || this.openUnnumbered(passage)) return;
    while (isSpoken(this.units.top()) && (this.units.top()?.entries.length ?? 0) > 0)
      this.units.closeBelow(this.units.depth() - 1);
    this.addText(passage);
  }

  /** 3.7个工作日内 is the third of a list where a second stands before it, or 1.12345 the first where a second follows. */
  private numberInSequence(passage: Passage): Marker | null {
    const marker = possibleMarker(foldedOf(passage), (at) => followsGap(passage.block, passage.from + at));
    if (marker === null) return null;
    const before = this.units.ofStyle(marker.style)?.number ?? 0;
    const isLine = isLineHeading(foldedOf(passage).slice(marker.length));
    const isBare = marker.length === marker.label.length;
    if (isBare && !isLine) return null;
    // 2 重点任务 stands above 2.1; a plan that counts so begins with 1 总体要求.
    if (this.units.nextMarker("decimal")?.label.startsWith(`${marker.number}.`) === true) return marker;
    if (marker.number > 1 || (isBare && this.styles.has("decimal")))
      return marker.number === before + 1 ? marker : null;
    return before === 0 && this.units.nextMarker(marker.style)?.number === 2 ? marker : null;
  }

  /** Adds the value to a label that stands on a line of its own: 责任单位: and the units below it. */
  private addValue(passage: Passage): boolean {
    const text = this.units.lastText();
    const label = text?.statements.at(-1);
    const kind = label === undefined ? null : kindOfBareLabel(foldedOf(label));
    if (text === null || label === undefined) return false;
    if (kind === null) return this.addToList(text, label, passage);
    if (kind === "time" && foldedOf(passage).length <= LONGEST_LIMIT) text.limits.push(passage);
    else if (kind !== "time" && kind !== "none" && isUnitList(listPairOf(passage))) {
      text.silentRoles.set(passage, kind);
      text.statements.push(passage);
    } else return false;
    return true;
  }

  /** 责任单位:市财政局 may go on with units in lines of their own. */
  private addToList(text: TextEntry, label: Passage, passage: Passage): boolean {
    const words = labelAt(foldedOf(label));
    const kind = words === null ? null : kindOfLabel(words.words);
    if (kind === null || kind === "time" || kind === "none" || /[。.]$/u.test(foldedOf(label))) return false;
    const pair = listPairOf(passage);
    if (!isUnitList(pair) || !beginsLikeUnit(pair.folded)) return false;
    text.silentRoles.set(passage, kind);
    text.statements.push(passage);
    return true;
  }

  /** 首先 or a letter may also open a sentence; it is a number where another of its kind goes before or follows. */
  private isNumber({ style, number }: Marker): boolean {
    if (style !== "spoken" && style !== "lettered") return true;
    return number === 1 ? this.units.nextMarker(style) !== null : this.units.ofStyle(style) !== undefined;
  }

  private addText(passage: Passage, inTable = false): TextEntry {
    const { words, statements } = takeStatements(passage);
    const entry = textEntry(words, inTable);
    entry.statements.push(...statements);
    entry.trailing = statements.length > 0;
    this.units.current().push(entry);
    return entry;
  }

  /** A heading without a number that the file's format marks as one. */
  private openMarked(passage: Passage): boolean {
    const element = this.elements[this.units.at];
    const level = element?.kind === "paragraph" ? element.level : null;
    const style = level === null ? undefined : this.headingStyles.get(level);
    if (style === undefined || !isLineHeading(foldedOf(passage))) return false;
    this.units.openCounted(style, passage);
    return true;
  }

  /** A heading that was cut in two: a line of it alone, a short one more, and then the units below it. */
  private goesOnWithHeading(passage: Passage): boolean {
    const top = this.units.top();
    const first = top?.entries.length === 1 ? top.entries[0] : undefined;
    const next = this.elements[this.units.at + 1];
    if (top === undefined || first?.kind !== "text" || first.statements.length > 0) return false;
    const isShort = passage.to - passage.from <= LONGEST_REST && isLineHeading(foldedOf(passage));
    if (!isShort || !isLineHeading(foldedOf(first.passage)) || next?.kind !== "paragraph") return false;
    const below = markerAt(next.words);
    if (below === null || top.style === "annex" || usualRank(below.style) <= usualRank(top.style)) return false;
    first.passage = joinPassages(first.passage, passage);
    this.units.warn("heading-damaged", { raw: textOf(first.passage) }, first.passage);
    return true;
  }

  /** A heading without a number, above units that are numbered from one: its own number was lost or never there. */
  private openUnnumbered(passage: Passage): boolean {
    const words = foldedOf(passage);
    const top = this.units.top();
    const awaitsHeading = top !== undefined && top.entries.length === 0 && top.heading === null;
    if (awaitsHeading || !isLineHeading(words)) return false;
    const next = this.elements[this.units.at + 1];
    if (next?.kind !== "paragraph") return false;
    const marker = markerAt(next.words);
    if (marker === null) return this.openLikeOthers(passage, next.words);
    const style = this.styleAbove(marker.style);
    const before = this.units.ofStyle(marker.style);
    const restarts = marker.number === 1 || before === undefined || marker.number === before.number + 1;
    if (style === null || !restarts) return false;
    this.units.openUnderHeading(style, passage);
    return true;
  }

  /** Where sections have no numbers, a short line above a paragraph is the heading of the next one, or of a unit below marked headings. */
  private openLikeOthers(passage: Passage, below: string): boolean {
    const first = this.units.outermost();
    const isUsual =
      first === undefined ? this.units.isAtStart() : first.outlineKind === "section" && first.marker === null;
    if (!isUsual || passage.to - passage.from > LONGEST_BARE_HEADING || isLineHeading(below)) return false;
    const marked = [...this.headingStyles.values()].sort((a, b) => usualRank(a) - usualRank(b)).at(-1);
    if (marked === undefined) this.units.openUnderHeading("section", passage);
    else this.units.openCounted(marked === "section" ? "item" : "subitem", passage);
    return true;
  }

  /** The level that an unnumbered heading above units of a style has. */
  private styleAbove(style: MarkerStyle): MarkerStyle | null {
    if (style === "item" || style === "ordinal" || style === "article") return "section";
    if (style === "subitem") return this.styles.has("item") ? "item" : "section";
    return null;
  }
}

/** 一是, 首先: its unit ends with its paragraph. */
function isSpoken(branch: OutlineBranch | undefined): boolean {
  return branch?.style === "point" || branch?.style === "spoken";
}
