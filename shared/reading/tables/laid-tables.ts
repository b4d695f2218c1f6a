import type { Layout } from "../../model/layout.ts";
import type { Markup } from "../find-markup.ts";
import type { MetadataField } from "../frame/metadata-line.ts";
import type { Copy } from "../passage.ts";
import { isBlank } from "../white-space.ts";
import { bandOf, isNumberedBand } from "./bands.ts";
import type { TableRow } from "./cell.ts";
import type { Column } from "./columns.ts";
import { cellsAt, headingsAt, type Places, wordsOf } from "./heading-rows.ts";
import { gridOf } from "./laid-grid.ts";
import { LaidTaskTable } from "./laid-task-table.ts";
import { readMetadataCells } from "./metadata-cells.ts";
import { readRows } from "./read-rows.ts";
import { holdsRunningText } from "./running-text.ts";
import { CellSorter } from "./sort-cells.ts";
import type { TableLine } from "./table-line.ts";
import { columnsByLook, holdsTasks } from "./task-columns.ts";
import { turnTable } from "./turned-tables.ts";

/** For each table of the layout the parts that its rows play; null where the cells of a row hold running text. */
export type LaidParts = readonly (readonly (TableLine | null)[])[];

export type LaidTables = {
  readonly parts: LaidParts;
  /** What tables say of the document, the first value of each field. */
  readonly values: ReadonlyMap<MetadataField, string>;
};

/**
 * Reads the tables that a file's format knows. What they hold tells what they are: a division of tasks, the site's table
 * above a document, a frame around running text, or a list of something else.
 */
export function readLaidTables(source: Copy, layout: Layout, markup: readonly Markup[]): LaidTables {
  const reader = new LaidReader(source, layout, markup);
  layout.tables.forEach((_, index) => {
    reader.read(index);
  });
  reader.close();
  return reader;
}

/** Headings stand so far from the top at most; above them a title, a note on the units. */
const MOST_ABOVE = 8;
/** A column in so many may have a heading that says nothing. */
const UNKNOWN_SHARE = 2;
/** So many rows tell whether a table goes on on another page. */
const FEW_ROWS = 5;
/** So many rows tell whether a table holds tasks. */
const MOST_ROWS = 60;

class LaidReader implements LaidTables {
  readonly parts: (TableLine | null)[][] = [];
  readonly values = new Map<MetadataField, string>();
  private readonly source: Copy;
  private readonly layout: Layout;
  private readonly markup: readonly Markup[];
  /** The open table of tasks, which may go on in the next table of the layout. */
  private open: LaidTaskTable | null = null;
  /** Where its columns lie in the grid. */
  private places: Places = [];
  /** Where it ended, and the aside from which on those below it are looked for. */
  private end = 0;
  private nextAside = 0;

  constructor(source: Copy, layout: Layout, markup: readonly Markup[]) {
    this.source = source;
    this.layout = layout;
    this.markup = markup;
  }

  read(index: number): void {
    const table = this.layout.tables[index];
    if (table === undefined) return;
    const parts: (TableLine | null)[] = table.rows.map(() => ({ kind: "part" }));
    this.parts.push(parts);
    const grid = gridOf(this.source, table, this.markup);
    if (grid === null) parts.fill(null);
    else this.readGrid(grid, parts, this.follows(table.rows[0]?.start ?? 0));
    this.end = table.rows.at(-1)?.end ?? this.end;
  }

  close(): void {
    this.open?.close();
    this.open = null;
  }

  private readGrid(grid: readonly TableRow[], parts: (TableLine | null)[], follows: boolean): void {
    if (this.readMetadata(grid, parts)) return;
    const start = headingRow(grid);
    if (start >= 0) {
      parts.fill(null, 0, start);
      this.addRows(grid, start, parts, follows);
    } else if (follows && this.open !== null && this.fitsOpenTable(grid)) {
      this.open.beginPage([]);
      this.addRows(grid, 0, parts, true);
    } else this.readOther(grid, parts);
  }

  /** Nothing but furniture stands between the open table and this place. */
  private follows(start: number): boolean {
    const { asides } = this.layout;
    for (let at = this.end; at < start; at += 1) {
      if (isBlank(this.source.text.charCodeAt(at))) continue;
      while ((asides[this.nextAside]?.end ?? start) <= at) this.nextAside += 1;
      const aside = asides[this.nextAside];
      if (aside === undefined || aside.start > at) return false;
      at = aside.end - 1;
    }
    return this.open !== null;
  }

