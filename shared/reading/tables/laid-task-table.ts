import { markerAt } from "../outline/marker.ts";
import type { Copy } from "../passage.ts";
import { type Band, bandOf, isNumberedBand } from "./bands.ts";
import type { TableRow } from "./cell.ts";
import type { Column } from "./columns.ts";
import { isCutRow, joinCutRow } from "./cut-rows.ts";
import { readRows } from "./read-rows.ts";
import type { TableLine } from "./table-line.ts";
import { areaRow } from "./task-row.ts";

/** Where the part that a row plays is written down. */
export type SetPart = (part: TableLine) => void;

/** A table of tasks while its rows are gathered, which may stand in several tables of the layout. */
export class LaidTaskTable {
  readonly columns: readonly Column[];
  private readonly source: Copy;
  private readonly rows: TableRow[] = [];
  private readonly setParts: SetPart[] = [];
  private readonly opening = new Set<number>();
  private hasBands = false;
  private isInterrupted = false;
  private isTopOfPage = false;

  constructor(source: Copy, columns: readonly Column[]) {
    this.source = source;
    this.columns = columns;
  }

  /** The next row stands below a repeated heading, or in the part of the table on another page. */
  beginPage(): void {
    this.isTopOfPage = true;
  }

  /** Takes a row below the headings. */
  add(row: TableRow, above: TableRow | undefined, setPart: SetPart): void {
    const isTopOfPage = this.isTopOfPage;
    this.isTopOfPage = false;
    if (row.every((cell) => cell === null || cell.words === "")) return;
    const band = bandOf(row, above);
    if (band !== null) this.addBand(band, setPart);
    else if (isNumberedBand(row, above)) this.addNumberedBand(row, setPart);
    else this.addRow(row, isTopOfPage, setPart);
  }

  /** Reads the rows. */
  close(): void {
    const { rows, columns, opening, hasBands } = this;
    const table = { rows, columns, isLaid: true, isWrapped: false, opening, hasBands };
    readRows(this.source, table).forEach((row, index) => {
      this.setParts[index]?.({ kind: "rows", rows: [row] });
    });
  }

  private addRow(row: TableRow, isTopOfPage: boolean, setPart: SetPart): void {
    const last = this.rows.at(-1);
    if (isTopOfPage && !this.isInterrupted && last !== undefined && isCutRow(last, row, this.columns)) {
      joinCutRow(this.rows, row);
      return;
    }
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
