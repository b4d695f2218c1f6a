import type { Span } from "../../model/span.ts";
import { isLineHeading } from "../headings.ts";
import type { Cell, Line } from "../lines.ts";
import { isNumeral, markerAt } from "../outline/marker.ts";
import { type Copy, foldedOf, joinBlock, type Passage, textOf, wholeBlock } from "../passage.ts";
import { isStatement, isUnitList } from "../responsibility/find-statement.ts";
import { type Column, columnOf, columnsOf } from "./columns.ts";

/** A row of a table of tasks: its cells from left to right, each with its paragraphs. */
export type Row = {
  readonly cells: readonly (readonly Passage[])[];
  /** What the heading row says of each cell; null where no heading row stands above. */
  readonly columns: readonly Column[] | null;
};

/** The part that lines play in tables: `heading` names columns, `row` begins a row, `part` belongs to the row above. */
export type TableLine =
  | { readonly kind: "heading" }
  | { readonly kind: "row"; readonly row: Row }
  | { readonly kind: "part" };

/** Finds the rows of tables among the lines; `open` lines are those not yet accounted for. Keys are line numbers. */
export function findRows(source: Copy, lines: readonly Line[], open: readonly boolean[]): Map<number, TableLine> {
  const found = new Map<number, TableLine>();
  let columns: Column[] | null = null;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || open[index] !== true) continue;
    const stacked = line.cells.length === 1 ? stackedColumns(source, lines, open, index) : null;
    if (stacked !== null) {
      index = readStacked(source, lines, open, index, stacked, found) - 1;
      continue;
    }
    if (line.cells.length < 2) continue;
    const headings = columnsOf(line.cells.map((cell) => wordsOf(source, cell)));
    if (headings !== null) {
      columns = headings;
      found.set(index, { kind: "heading" });
      continue;
    }
    if (isSum(source, line)) {
      found.set(index, { kind: "heading" });
      continue;
    }
    if (columns === null && !isRowByItself(source, line) && !isAreaRow(source, line)) continue;
    if (columns !== null && isNumberedText(source, line)) continue;
    const end = columns === null ? index + 1 : endOfRow(source, lines, open, index, columns.length);
    found.set(index, { kind: "row", row: { cells: readCells(source, lines.slice(index, end)), columns } });
    for (let part = index + 1; part < end; part += 1) found.set(part, { kind: "part" });
    index = end - 1;
  }
  return found;
}

function wordsOf(source: Copy, cell: Cell): string {
  return cell.paragraphs.map((spans) => joinBlock(source, spans).folded).join("");
}

/** A row that only counts the others. */
function isSum(source: Copy, line: Line): boolean {
  const [first = "", ...others] = line.cells.map((cell) => wordsOf(source, cell)).filter((words) => words.length > 0);
  return /^(?:合计|总计|小计|共计)$/u.test(first) && others.every((words) => /^\d{1,4}[项条个件]?$/u.test(words));
}

/** A marker, a tab and its text: a list that was set with tabs, no table. */
function isNumberedText(source: Copy, line: Line): boolean {
  const first = line.cells[0];
  if (line.cells.length !== 2 || first === undefined) return false;
  const words = wordsOf(source, first);
  return markerAt(words)?.length === words.length && words.length > 0;
}

/** Without a heading row, a row is told by a cell that names units beside one that holds text. */
function isRowByItself(source: Copy, line: Line): boolean {
  if (isNumberedText(source, line)) return false;
  const passages = line.cells.flatMap((cell) => cell.paragraphs.map((spans) => wholeBlock(joinBlock(source, spans))));
  const statements = passages.filter((passage) => isStatement({ text: textOf(passage), folded: foldedOf(passage) }));
  if (statements.length > 0)
    return passages.some((passage) => !statements.includes(passage) && passage.to >= LEAST_TASK);
  const [number, ...others] = passages;
  const units = others.filter(isUnitCell);
  const isNumbered = number !== undefined && /^\d{1,3}[.、]?$/u.test(foldedOf(number));
  return (
    isNumbered && units.length > 0 && others.some((passage) => !units.includes(passage) && passage.to >= LEAST_TASK)
  );
}

