import type { Flow } from "./join-pages.ts";

type LineFlow = Extract<Flow, { kind: "line" }>;

/** Where the lines of a column begin that are not set in, in points. */
export type Margins = { readonly of: (line: LineFlow) => number };

/** Lines that begin this near to each other, in points, begin at one place. */
const NEAR = 4;
/** The margin is the leftmost place where at least this part of the lines begin. */
const LEAST_PART = 0.04;
const LEAST_LINES = 2;
/** With fewer lines, odd and even pages are not told apart. */
const ENOUGH = 8;

/** The margins of a document: for each column of pages of one width, on the left-hand and right-hand pages. */
export function findMargins(lines: readonly LineFlow[]): Margins {
  const [bySide, byColumn] = [new Map<string, number[]>(), new Map<string, number[]>()];
  for (const line of lines) {
    add(bySide, sideKey(line), line.line.left);
    add(byColumn, columnKey(line), line.line.left);
  }
  const marginsBySide = new Map([...bySide].filter(([, lefts]) => lefts.length >= ENOUGH).map(withMargin));
  const marginsByColumn = new Map([...byColumn].map(withMargin));
  return { of: (line) => marginsBySide.get(sideKey(line)) ?? marginsByColumn.get(columnKey(line)) ?? line.line.left };
}

/** What goes across the page begins where its first column does. */
function columnKey({ place, width }: LineFlow): string {
  const column = place.column === 0 ? "first" : `${place.column} of ${place.columns}`;
  return `${column} on ${Math.round(width)}`;
}

function sideKey(line: LineFlow): string {
  return `${columnKey(line)} ${line.page % 2}`;
}

function add(map: Map<string, number[]>, key: string, left: number): void {
  const lefts = map.get(key);
  if (lefts === undefined) map.set(key, [left]);
  else lefts.push(left);
}

function withMargin([key, lefts]: [string, number[]]): [string, number] {
  return [key, marginAmong(lefts)];
}

function marginAmong(lefts: readonly number[]): number {
  const sorted = [...lefts].sort((a, b) => a - b);
  const enough = Math.max(LEAST_LINES, sorted.length * LEAST_PART);
  const margin = sorted.find((left, index) => (sorted[index + Math.ceil(enough) - 1] ?? Infinity) - left <= NEAR);
  return margin ?? sorted[0] ?? 0;
}
