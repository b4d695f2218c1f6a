import type { Line } from "../lines.ts";
import type { Copy } from "../passage.ts";
import { bandOf, isNumberedBand } from "./bands.ts";
import type { TableRow } from "./cell.ts";
import type { Column } from "./columns.ts";
import { type Drawing, drawingOf, drawnRowAt } from "./drawn-rows.ts";
import { type Headings, headingsAt } from "./heading-rows.ts";
import { readRows } from "./read-rows.ts";
import { isNumberedText, isRowByItself } from "./row-signs.ts";
import { isRule } from "./rules.ts";
import { columnStarts, spacedRowAt } from "./spaced-rows.ts";
import { stackedTableAt } from "./stacked-rows.ts";
import { tabbedRowAt } from "./tabbed-rows.ts";
import type { TableLine } from "./table-line.ts";
import { type OpenLines, rowOfLine, type TextRow } from "./text-rows.ts";

/** Finds the tables that are set in lines of text. Keys are line numbers. */
export function findRows(source: Copy, lines: readonly Line[], open: readonly boolean[]): Map<number, TableLine> {
  const finder = new Finder({ source, lines, open });
  finder.findAll();
  return finder.found;
}

/** One column may have a heading that says nothing. */
const MOST_UNKNOWN = 1;
const MOST_HEADING_ROWS = 3;

/** How the rows of a table are set in lines. */
type Setting =
  | { readonly kind: "tabs" }
  | { readonly kind: "bars"; readonly drawing: Drawing }
  | { readonly kind: "blanks"; readonly starts: readonly number[] };

class Finder {
  readonly found = new Map<number, TableLine>();
  private readonly text: OpenLines;
  /** The open table: its columns, null while no row has named any, how it is set, and its rows so far. */
  private columns: readonly Column[] | null = null;
  private setting: Setting = { kind: "tabs" };
  private rows: TextRow[] = [];
  private opening = new Set<number>();
  /** Something that is no row stands above the next one. */
  private isInterrupted = false;

  constructor(text: OpenLines) {
    this.text = text;
  }

  findAll(): void {
    const { source, lines, open } = this.text;
    for (let index = 0; index < lines.length; ) {
      const line = lines[index];
      if (line === undefined) break;
      if (open[index] === true) index = line.divided === null ? this.takeText(index) : this.takeRow(index);
      else {
        const isDrawn = this.setting.kind === "bars" && this.rows.length > 0 && isRule(source, line);
        if (isDrawn && line.laid === null) this.found.set(index, { kind: "heading" });
        index += 1;
      }
    }
    this.close();
  }

  /** A line of one cell: the first heading of a stacked table, or words between rows. Gives the next line. */
  private takeText(index: number): number {
    const stacked = stackedTableAt(this.text, index);
    if (stacked !== null) {
      this.close();
      this.columns = stacked.columns;
      for (let at = index; at < index + stacked.columns.length; at += 1) this.found.set(at, { kind: "heading" });
      let end = index + stacked.columns.length;
      for (const row of stacked.rows) end = this.addRow(row);
      this.close();
      return end;
    }
    if (this.setting.kind === "blanks" && this.beginsSpaced(index)) return this.addRow(this.gather(index));
    this.isInterrupted = true;
    return index + 1;
  }

  /** A line of several cells. Gives the next line. */
  private takeRow(index: number): number {
    const headings = this.headingsAt(index);
    if (headings !== null) return this.openTable(index, headings);
    const row = this.rowAt(index);
    const band = bandOf(row, undefined);
    if (band?.kind === "sum") this.found.set(index, { kind: "heading" });
    else if (band !== null) this.found.set(index, { kind: "text", passages: band.cell.passages });
    else if (this.isRow(row)) return this.addRow(this.gather(index));
    this.isInterrupted = true;
    return index + 1;
  }

  private isRow(row: TableRow): boolean {
    if (this.columns !== null) return !isNumberedText(row);
    return isRowByItself(row) || isNumberedBand(row, undefined);
  }

  private rowAt(index: number): TableRow {
    const line = this.text.lines[index];
    return line === undefined ? [] : rowOfLine(this.text.source, line);
  }

