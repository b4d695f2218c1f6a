import { type CellLine, goesOn } from "./cell-paragraphs.ts";
import type { PageTable } from "./fill-grid.ts";

// A table that is longer than a page is cut by it: its heading comes again, a row may be cut in two, a merged cell goes
// on as an empty one. Put together, it is one table again.

/** A cell of a table that may come from several pages. */
export type JoinedCell = {
  readonly column: number;
  readonly columns: number;
  readonly row: number;
  rows: number;
  readonly lines: CellLine[];
};

/** A table, whole. */
export type JoinedTable = {
  /** The edges of its columns, measured from its left side. */
  xs: readonly number[];
  height: number;
  cells: JoinedCell[];
  /** Rows at its top that come again on every page. */
  headingRows: number;
};

/** Edges nearer than this are one, in points. */
const NEAR = 6;

const NUMBER = /^[（(]?(?:\d{1,4}|[一二三四五六七八九十百]{1,4})[）)]?[.、．]?$/u;

/** A table as the first page has it. */
export function startTable(table: PageTable): JoinedTable {
  const xs = table.xs.map((x) => x - table.left);
  const cells = table.cells.map((cell) => ({ ...cell, lines: [...cell.lines] }));
  return { xs, height: table.ys.length - 1, cells, headingRows: 0 };
}

/** Adds the part of a table that stands on the next page; false, and nothing is changed, where it is another table. */
export function continueTable(whole: JoinedTable, next: PageTable): boolean {
  const part = startTable(next);
  const xs = commonEdges(whole.xs, part.xs);
  if (xs === null) return false;
  moveColumns(whole, xs);
  moveColumns(part, xs);
  const repeated = repeatedRows(whole, part);
  whole.headingRows = Math.max(whole.headingRows, repeated);
  const rest = part.cells.filter(({ row }) => row >= repeated);
  const first = rest.filter(({ row }) => row === repeated);
  const isCut = first.length > 0 && joinCutRow(whole, first);
  const shift = whole.height - repeated - (isCut ? 1 : 0);
  const own = rest.filter((cell) => !(isCut && cell.row === repeated) && !continuesMerged(whole, cell, repeated));
  whole.cells.push(...own.map((cell) => ({ ...cell, row: cell.row + shift })));
  whole.height = Math.max(whole.height, part.height + shift);
  return true;
}

/** The edges of two tables of one width, where one has all that the other has; else null. */
function commonEdges(a: readonly number[], b: readonly number[]): readonly number[] | null {
  if (Math.abs((a.at(-1) ?? 0) - (b.at(-1) ?? 0)) > NEAR) return null;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.every((edge) => many.some((other) => Math.abs(edge - other) <= NEAR)) ? many : null;
}

/** Counts the columns of a table by other edges, among which are its own. */
function moveColumns(table: JoinedTable, xs: readonly number[]): void {
  const indexOf = (edge: number) => {
    const x = table.xs[edge] ?? 0;
    return xs.reduce((best, other, index) => (Math.abs(other - x) < Math.abs((xs[best] ?? 0) - x) ? index : best), 0);
  };
  table.cells = table.cells.map((cell) => {
    const column = indexOf(cell.column);
    return { ...cell, column, columns: indexOf(cell.column + cell.columns) - column };
  });
  table.xs = xs;
}

/** How many rows at the top of the part say what the rows at the top of the table say. */
function repeatedRows(whole: JoinedTable, part: JoinedTable): number {
  let same = 0;
  while (same < Math.min(whole.height, part.height) && rowKey(whole, same) === rowKey(part, same)) same += 1;
  const isWhole = (rows: number) => part.cells.every((cell) => cell.row >= rows || cell.row + cell.rows <= rows);
  while (same > 0 && !isWhole(same)) same -= 1;
  return same;
}

function rowKey({ cells }: JoinedTable, row: number): string {
  const own = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
  return JSON.stringify(own.map((cell) => [cell.column, cell.columns, cell.rows, wordsOf(cell)]));
}

function wordsOf({ lines }: JoinedCell): string {
  return lines
    .map(({ line }) => line.text)
    .join("")
    .replace(/\s+/gu, "");
}

/** The cell that covers a column in the last row of a table. */
function lastCellAt(whole: JoinedTable, column: number): JoinedCell | undefined {
  return whole.cells.find(
    (cell) => cell.column <= column && cell.column + cell.columns > column && cell.row + cell.rows === whole.height,
  );
}

/** The column that numbers the rows; else the first. */
function numberedColumn(whole: JoinedTable): number {
  const columns = [...new Set(whole.cells.map(({ column }) => column))].sort((a, b) => a - b);
  const found = columns.find((column) => {
    const filled = whole.cells.filter((cell) => cell.column === column && cell.lines.length > 0);
    return filled.length > 1 && filled.filter((cell) => NUMBER.test(wordsOf(cell))).length >= filled.length / 2;
  });
  return found ?? 0;
}

/** Adds the rest of a row that the page cut; false where the first row of the page is a row of its own. */
function joinCutRow(whole: JoinedTable, first: readonly JoinedCell[]): boolean {
  const pairs = first.map((cell) => ({ cell, above: lastCellAt(whole, cell.column) }));
  if (pairs.some(({ cell, above }) => above?.column !== cell.column || above.columns !== cell.columns)) return false;
  if (!isCutRow(pairs, numberedColumn(whole))) return false;
  for (const { cell, above } of pairs) {
    if (above === undefined) continue;
    above.lines.push(...cell.lines);
    above.rows += cell.rows - 1;
  }
  return true;
}

type Pair = { readonly cell: JoinedCell; readonly above: JoinedCell | undefined };

function isCutRow(pairs: readonly Pair[], numbered: number): boolean {
  const number = pairs.find(({ cell }) => cell.column === numbered);
  if (number?.above === undefined || pairs.every(({ cell }) => cell.lines.length === 0)) return false;
  const isOpen = pairs.some(({ cell, above }) => isCutCell(above, cell));
  const isNumberedBelow = number.cell.lines.length > 0;
  const isNumberedAbove = number.above.lines.length > 0;
  if (isNumberedBelow) return !isNumberedAbove && isOpen;
  // The number of several rows stands in one merged cell; the first row of the page is the next of them, unless its words go on.
  const isMerged = number.above.rows > 1 || number.cell.rows > 1;
  return isMerged ? isOpen : true;
}

/** True where the words of a cell break off at the edge of the page and go on below. */
function isCutCell(above: JoinedCell | undefined, cell: JoinedCell): boolean {
  const [last, next] = [above?.lines.at(-1), cell.lines[0]];
  return last !== undefined && next !== undefined && !/[。；;]$/u.test(last.line.text) && goesOn(last, next.line);
}

/** Lengthens a merged cell that goes on, empty, at the top of the page. */
function continuesMerged(whole: JoinedTable, cell: JoinedCell, top: number): boolean {
  if (cell.row !== top || cell.lines.length > 0) return false;
  const above = lastCellAt(whole, cell.column);
  if (above === undefined || above.column !== cell.column || above.columns !== cell.columns) return false;
  if (above.rows === 1 && cell.rows === 1) return false;
  above.rows += cell.rows;
  return true;
}
