import { isHeadingLike } from "../headings.ts";
import { type MarkerStyle, markerAt, usualRank } from "../outline/marker.ts";
import { splitRunOn } from "../outline/split-run-on.ts";
import { type Copy, foldedOf, type Passage } from "../passage.ts";
import type { Role } from "../responsibility/role-words.ts";
import { cellOf, covers, type TableCell, type TableRow } from "./cell.ts";
import type { Column } from "./columns.ts";
import { joinCell } from "./join-cell.ts";
import { settleColumns } from "./settle-columns.ts";
import { type OpenTask, ShareBoard } from "./share-board.ts";
import { CellSorter, isNone, isUnits, type SortedRow } from "./sort-cells.ts";
import type { TaskRow } from "./task-row.ts";

/** The rows of a table of tasks, without those that name its columns. */
export type TaskTable = {
  readonly rows: readonly TableRow[];
  /** Null where no row names them. */
  readonly columns: readonly Column[] | null;
  /** The file's format says where cells stand and which are merged; else an empty cell may be the lower part of another. */
  readonly isLaid: boolean;
  /** The lines of a cell are those of the page. */
  readonly isWrapped: boolean;
  /** Rows above which the table is interrupted: nothing is carried over to them. */
  readonly opening: ReadonlySet<number>;
  /** Areas without numbers are drawn across the table above their rows. */
  readonly hasBands: boolean;
};

/** Reads the rows of a table of tasks: what each says, with what merged, empty and repeated cells stand for. */
export function readRows(source: Copy, table: TaskTable): TaskRow[] {
  const columns = table.columns === null ? null : settleColumns(table.columns, table.rows);
  const reader = new RowReader(source, { ...table, columns });
  const read = table.rows.map((_, index) => reader.read(index));
  reader.board.deal();
  return read;
}

