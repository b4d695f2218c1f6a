import type { OutlineKind } from "../../model/reading.ts";
import type { Passage } from "../passage.ts";
import type { MarkerStyle } from "./marker.ts";

/** A paragraph of a unit, with the statements of responsibility that belong to it. */
export type TextEntry = {
  readonly kind: "text";
  passage: Passage;
  readonly statements: Passage[];
  /** The statements stand in the paragraph itself, at its end. */
  trailing: boolean;
  /** Cells that hold a time limit. */
  readonly limits: Passage[];
  /** The role of units to which a statement gives none: that of their column. */
  readonly silentRoles: Map<Passage, "lead" | "cooperate" | "responsible">;
  /** The statements were found at this paragraph, or reach it from another one. */
  inherited: boolean;
  /** It comes from a table, whose cells say what belongs together. */
  readonly inTable: boolean;
};

/** A unit of the outline while it is built. */
export type OutlineEntry = TextEntry | OutlineBranch;

export type OutlineBranch = {
  readonly kind: "branch";
  readonly style: MarkerStyle | "annex";
  readonly outlineKind: OutlineKind;
  readonly number: number;
  /** Its form in a path. */
  readonly label: string;
  /** The number as printed; null where it was lost. */
  readonly marker: Passage | null;
  /** A heading on a line or in a cell of its own. */
  heading: Passage | null;
  readonly parent: OutlineBranch | null;
  /** Statements that stand with its heading and apply to all below it. */
  readonly statements: Passage[];
  readonly entries: OutlineEntry[];
};

/** A text entry without statements. */
export function textEntry(passage: Passage, inTable = false): TextEntry {
  return {
    kind: "text",
    passage,
    statements: [],
    trailing: false,
    limits: [],
    silentRoles: new Map(),
    inherited: false,
    inTable,
  };
}

/** The branches below a branch or a list of entries. */
export function branchesOf(entries: readonly OutlineEntry[]): OutlineBranch[] {
  return entries.filter((entry) => entry.kind === "branch");
}

/** The paragraphs that stand directly in a list of entries. */
export function textsOf(entries: readonly OutlineEntry[]): TextEntry[] {
  return entries.filter((entry) => entry.kind === "text");
}