/** From this length on a cell may hold a task. */
const LEAST_TASK = 10;

/** A numeral in a cell and a heading in the next, with nothing else: the row opens a part of the table. */
function isAreaRow(source: Copy, line: Line): boolean {
  const [numeral, heading, ...others] = line.cells
    .map((cell) => wordsOf(source, cell))
    .filter((words) => words.length > 0);
  return (
    numeral !== undefined &&
    heading !== undefined &&
    others.length === 0 &&
    isNumeral(numeral) &&
    isLineHeading(heading)
  );
}

/** A cell with a line end inside spreads its row over lines: they are put together until the row has its cells. */
function endOfRow(
  source: Copy,
  lines: readonly Line[],
  open: readonly boolean[],
  start: number,
  width: number,
): number {
  let count = lines[start]?.cells.length ?? 0;
  let end = start + 1;
  if (namesUnits(source, lines[start])) return end;
  for (; end < lines.length && count < width; end += 1) {
    const line = lines[end];
    if (line === undefined || open[end] !== true || line.blanksAbove > 0 || line.newPage) break;
    if (count + line.cells.length - 1 > width || beginsRow(source, line)) break;
    count += line.cells.length - 1;
  }
  // Lines without a tab below a short row belong to it only if a later line goes on with the row's cells.
  while (end > start + 1 && lines[end - 1]?.cells.length === 1) end -= 1;
  return end;
}