/** 同上, 〃: what the cell above says. */
const DITTO = /^(?:同上|以上|同前|上同|同左?上|[〃″"”“']{1,2}|--?〃--?)[。.]?$/u;

type Sorted = SortedRow & { readonly cells: TableRow };

class RowReader {
  readonly board: ShareBoard;
  private readonly table: TaskTable;
  private readonly sorted: readonly Sorted[];
  private readonly areaColumns: readonly number[];
  private readonly highestMarker: MarkerStyle | null;
  /** The words of the areas, heading and number that are open. */
  private areas: (string | null)[] = [];
  private heading: string | null = null;
  private number: string | null = null;

  constructor(source: Copy, table: TaskTable) {
    this.table = table;
    this.board = new ShareBoard();
    this.sorted = sortRows(source, table);
    this.areaColumns = areaColumnsOf(table, this.sorted);
    this.highestMarker = highestMarkerOf(this.sorted);
  }

  read(index: number): TaskRow {
    const row = this.sorted[index];
    if (row === undefined) throw new RangeError(`no row ${index}`);
    const { cells } = row;
    if (this.table.opening.has(index)) this.close();
    const areas = this.areaColumns.map((column, level) => this.openArea(index, column, level));
    const heading = this.openHeading(index);
    const number = this.openNumber(index);
    const opens = heading.length > 0 || number !== null || areas.some((area) => area !== null);
    const content = this.own(index, "content").flatMap(({ passages, words }) => (isNone(words) ? [] : passages));
    const isHeadingTask = content.length === 0 && heading.length > 0 && this.isTask(index);
    const tasks = (isHeadingTask ? heading : content).flatMap(tasksOf);
    this.board.share(
      withoutLeadIn(tasks),
      cells.map((cell, column) => ({
        cell: cell === null || cell.words.length === 0 || isNone(cell.words) ? null : cell,
        isNone: cell !== null && isNone(cell.words),
        isCovered: covers(this.sorted[index - 1]?.cells, column, cell),
        isDitto: cell !== null && DITTO.test(cell.words),
        sort: cell !== null && cells[column - 1] === cell ? null : this.shareOf(row, column),
        role: roleOf(row, this.table.columns, column),
      })),
      { opens, isLaid: this.table.isLaid },
    );
    return {
      areas: this.table.hasBands ? [null, ...areas] : areas,
      number,
      highestMarker: this.highestMarker,
      headings: isHeadingTask ? [] : heading,
      tasks,
      remarks: this.own(index, "remark").flatMap(({ passages }) => passages),
      persons: [...this.own(index, "person"), ...this.silent(index)].flatMap(({ passages }) => passages),
      passages: cells.flatMap((cell, column) => (cell !== null && this.isOwn(index, column) ? cell.passages : [])),
      misplaced: row.misplaced?.passages[0] ?? null,
    };
  }

  private close(): void {
    this.areas = [];
    this.heading = null;
    this.number = null;
    this.board.close();
  }

  /** Whether a cell with words begins in this row and column and does not repeat the one above. */
  private isOwn(index: number, column: number): boolean {
    const row = this.sorted[index]?.cells;
    const cell = row?.[column] ?? null;
    if (cell === null || cell.words.length === 0 || row?.[column - 1] === cell) return false;
    return !covers(this.sorted[index - 1]?.cells, column, cell);
  }

  private own(index: number, sort: Column["kind"]): TableCell[] {
    const row = this.sorted[index];
    return (row?.cells ?? []).filter(
      (cell, column): cell is TableCell =>
        cell !== null && row?.sorts[column] === sort && this.isOwn(index, column) && !this.areaColumns.includes(column),
    );
  }

  /** Cells in which nobody or no time is named. */
  private silent(index: number): TableCell[] {
    return [...this.own(index, "units"), ...this.own(index, "time")].filter(({ words }) => isNone(words));
  }

  private openArea(index: number, column: number, level: number): Passage | null {
    const cell = this.sorted[index]?.cells[column] ?? null;
    if (cell === null || !this.sorted[index]?.fits || !this.isOwn(index, column)) return null;
    if (DITTO.test(cell.words) || cell.words === this.areas[level]) return null;
    this.areas = [...this.areas.slice(0, level), cell.words];
    this.heading = null;
    this.number = null;
    this.board.close();
    return cell.passages[0] ?? null;
  }

  private openHeading(index: number): readonly Passage[] {
    const [cell] = this.own(index, "task").filter(({ words }) => !isNone(words));
    if (cell === undefined || DITTO.test(cell.words) || cell.words === this.heading) return [];
    this.heading = cell.words;
    this.number = null;
    return this.own(index, "task").flatMap(({ passages }) => passages);
  }

  private openNumber(index: number): Passage | null {
    const [cell] = this.own(index, "number");
    if (cell === undefined || cell.words === this.number) return null;
    this.number = cell.words;
    return cell.passages[0] ?? null;
  }

  /** A heading is itself the task where its row says who does it, and no row below says what. */
  private isTask(index: number): boolean {
    const row = this.sorted[index];
    const next = this.sorted[index + 1];
    const says = (sort: "units" | "time") => this.own(index, sort).length > 0;
    const hasContent = row?.cells.some((cell, column) => row.sorts[column] === "content" && (cell?.words ?? "") !== "");
    if (hasContent === true || !(says("units") || says("time"))) return false;
    if (next === undefined || this.table.opening.has(index + 1)) return true;
    const opensNext = ["task", "number", "area"] as const;
    return (
      opensNext.some((sort) => this.own(index + 1, sort).length > 0) || this.own(index + 1, "content").length === 0
    );
  }

  /** What a column shares among tasks: units or limits. A person's column may name units; a remark limits, where no other column does. */
  private shareOf(row: Sorted, column: number): "units" | "time" | null {
    const sort = row.sorts[column];
    const cell = row.cells[column];
    if (sort === "units" || sort === "time") return sort;
    if (cell === null || cell === undefined || cell.words.length === 0) return null;
    if (sort === "person" && cell.passages.every(isUnits)) return "units";
    const isLimit = sort === "remark" && !row.sorts.includes("time") && /\d月|年底|长期|季度/u.test(cell.words);
    return isLimit ? "time" : null;
  }
}

/** Sorts the cells of all rows; lines that belong together are put together first. */
function sortRows(source: Copy, { rows, columns, isLaid, isWrapped }: TaskTable): Sorted[] {
  const joined = new Map<TableCell, TableCell>();
  const join = (cell: TableCell | null, column: number) => {
    const kind = columns?.[column]?.kind;
    if (cell === null || kind === undefined || cell.passages.length < 2) return cell;
    const known = joined.get(cell) ?? cellOf(joinCell(source, cell, kind, isWrapped));
    joined.set(cell, known);
    return known;
  };
  const sorter = new CellSorter(columns, isLaid);
  return rows.map((row) => {
    const cells = row.map(join);
    return { cells, ...sorter.sort(cells) };
  });
}

/**
 * The columns that hold what tasks belong to. A column of headings is one of them where rows with numbers of their own
 * stand under the same heading.
 */
function areaColumnsOf({ columns, isLaid }: TaskTable, rows: readonly Sorted[]): number[] {
  if (columns === null) return [];
  const areas = columns.flatMap(({ kind }, column) => (kind === "area" ? [column] : []));
  const number = columns.findIndex(({ kind }) => kind === "number");
  const heading = columns.findIndex(({ kind }) => kind === "task");
  if (number < 0 || heading < 0) return areas;
  const isShared = rows.some(({ cells, fits }, index) => {
    const above = rows[index - 1];
    if (!fits || above === undefined || !above.fits) return false;
    const hasOwnNumber = (cells[number]?.words ?? "") !== "" && cells[number]?.words !== above.cells[number]?.words;
    const [mine, upper] = [cells[heading]?.words ?? "", above.cells[heading]?.words ?? ""];
    const goesOn = mine === upper || DITTO.test(mine) || (mine === "" && !isLaid);
    return hasOwnNumber && upper !== "" && goesOn && isBelow(cells, above.cells, areas);
  });
  return isShared ? [...areas, heading].sort((a, b) => a - b) : areas;
}

function isBelow(row: TableRow, above: TableRow, areas: readonly number[]): boolean {
  return areas.every((column) => (row[column]?.words ?? "") === "" || row[column]?.words === above[column]?.words);
}

/** The highest of the numbers that tasks begin with. */
function highestMarkerOf(rows: readonly Sorted[]): MarkerStyle | null {
  let highest: MarkerStyle | null = null;
  for (const { cells, sorts } of rows) {
    cells.forEach((cell, column) => {
      if (cell === null || sorts[column] !== "content") return;
      for (const passage of cell.passages) {
        const style = markerAt(foldedOf(passage))?.style;
        if (style !== undefined && (highest === null || usualRank(style) < usualRank(highest))) highest = style;
      }
    });
  }
  return highest;
}

/** A paragraph as the tasks it is numbered into. */
function tasksOf(passage: Passage): OpenTask[] {
  return splitRunOn(passage).map((part) => ({
    passage: part,
    statements: [],
    limits: [],
    roles: new Map(),
    inherited: false,
  }));
}

/** The tasks without words that only lead up to the numbered ones after them. */
function withoutLeadIn(tasks: readonly OpenTask[]): readonly OpenTask[] {
  const [first, ...rest] = tasks.map(({ passage }) => foldedOf(passage));
  if (first === undefined || rest.length === 0 || markerAt(first) !== null) return tasks;
  const leads = first.endsWith(":") || (isHeadingLike(first) && rest.every((words) => markerAt(words) !== null));
  return leads ? tasks.slice(1) : tasks;
}

/** The role of a column of units; a cell that reaches over columns of several roles has none of them. */
function roleOf(row: Sorted, columns: readonly Column[] | null, column: number): Role | null {
  if (!row.fits) return null;
  const cell = row.cells[column] ?? null;
  const roles = new Set<Role>();
  columns?.forEach((one, index) => {
    const isUnder = index === column || (cell !== null && row.cells[index] === cell);
    if (isUnder && one.kind === "units") roles.add(one.role);
  });
  const [role, ...others] = roles;
  return role === undefined ? null : others.length > 0 ? "responsible" : role;
}