  /** A number and its task, without the gaps that would make the line a row by itself. */
  private beginsSpaced(index: number): boolean {
    const line = this.text.lines[index];
    const isNumbered = this.columns?.[0]?.kind === "number" && line !== undefined && line.indent === 0;
    return isNumbered && /^\d{1,3}[.、]?[ \u00a0]{2,}\S/u.test(this.text.source.folded.slice(line.start, line.end));
  }

  private headingsAt(index: number): Headings | null {
    const { lines, open } = this.text;
    const rows: TableRow[] = [];
    for (let at = index; at < index + MOST_HEADING_ROWS; at += 1) {
      if (open[at] !== true || lines[at]?.divided !== lines[index]?.divided) break;
      rows.push(this.rowAt(at));
    }
    const alike = widened(rows);
    const width = alike[0]?.length ?? 0;
    return headingsAt(
      alike.map((row) => padded(row, width)),
      0,
      MOST_UNKNOWN,
    );
  }

  private openTable(index: number, headings: Headings): number {
    const end = index + headings.rows;
    for (let at = index; at < end; at += 1) this.found.set(at, { kind: "heading" });
    if (JSON.stringify(headings.columns) === JSON.stringify(this.columns)) return end;
    this.close();
    this.columns = headings.columns;
    this.setting = this.settingOf(end - 1);
    return end;
  }

  private settingOf(heading: number): Setting {
    const line = this.text.lines[heading];
    if (line?.divided === "bars") return { kind: "bars", drawing: drawingOf(this.text, heading) };
    if (line?.divided === "gaps") return { kind: "blanks", starts: columnStarts(this.text.source, line) };
    return { kind: "tabs" };
  }

  /** The row that begins at a line, with the lines that belong to it. */
  private gather(index: number): TextRow {
    const divided = this.text.lines[index]?.divided;
    if (this.columns === null) return { first: index, end: index + 1, cells: this.rowAt(index) };
    if (this.setting.kind === "bars" && divided === "bars") return drawnRowAt(this.text, index, this.setting.drawing);
    if (this.setting.kind === "blanks" && divided !== "tabs") return spacedRowAt(this.text, index, this.setting.starts);
    return tabbedRowAt(this.text, index, this.columns.length);
  }

  private addRow(row: TextRow): number {
    if (this.isInterrupted) this.opening.add(this.rows.length);
    this.isInterrupted = false;
    this.rows.push(row);
    return row.end;
  }

  /** Reads the rows of the open table. */
  private close(): void {
    const width = this.columns?.length ?? 0;
    const read = readRows(this.text.source, {
      rows: this.rows.map(({ cells }) => padded(cells, width)),
      columns: this.columns,
      isLaid: false,
      isWrapped: this.setting.kind !== "tabs",
      opening: this.opening,
      hasBands: false,
    });
    this.rows.forEach(({ first, end }, index) => {
      const row = read[index];
      if (row !== undefined) this.found.set(first, { kind: "rows", rows: [row] });
      for (let part = first + 1; part < end; part += 1) this.found.set(part, { kind: "part" });
    });
    this.columns = null;
    this.setting = { kind: "tabs" };
    this.rows = [];
    this.opening = new Set();
  }
}

/** A row with empty places at its end, where an editor leaves out the tabs. */
function padded(cells: TableRow, width: number): TableRow {
  return cells.length >= width ? cells : [...cells, ...new Array<null>(width - cells.length).fill(null)];
}

/**
 * Rows of headings as wide as the widest of them. Where the cells merged across were pasted as one, the headings below
 * stand next to each other under it.
 */
function widened(rows: readonly TableRow[]): TableRow[] {
  const [first, second, ...others] = rows;
  if (first === undefined || second === undefined) return [...rows];
  const missing = second.length - first.length;
  const column = second.findIndex((cell) => (cell?.words ?? "") !== "");
  if (missing <= 0 || column < 0) return [...rows];
  const wide = [...first.slice(0, column + 1), ...new Array<null>(missing).fill(null), ...first.slice(column + 1)];
  return [wide, second, ...others];
}
