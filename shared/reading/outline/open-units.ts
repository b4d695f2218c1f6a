import type { OutlineKind, Warning } from "../../model/reading.ts";
import { offset } from "../../model/span.ts";
import type { Element } from "../elements.ts";
import { endOf, type Passage, startOf, textOf } from "../passage.ts";
import { labelOf, type Marker, type MarkerStyle, usualRank } from "./marker.ts";
import { nextMarker } from "./next-marker.ts";
import type { OutlineBranch, OutlineEntry, TextEntry } from "./node.ts";

/**
 * The units that are open while an outline is built, from the top down: numbers open and close them, and what is found
 * missing, doubled or damaged on the way becomes a warning.
 */
export class OpenUnits {
  readonly entries: OutlineEntry[] = [];
  readonly warnings: Warning[] = [];
  /** The element being read. */
  at = 0;
  private readonly elements: readonly Element[];
  private readonly root: OutlineBranch | null;
  private readonly stack: OutlineBranch[] = [];
  /** The highest number so far in each style, for units that are numbered through the whole plan. */
  private readonly last = new Map<MarkerStyle, number>();

  /** `root` is the branch of an attachment that the elements belong to. */
  constructor(elements: readonly Element[], root: OutlineBranch | null) {
    this.elements = elements;
    this.root = root;
  }

  /** The entries of the innermost unit. */
  current(): OutlineEntry[] {
    return this.top()?.entries ?? this.root?.entries ?? this.entries;
  }

  top(): OutlineBranch | undefined {
    return this.stack.at(-1);
  }

  outermost(): OutlineBranch | undefined {
    return this.stack[0];
  }

  /** The open unit of a style, or undefined. */
  ofStyle(style: MarkerStyle): OutlineBranch | undefined {
    return this.stack.find((branch) => branch.style === style);
  }

  depth(): number {
    return this.stack.length;
  }

  /** Closes the units deeper than this. */
  closeBelow(depth: number): void {
    this.stack.length = Math.min(this.stack.length, depth);
  }

  /** No unit has been opened and no text read. */
  isAtStart(): boolean {
    return this.root === null && this.stack.length === 0 && this.entries.length === 0;
  }

  lastText(): TextEntry | null {
    const last = this.current().at(-1);
    return last?.kind === "text" ? last : null;
  }

  /** Opens the unit of a number at its level. */
  open(marker: Marker, passage: Passage): void {
    this.closeTo(marker.style);
    this.supplyParent(marker, passage);
    this.checkSequence(marker, passage);
    this.push(marker.style, marker.number, marker.label, passage);
  }

  /** Opens a unit whose number was lost or never there, counted on from its neighbours. */
  openSupplied(style: MarkerStyle): void {
    this.closeTo(style);
    const before = this.sibling(style);
    const number = (before?.number ?? (style === "item" ? (this.last.get(style) ?? 0) : 0)) + 1;
    this.push(style, number, labelOf(style, number), null);
  }

  /** Opens a unit that never had a number: it is counted within its parent. */
  openCounted(style: MarkerStyle, heading: Passage | null): void {
    this.closeTo(style);
    const number = (this.sibling(style)?.number ?? 0) + 1;
    this.push(style, number, labelOf(style, number), null).heading = heading;
  }

  /** Opens a unit under a heading that should have a number. */
  openUnderHeading(style: MarkerStyle, heading: Passage): void {
    this.openSupplied(style);
    const branch = this.top();
    if (branch !== undefined) branch.heading = heading;
    this.warnMissing(heading);
  }

  /** The next number of a style below the element being read. */
  nextMarker(style: MarkerStyle): Marker | null {
    return nextMarker(this.elements, this.at, style);
  }

  warn(code: Warning["code"], details: Warning["details"], passage: Passage): void {
    this.warnings.push({ code, details, start: offset(startOf(passage)), end: offset(endOf(passage)) });
  }

  private warnMissing(place: Passage): void {
    this.warn("heading-missing", { path: this.stack.map(({ label }) => label).join("/") }, place);
  }

  /** Closes the units at or below the level of a style. */
  private closeTo(style: MarkerStyle): void {
    const rank = usualRank(style);
    while (true) {
      const top = this.top();
      if (top === undefined || top.style === "annex" || usualRank(top.style) < rank) return;
      this.stack.pop();
    }
  }

  private push(style: MarkerStyle, number: number, label: string, marker: Passage | null): OutlineBranch {
    const parent = this.top() ?? this.root;
    const branch: OutlineBranch = {
      kind: "branch",
      style,
      outlineKind: kindOf(style),
      number,
      label,
      marker,
      heading: null,
      parent,
      statements: [],
      entries: [],
    };
    this.current().push(branch);
    this.stack.push(branch);
    this.last.set(style, Math.max(number, style === "item" ? (this.last.get(style) ?? 0) : 0));
    return branch;
  }

  /** The sibling before, or undefined. */
  private sibling(style: MarkerStyle): OutlineBranch | undefined {
    const entry = this.current().findLast((one) => one.kind === "branch" && one.style === style);
    return entry?.kind === "branch" ? entry : undefined;
  }

  /** A number that falls back although its parent goes on means that the parent's successor was lost. */
  private supplyParent(marker: Marker, passage: Passage): void {
    const before = this.sibling(marker.style);
    const parent = this.top();
    if (before === undefined || parent === undefined || marker.number >= before.number || parent.style === "annex")
      return;
    if (this.nextMarker(parent.style)?.number !== parent.number + 2) return;
    this.openSupplied(parent.style);
    this.warnMissing(passage);
  }

  private checkSequence(marker: Marker, passage: Passage): void {
    const before = this.sibling(marker.style);
    const goesThrough = (this.last.get(marker.style) ?? 0) + 1;
    const expected = before === undefined ? 1 : before.number + 1;
    if (marker.number === expected || marker.number === goesThrough) return;
    if (before !== undefined && marker.number === before.number) {
      this.warn("numbering-doubled", { marker: textOf(passage) }, passage);
    } else if (marker.number > expected) {
      this.warn("numbering-gap", { expected: labelOf(marker.style, expected), found: marker.label }, passage);
    }
  }
}

function kindOf(style: MarkerStyle): OutlineKind {
  switch (style) {
    case "chapter":
    case "part":
    case "section":
    case "ordinal":
      return "section";
    case "item":
    case "article":
      return "item";
    case "subitem":
    case "decimal":
      return "subitem";
    case "deep-decimal":
    case "bracketed":
    case "half-bracketed":
    case "circled":
    case "lettered":
    case "point":
    case "spoken":
      return "point";
  }
}
