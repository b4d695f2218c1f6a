// What an exported table holds, before any file format: sheets of rows of cells of inked text.

/** How a stretch of text is written. The meaning, not the look: each format draws it in its own way, never by hue alone. */
export const INKS = [
  /** As the kind of cell has it. */
  "plain",
  "strong",
  /** What a clause bears beside its text: units, deadlines. */
  "field",
  /** What the program adds: paths, counts, references. */
  "muted",
  /** Not in the base plan. */
  "inserted",
  /** Only in the base plan. */
  "deleted",
  /** In the base plan at another place. */
  "moved",
  /** What a person decided. */
  "decided",
] as const;
export type Ink = (typeof INKS)[number];

/** A stretch of text in one ink. */
export type Run = { readonly text: string; readonly ink: Ink };

/** What a cell is for; its fill, borders, face and alignment follow from it. */
export const CELL_KINDS = [
  "title",
  "note",
  "header",
  /** The header over the base plan. */
  "base-header",
  /** A header over a narrow column, its characters one below the other. */
  "turned",
  "section",
  /** A short text in the middle: a number, a count. */
  "number",
  /** A number that a spreadsheet can reckon with. */
  "count",
  /** A sign that stands for one of a few standings. */
  "mark",
  /** What a row is about. */
  "subject",
  "text",
  /** A text of the base plan. */
  "base",
  /** Says that there is nothing. */
  "absent",
] as const;
export type CellKind = (typeof CELL_KINDS)[number];

export type Cell = {
  readonly kind: CellKind;
  readonly runs: readonly Run[];
  /** How many columns the cell takes; left out: one. The columns it covers have no cells of their own. */
  readonly span?: number;
  /** The value of a `count`; its runs say the same as text. */
  readonly value?: number;
  /** Where a click on the cell leads: the row, from 0, of another sheet. */
  readonly link?: CellLink;
};

export type CellLink = { readonly sheet: string; readonly row: number };

export type Row = {
  readonly cells: readonly Cell[];
  /** In points; null: as tall as one line. */
  readonly height: number | null;
};

export type Sheet = {
  readonly name: string;
  /** The width of each column, counted in digits of the body's face; a Chinese character is two wide. */
  readonly columns: readonly number[];
  /** How many of the last columns are kept in the file but not shown; left out: none. */
  readonly hidden?: number;
  /** How many of the first columns go on paper, where all of them would be too many to be read; left out: all that are shown. */
  readonly printed?: number;
  /** Made while they are read, one at a time, so that a long table is never whole in memory. */
  readonly rows: Iterable<Row>;
  /** How many rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The row, from 0, that is printed on every page and bears the filter; null where there is none. */
  readonly header: number | null;
  readonly paper: "A3" | "A4";
};

export type Workbook = {
  readonly sheets: readonly Sheet[];
  readonly title: string;
  /** The program and its version. */
  readonly creator: string;
  /** The time of export, in ISO form with its offset from UTC. */
  readonly at: string;
  /** Stands in the middle of each page's foot: {page} of {pages}. */
  readonly pageNumber: string;
  /** Closes a text that is longer than a cell of the format can hold; {total} is its length in characters. */
  readonly cut: string;
};

/** What a writer had to do to the texts of a table. */
export type WriteReport = {
  /** Rows of the table, as the sheets have them. */
  rows: number;
  /** Cells whose text a spreadsheet would take for a formula, kept as text. */
  guarded: number;
  /** Characters that no file of this kind can hold, left out. */
  removed: number;
  /** Cells that were too long for the format. */
  cut: number;
};

/** A cell of one ink. */
export function cell(kind: CellKind, text: string, ink: Ink = "plain", span = 1): Cell {
  return { kind, runs: text === "" ? [] : [{ text, ink }], span };
}

/** How many of a sheet's first columns are shown, and how many of these go on paper. */
export function columnsInSight({ columns, hidden = 0, printed }: Sheet): {
  readonly shown: number;
  readonly printed: number;
} {
  const shown = columns.length - hidden;
  return { shown, printed: Math.min(shown, printed ?? shown) };
}

/** A cell with a number in it. */
export function count(value: number): Cell {
  return { ...cell("count", String(value)), value };
}

/** The text of a cell as its source has it: what only the base plan has is no part of it. */
export function plainText({ runs }: Cell): string {
  return runs.map(({ text, ink }) => (ink === "deleted" ? "" : text)).join("");
}