/** A row that already says who is responsible is complete. */
function namesUnits(source: Copy, line: Line | undefined): boolean {
  return (line?.cells ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .some((spans) => {
      const passage = wholeBlock(joinBlock(source, spans));
      return (
        isStatement({ text: textOf(passage), folded: foldedOf(passage) }) || /(?:负责|牵头)$/u.test(foldedOf(passage))
      );
    });
}

function beginsRow(source: Copy, line: Line): boolean {
  const first = line.cells[0];
  const words = first === undefined ? "" : wordsOf(source, first);
  return words.length === 0 || /^\d{1,3}$/u.test(words) || markerAt(words) !== null;
}

function readCells(source: Copy, lines: readonly Line[]): Passage[][] {
  const cells: (readonly Span[])[][] = [];
  lines.forEach((line, number) => {
    line.cells.forEach(({ paragraphs }, index) => {
      const open = number > 0 && index === 0 ? cells.at(-1) : undefined;
      const last = open?.at(-1);
      const [first, ...rest] = paragraphs;
      if (open === undefined) cells.push([...paragraphs]);
      else if (last !== undefined && first !== undefined && !endsSentence(source, last))
        open.splice(-1, 1, [...last, ...first], ...rest);
      else open.push(...paragraphs);
    });
  });
  return cells.map((paragraphs) => paragraphs.map((spans) => wholeBlock(joinBlock(source, spans))));
}

function endsSentence(source: Copy, spans: readonly Span[]): boolean {
  const end = spans.at(-1)?.end ?? 0;
  return /[。！？；!?;:]$/u.test(source.folded.slice(Math.max(0, end - 1), end));
}

const LEAST_STACKED = 3;

/** The columns of a table that was pasted one cell to a line: its headings stand one below the other. */
function stackedColumns(
  source: Copy,
  lines: readonly Line[],
  open: readonly boolean[],
  start: number,
): Column[] | null {
  const headings: string[] = [];
  for (let index = start; index < lines.length && headings.length < 12; index += 1) {
    const line = lines[index];
    if (line === undefined || open[index] !== true || line.cells.length !== 1 || line.end - line.start > 16) break;
    const words = line.cells.map((cell) => wordsOf(source, cell)).join("");
    if (columnOf(words) === null) break;
    headings.push(words);
  }
  const columns = headings.length < LEAST_STACKED ? null : columnsOf(headings);
  const isTable = columns?.[0]?.kind === "number" || columns?.some(({ kind }) => kind === "units") === true;
  return isTable ? columns : null;
}

/** Reads the rows below stacked headings, each from its number to the next; gives the line after the table. */
function readStacked(
  source: Copy,
  lines: readonly Line[],
  open: readonly boolean[],
  start: number,
  columns: readonly Column[],
  found: Map<number, TableLine>,
): number {
  for (let index = start; index < start + columns.length; index += 1) found.set(index, { kind: "heading" });
  let index = start + columns.length;
  if (columns[0]?.kind !== "number") return readUnnumbered(source, lines, open, index, columns, found);
  for (let number = 1; index < lines.length; number += 1) {
    if (!isNumber(source, lines[index], number)) break;
    const end = endOfStacked(source, lines, open, index, columns.length, number + 1);
    found.set(index, { kind: "row", row: { cells: stackedCells(source, lines.slice(index, end), columns), columns } });
    for (let part = index + 1; part < end; part += 1) found.set(part, { kind: "part" });
    index = end;
  }
  return index;
}

/** Rows without numbers have one line to a cell; the first that names no units where units belong ends the table. */
function readUnnumbered(
  source: Copy,
  lines: readonly Line[],
  open: readonly boolean[],
  start: number,
  columns: readonly Column[],
  found: Map<number, TableLine>,
): number {
  let index = start;
  for (; index + columns.length <= lines.length; index += columns.length) {
    const row = lines.slice(index, index + columns.length);
    const cells = stackedCells(source, row, columns);
    const fits = columns.every(({ kind }, at) => kind !== "units" || cells[at]?.every(isUnitCell) === true);
    if (!fits || row.some((_, at) => open[index + at] !== true)) break;
    found.set(index, { kind: "row", row: { cells, columns } });
    for (let part = index + 1; part < index + columns.length; part += 1) found.set(part, { kind: "part" });
  }
  return index;
}

function isNumber(source: Copy, line: Line | undefined, number: number): boolean {
  return line !== undefined && source.folded.slice(line.start, line.end).replace(/[.、\s]+$/u, "") === String(number);
}

function endOfStacked(
  source: Copy,
  lines: readonly Line[],
  open: readonly boolean[],
  start: number,
  width: number,
  next: number,
): number {
  // A cell may hold a few paragraphs; a row that never ends is none.
  const limit = Math.min(lines.length, start + width * 4);
  for (let index = start + 1; index < limit; index += 1) {
    const line = lines[index];
    if (line === undefined || open[index] !== true || isNumber(source, line, next)) return index;
    const marker = markerAt(source.folded.slice(line.start, line.end));
    if (index > start + 1 && marker !== null && (marker.style === "section" || marker.style === "item")) return index;
  }
  return Math.min(lines.length, start + width);
}

/** One line to a cell where the counts agree; otherwise the lines are told apart by what they hold. */
function stackedCells(source: Copy, lines: readonly Line[], columns: readonly Column[]): Passage[][] {
  const passages = lines.map((line) =>
    line.cells.flatMap((cell) => cell.paragraphs).map((spans) => wholeBlock(joinBlock(source, spans))),
  );
  if (lines.length === columns.length) return passages;
  const cells: Passage[][] = columns.map(() => []);
  const content = columns.findIndex(({ kind }) => kind === "content");
  const units = columns.flatMap(({ kind }, index) => (kind === "units" ? [index] : []));
  const time = columns.findIndex(({ kind }) => kind === "time");
  let nextUnits = 0;
  passages.flat().forEach((passage, index) => {
    if (index === 0) cells[0]?.push(passage);
    else if (isUnitCell(passage) && nextUnits < units.length) cells[units[nextUnits++] ?? 0]?.push(passage);
    else if (time >= 0 && nextUnits > 0 && /[年月底期]/u.test(foldedOf(passage)) && passage.to < 24)
      cells[time]?.push(passage);
    else cells[content]?.push(passage);
  });
  return cells;
}

function isUnitCell(passage: Passage): boolean {
  return isUnitList({ text: textOf(passage), folded: foldedOf(passage) });
}