  private readMetadata(grid: readonly TableRow[], parts: (TableLine | null)[]): boolean {
    const read = readMetadataCells(this.source, grid);
    if (read === null) return false;
    for (const [field, value] of read.values) if (!this.values.has(field)) this.values.set(field, value);
    grid.forEach((_, row) => {
      parts[row] = read.rows.has(row) ? { kind: "label", label: "metadata" } : null;
    });
    return true;
  }

  /** Adds rows to the open table; headings among them begin a page of it, or another table. */
  private addRows(grid: readonly TableRow[], first: number, parts: (TableLine | null)[], follows: boolean): void {
    const names = wordsOf(grid[first] ?? []);
    let continues = follows;
    let above: TableRow | undefined;
    for (let row = first; row < grid.length; row += 1) {
      const headings = headingsAt(
        grid,
        row,
        row === first || wordsOf(grid[row] ?? []) === names ? mostUnknown(grid) : 0,
      );
      if (headings === null) {
        const cells = cellsAt(grid[row] ?? [], this.places);
        this.open?.add(cells, above, (part) => {
          parts[row] = part;
        });
        above = cells;
        continue;
      }
      parts.fill({ kind: "heading" }, row, row + headings.rows);
      this.openTable(headings.columns, headings.places, continues);
      const named = grid.slice(row, row + headings.rows).map((cells) => cellsAt(cells, headings.places));
      this.open?.beginPage(named);
      row += headings.rows - 1;
      continues = true;
      above = named.at(-1);
    }
  }

  private openTable(columns: readonly Column[], places: Places, continues: boolean): void {
    if (this.open === null || !continues || JSON.stringify(columns) !== JSON.stringify(this.open.columns)) {
      this.close();
      this.open = new LaidTaskTable(this.source, columns);
    }
    this.places = places;
  }

  /** Whether the first rows of a table stand in the columns of the open one. */
  private fitsOpenTable(grid: readonly TableRow[]): boolean {
    const width = this.places.flat().length;
    const sorter = new CellSorter(this.open?.columns ?? null, false);
    return grid
      .filter((row, index) => row.length === width && !isBand(grid, index))
      .slice(0, FEW_ROWS)
      .some((row) => sorter.sort(cellsAt(row, this.places)).fits);
  }

  private readOther(grid: readonly TableRow[], parts: (TableLine | null)[]): void {
    const turned = turnTable(grid);
    const columns = turned === null ? columnsByLook(grid.filter((_, row) => !isBand(grid, row))) : null;
    if (turned !== null) {
      const table = { ...turned, isLaid: true, isWrapped: false, opening: new Set<number>(), hasBands: false };
      parts[0] = { kind: "rows", rows: readRows(this.source, table) };
    } else if (columns !== null) {
      this.openTable(columns, everyPlace(grid), false);
      this.addRows(grid, 0, parts, false);
    } else if (holdsRunningText(grid)) parts.fill(null);
    else parts.fill({ kind: "label", label: "attachment" });
  }
}

/** The first row of headings of a table of tasks; -1 where there is none. */
function headingRow(grid: readonly TableRow[]): number {
  for (let row = 0; row < Math.min(grid.length, MOST_ABOVE); row += 1) {
    const headings = headingsAt(grid, row, mostUnknown(grid));
    if (headings === null) continue;
    const { columns, places, rows } = headings;
    const below = grid.slice(row + rows, row + rows + MOST_ROWS).map((cells) => cellsAt(cells, places));
    return holdsTasks(columns, below) ? row : -1;
  }
  return -1;
}

function mostUnknown(grid: readonly TableRow[]): number {
  return Math.floor((grid[0]?.length ?? 0) / UNKNOWN_SHARE);
}

function isBand(grid: readonly TableRow[], row: number): boolean {
  const [cells, above] = [grid[row] ?? [], grid[row - 1]];
  return bandOf(cells, above) !== null || isNumberedBand(cells, above);
}

function everyPlace(grid: readonly TableRow[]): Places {
  return (grid[0] ?? []).map((_, place) => [place]);
}
