import type { Element } from "../elements.ts";
import { cutPassage, foldedOf, isEmpty, type Passage, textOf } from "../passage.ts";
import type { Task, TaskRow } from "../tables/task-row.ts";
import { isBroken } from "./is-broken.ts";
import { type Marker, type MarkerStyle, markerAt, usualRank } from "./marker.ts";
import type { TextEntry } from "./node.ts";
import type { OpenUnits } from "./open-units.ts";

/** The levels of the units in a table, from the top down. */
const LEVELS: readonly MarkerStyle[] = ["section", "item", "subitem", "bracketed", "half-bracketed", "circled"];
const SERIAL = LEVELS.indexOf("subitem");

/** Reads the rows of tables into an outline: areas, items in cells of their own, and their tasks. */
export class RowGrower {
  private readonly units: OpenUnits;
  private readonly addText: (passage: Passage) => TextEntry;
  /** The highest level that paragraphs leave to the tables. */
  private readonly highest: number;
  /** Some headings in cells have numbers, so that one without has lost its own. */
  private readonly areHeadingsNumbered: boolean;
  /** The level right below the unit that the table stands in, and how many units were open above it. */
  private top = 0;
  private depth = 0;
  /** The unit of the last row that opened one: how deep it lies and its level. Rows without number or heading go on with it. */
  private item: { readonly depth: number; readonly level: number } | null = null;

  /** `addText` adds words to the innermost open unit. */
  constructor(elements: readonly Element[], units: OpenUnits, addText: (passage: Passage) => TextEntry) {
    this.units = units;
    this.addText = addText;
    const hasSections = elements.some((one) => one.kind === "paragraph" && markerAt(one.words)?.style === "section");
    this.highest = hasSections ? 1 : 0;
    this.areHeadingsNumbered = elements.some((one) => one.kind === "row" && one.row.headings.some(isMarked));
  }

  /** The first row of a table, or of its next part, follows. */
  begin(): void {
    const style = this.units.top()?.style;
    const rank = style === undefined || style === "annex" ? -1 : usualRank(style);
    const below = LEVELS.findIndex((level) => usualRank(level) > rank);
    this.top = Math.max(below < 0 ? LEVELS.length - 1 : below, this.highest);
    this.depth = this.units.depth();
    this.item = null;
  }

  /** What stands below a table belongs to the unit that the table stands in. */
  end(): void {
    this.units.closeBelow(this.depth);
  }

  add(row: TaskRow): void {
    if (row.misplaced !== null) this.units.warn("cells-misplaced", { raw: textOf(row.misplaced) }, row.misplaced);
    const { areas, number, headings, tasks } = row;
    areas.forEach((area, level) => {
      if (area !== null) this.openHeading(area, this.top + level);
    });
    const isNumbered = number !== null && headings.length + tasks.length > 0;
    if (number !== null && isNumbered) this.openNumber(number, Math.max(SERIAL, this.top + areas.length));
    for (const heading of headings) this.openHeading(heading, isNumbered ? null : this.top + areas.length);
    const opens = isNumbered || headings.length > 0 || areas.some((area) => area !== null);
    if (!opens && this.item !== null) this.units.closeBelow(this.item.depth);
    if (opens || this.item === null) this.item = { depth: this.units.depth(), level: opens ? this.levelOfTop() : -1 };
    for (const task of tasks) this.addTask(task, this.shiftOf(row.highestMarker));
  }

  /**
   * Opens the unit that a heading in a cell of its own names, at a level where it has no number; null where a number in
   * another cell has opened the unit.
   */
  private openHeading(passage: Passage, level: number | null): void {
    const marker = markerAt(foldedOf(passage));
    const rest = marker === null ? passage : cutPassage(passage, marker.length);
    if (marker !== null) this.units.open(marker, cutPassage(passage, 0, marker.length));
    else if (level !== null && this.areHeadingsNumbered) this.units.openSupplied(styleAt(level));
    else if (level !== null) this.units.openCounted(styleAt(level), null);
    const branch = this.units.top();
    if (branch !== undefined && !isEmpty(rest)) branch.heading = rest;
    if (!isEmpty(rest) && isBroken(foldedOf(rest))) this.units.warn("heading-damaged", { raw: textOf(rest) }, rest);
  }

  /** Opens the unit of a number in a cell of its own. Digits count rows; other numbers say their level themselves. */
  private openNumber(passage: Passage, level: number): void {
    const words = foldedOf(passage);
    const marker = markerAt(words) ?? markerAt(`${words}、${ANY_WORD}`);
    if (marker === null) return;
    const own = LEVELS.indexOf(marker.style);
    const style = own < 0 ? marker.style : styleAt(own === SERIAL ? level : Math.max(own, this.top));
    this.units.open({ ...marker, style, length: words.length }, passage);
  }

  private addTask({ passage, statements, roles, limits, inherited }: Task, shift: number): void {
    const marker = markerAt(foldedOf(passage));
    if (marker !== null) this.units.open(lowered(marker, shift), cutPassage(passage, 0, marker.length));
    const rest = marker === null ? passage : cutPassage(passage, marker.length);
    if (isEmpty(rest)) return;
    const text = this.addText(rest);
    // What the words themselves say of who does it stands before the cell beside them.
    if (text.statements.length === 0) text.statements.push(...statements);
    for (const [statement, role] of roles) text.silentRoles.set(statement, role);
    text.limits.push(...limits);
    text.inherited = inherited;
  }

  private levelOfTop(): number {
    const style = this.units.top()?.style;
    return style === undefined || style === "annex" ? -1 : LEVELS.indexOf(style);
  }

  /** How many levels the numbers of tasks lie deeper than usual, so that they stand below their row. */
  private shiftOf(highest: MarkerStyle | null): number {
    const level = highest === null ? -1 : LEVELS.indexOf(highest);
    return level < 0 || this.item === null ? 0 : Math.max(0, this.item.level - level + 1);
  }
}

/** A numeral is a number where a word follows it. */
const ANY_WORD = "务";

function styleAt(level: number): MarkerStyle {
  return LEVELS[Math.min(level, LEVELS.length - 1)] ?? "circled";
}

function lowered(marker: Marker, shift: number): Marker {
  const level = LEVELS.indexOf(marker.style);
  return level < 0 || shift === 0 ? marker : { ...marker, style: styleAt(level + shift) };
}

function isMarked(passage: Passage): boolean {
  return markerAt(foldedOf(passage)) !== null;
}
