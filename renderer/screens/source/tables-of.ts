import type { LayoutCell, LayoutRow, LayoutTable } from "../../../shared/model/layout.ts";
import type { IdentifiedReading } from "../../../shared/model/reading.ts";
import type { Source } from "../../../shared/model/source.ts";
import { offset, type Span, span } from "../../../shared/model/span.ts";
import { lastStartingAt } from "./offset-search.ts";

/**
 * The tables of a source that are drawn as tables: those that its format knows, or, in a plain text, runs of lines whose
 * cells are parted by tabs. A table without a word of the plan is left out: it is drawn as the noise it is.
 */
export function tablesOf(source: Pick<Source, "text" | "layout">, reading: IdentifiedReading): readonly LayoutTable[] {
  const tables = source.layout?.tables ?? tabbedTables(source.text);
  return tables.filter(({ rows }) => {
    const first = rows[0];
    const last = rows.at(-1);
    return first !== undefined && last !== undefined && holds(reading, span(first.start, last.end), isOfPlan);
  });
}

/** Tables of one width with no more than headings, page breaks and other noise between them: one table, parted. */
export function tableRuns(tables: readonly LayoutTable[], reading: IdentifiedReading): LayoutTable[][] {
  const runs: LayoutTable[][] = [];
  for (const table of tables) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && goesOn(before, table, reading)) run.push(table);
    else runs.push([table]);
  }
  return runs;
}

function goesOn(before: LayoutTable, table: LayoutTable, reading: IdentifiedReading): boolean {
  const from = before.rows.at(-1)?.end;
  const to = table.rows[0]?.start;
  if (before.width !== table.width || from === undefined || to === undefined) return false;
  return !holds(reading, span(from, to), (kind) => isOfPlan(kind) && kind !== "marker" && kind !== "heading");
}

type Kind = IdentifiedReading["regions"][number]["kind"];

function isOfPlan(kind: Kind): boolean {
  return kind !== "noise" && kind !== "whitespace";
}

function holds({ regions }: IdentifiedReading, { start, end }: Span, isMeant: (kind: Kind) => boolean): boolean {
  for (let index = Math.max(0, lastStartingAt(regions, start)); ; index += 1) {
    const region = regions[index];
    if (region === undefined || region.start >= end) return false;
    if (isMeant(region.kind) && region.end > start) return true;
  }
}

// A line of dashes and bars that is drawn between the rows of a table.
const RULE = /^[\s|:+=_-]+$/u;

/** Blank lines may stand between rows; a line without a tab or a drawn rule ends the table. */
function tabbedTables(text: string): LayoutTable[] {
  const tables: LayoutTable[] = [];
  let rows: LayoutRow[] = [];
  const close = () => {
    const width = Math.max(...rows.map(({ cells }) => cells.length));
    if (isTable(rows)) tables.push({ width, rows: rows.map((row) => withSpreadValue(row, width, text)) });
    rows = [];
  };
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    const line = text.slice(start, end);
    if (line.includes("\t") && !RULE.test(line)) rows.push(tabbedRow(line, start));
    else if (line.trim() !== "") close();
    start = end + 1;
  }
  close();
  return tables;
}

function tabbedRow(line: string, start: number): LayoutRow {
  let at = start;
  const cells = line.split("\t").map((words, column): LayoutCell => {
    const from = at + words.length - words.trimStart().length;
    const to = at + words.trimEnd().length;
    at += words.length + 1;
    return { column, columns: 1, rows: 1, paragraphs: to > from ? [span(from, to)] : [] };
  });
  return { start: offset(start), end: offset(start + line.length), heading: false, cells };
}

/**
 * In the head of a document the value of a row's only label, such as 标题:, has the rest of the row: a web page merges
 * those cells, and a plain text has kept the tabs alone.
 */
function withSpreadValue(row: LayoutRow, width: number, text: string): LayoutRow {
  const [label, value, ...rest] = row.cells;
  const end = label?.paragraphs[0]?.end;
  if (label === undefined || value === undefined || end === undefined || !/[:：]/u.test(text.charAt(end - 1)))
    return row;
  if (value.paragraphs.length === 0 || rest.some(({ paragraphs }) => paragraphs.length > 0)) return row;
  return { ...row, cells: [label, { ...value, columns: width - 1 }] };
}

/** Two rows at least, and one of them with words in two cells: a paragraph set in by a tab is no table. */
function isTable(rows: readonly LayoutRow[]): boolean {
  const filled = rows.map(({ cells }) => cells.filter(({ paragraphs }) => paragraphs.length > 0).length);
  return rows.length > 1 && filled.some((count) => count > 1);
}
