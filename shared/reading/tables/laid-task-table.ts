import { markerAt } from "../outline/marker.ts";
import type { Copy } from "../passage.ts";
import { type Band, bandOf, isNumberedBand } from "./bands.ts";
import type { TableCell, TableRow } from "./cell.ts";
import type { Column } from "./columns.ts";
import { isCutRow, joinCutRow } from "./cut-rows.ts";
import { readRows } from "./read-rows.ts";
import { isNone } from "./sort-cells.ts";
import type { TableLine } from "./table-line.ts";
import { areaRow } from "./task-row.ts";

/** Where the part that a row plays is written down. */
export type SetPart = (part: TableLine) => void;

/** No row goes on over more pages. */
const MOST_CUTS = 20;

/** A table of tasks while its rows are gathered, which may stand in several tables of the layout. */
export class LaidTaskTable {
  readonly columns: readonly Column[];
  private readonly source: Copy;
  private readonly rows: TableRow[] = [];
  private readonly setParts: SetPart[] = [];
  private readonly opening = new Set<number>();
  /** Cells of rows that are none of the tasks, and cells that became part of another: they may reach further down. */
  private readonly foreign = new Set<TableCell>();
  private readonly joined = new Map<TableCell, TableCell>();
  private hasBands = false;
  private isInterrupted = false;
  private isTopOfPage = false;
  /** How many pages the last row has been cut by. */
  private cuts = 0;

  constructor(source: Copy, columns: readonly Column[]) {
    this.source = source;
    this.columns = columns;
  }

  /** The next row stands below headings, or in the part of the table on another page. */
  beginPage(headings: readonly TableRow[]): void {
    this.isTopOfPage = true;
    for (const row of headings) this.setAside(row);
  }

  /** Takes a row below the headings. */
  add(row: TableRow, above: TableRow | undefined, setPart: SetPart): void {
    const isTopOfPage = this.isTopOfPage;
    this.isTopOfPage = false;
    const cells = row.map((cell) => this.wholeOf(cell));
    if (cells.every((cell) => cell === null || cell.words === "" || isNone(cell.words))) {
      setPart({ kind: "heading" });
      return;
    }
    const band = bandOf(cells, above);
    if (band !== null) this.addBand(band, setPart);
    else if (isNumberedBand(cells, above)) this.addNumberedBand(cells, setPart);
    else {
      this.addRow(cells, isTopOfPage, setPart);
      return;
    }
    this.setAside(cells);
  }

  /** Reads the rows. */
  close(): void {
    const { rows, columns, opening, hasBands } = this;
    const table = { rows, columns, isLaid: true, isWrapped: false, opening, hasBands };
    readRows(this.source, table).forEach((row, index) => {
      this.setParts[index]?.({ kind: "rows", rows: [row] });
    });
  }

  private wholeOf(cell: TableCell | null): TableCell | null {
    if (cell === null || this.foreign.has(cell)) return null;
    let whole = cell;
    for (let next = this.joined.get(whole); next !== undefined; next = this.joined.get(whole)) whole = next;
    return whole;
  }

  /** Cells that reach down from a row that is none of the tasks are not theirs. */
  private setAside(row: TableRow): void {
    for (const cell of row) if (cell !== null) this.foreign.add(cell);
  }

  private addRow(row: TableRow, isTopOfPage: boolean, setPart: SetPart): void {
    const last = this.rows.at(-1);
    const mayBeCut = isTopOfPage && !this.isInterrupted && this.cuts < MOST_CUTS;
    if (mayBeCut && last !== undefined && isCutRow(last, row, this.columns)) {
      this.cuts += 1;
      for (const [part, whole] of joinCutRow(this.rows, row)) this.joined.set(part, whole);
      return;
    }
    this.cuts = 0;
    if (this.isInterrupted) this.opening.add(this.rows.length);
    this.isInterrupted = false;
    this.rows.push(row);
    this.setParts.push(setPart);
  }

  /** An area with a number is a line of the outline as above any list; one without is a heading of the rows below. */
  private addBand({ kind, cell }: Band, setPart: SetPart): void {
    this.isInterrupted = true;
    const [passage] = cell.passages;
    if (kind === "sum") setPart({ kind: "heading" });
    else if (kind === "text" || passage === undefined || markerAt(cell.words) !== null)
      setPart({ kind: "text", passages: cell.passages });
    else {
      this.hasBands = true;
      setPart({ kind: "rows", rows: [areaRow(passage)] });
    }
  }

  private addNumberedBand(row: TableRow, setPart: SetPart): void {
    this.isInterrupted = true;
    const table = { rows: [row], columns: null, isLaid: true, isWrapped: false, opening: new Set<number>() };
    setPart({ kind: "rows", rows: readRows(this.source, { ...table, hasBands: false }) });
  }
}
