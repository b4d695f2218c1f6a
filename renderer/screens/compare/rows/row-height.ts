import type { PlanId } from "../../../../shared/model/ids.ts";
import type { Clause } from "../../../../shared/model/reading.ts";
import type { OpenColumn } from "../columns/use-columns.ts";
import { bandHeights } from "../set-out/band-heights.ts";
import type { SetOutRow } from "../set-out/bands.ts";
import type { Cell, Row } from "../table/compare-table.ts";
import { countLines, lengthOfLines } from "./text-lines.ts";
import { emsOf, type TextMeasure } from "./text-measure.ts";

/** A text that is longer by no more than so many lines is shown whole: unfolding would cost more than it saves. */
const TOLERATED_LINES = 2;
const LEAST_LINES = 3;

const ROW_HEAD = 30;
const META_LINE = 18;
const CELL_EDGES = 16;
const FOOT_EDGE = 4;
/** Between the clauses of a cell. */
const CLAUSE_EDGES = 17;

/** What a closed cell shows of its clauses. */
export type ClosedCell = {
  /** So many of them, from the first, with their texts; of the others the titles. */
  readonly texts: number;
  /** So many lines of each text. */
  readonly lines: number;
};

/**
 * What the cells of a closed row show, by plan: what the density gives, and more where another cell makes the row higher
 * anyway.
 */
export function closedCells(
  row: Row,
  columns: readonly OpenColumn[],
  measure: TextMeasure,
): ReadonlyMap<PlanId, ClosedCell> {
  const cells = columns.flatMap(({ plan, width }) => {
    const cell = row.cells.get(plan);
    if (cell === undefined) return [];
    const least = leastShown(cell, measure);
    return [{ plan, cell, width, least, height: estimateCell(cell, width, least, measure) }];
  });
  const height = Math.max(...cells.map((cell) => cell.height));
  return new Map(cells.map((cell) => [cell.plan, mostShown(cell, height, measure)]));
}

/** What a closed cell shows for its own part: many clauses do not make a row high beside cells that hold one. */
function leastShown({ clauses }: Cell, { lines }: TextMeasure): ClosedCell {
  const most = Math.max(1, Math.floor(lines / LEAST_LINES));
  // One title alone would save hardly anything.
  const texts = clauses.length > most + 1 ? most : clauses.length;
  return { texts, lines: Math.max(LEAST_LINES, Math.floor(lines / Math.max(texts, 1))) };
}

/** A cell with what it shows for its own part, and how high it is with that. */
type LeastCell = {
  readonly cell: Cell;
  readonly width: number;
  readonly least: ClosedCell;
  readonly height: number;
};

/** What a closed cell can show without becoming higher than its row is: more lines of each text. */
function mostShown({ cell, width, least, height: own }: LeastCell, height: number, measure: TextMeasure): ClosedCell {
  let lines = least.lines + Math.floor((height - own) / measure.line);
  while (lines > least.lines && estimateCell(cell, width, { ...least, lines }, measure) > height) lines -= 1;
  return { ...least, lines };
}

function closedHeight(row: Row, columns: readonly OpenColumn[], measure: TextMeasure): number {
  return heightOfCells(row, columns, (cell, width) => estimateCell(cell, width, leastShown(cell, measure), measure));
}

function heightOfCells(
  row: Row,
  columns: readonly OpenColumn[],
  heightOf: (cell: Cell, width: number) => number,
): number {
  const heights = columns.map(({ plan, width }) => {
    const cell = row.cells.get(plan);
    return cell === undefined ? 0 : heightOf(cell, width);
  });
  return Math.max(META_LINE + CELL_EDGES, ...heights);
}

/**
 * How much of a clause has to be drawn, in UTF-16 units, where a closed row shows only its first lines: a line more than is
 * shown, so that the browser sees that it goes on. Null where it is shown whole.
 */
export function clampedLength(text: string, width: number, lines: number, measure: TextMeasure): number | null {
  const ems = emsOf(width, measure);
  const most = lines + TOLERATED_LINES;
  return countLines(text, ems, most) > most ? lengthOfLines(text, ems, lines + 1) : null;
}

/** The height of a row, as near as it can be told without drawing it; `setOut` where it is drawn sentence by sentence. */
export function estimateRow(
  row: Row,
  columns: readonly OpenColumn[],
  isRowOpen: boolean,
  measure: TextMeasure,
  setOut: SetOutRow | null = null,
): number {
  if (setOut !== null) return estimateSetOut(row, columns, measure, setOut);
  const cells = isRowOpen
    ? heightOfCells(row, columns, (cell, width) => estimateCell(cell, width, null, measure))
    : closedHeight(row, columns, measure);
  return ROW_HEAD + cells + 1;
}

function estimateSetOut(row: Row, columns: readonly OpenColumn[], measure: TextMeasure, setOut: SetOutRow): number {
  const bands = bandHeights(row, setOut, columns, measure).reduce((sum, height) => sum + height, 0);
  const feet = columns.map(({ plan }) => {
    const { clauses = [], links = [] } = row.cells.get(plan) ?? {};
    const lines = clauses.reduce((sum, clause) => sum + footLines(clause), 0);
    return (lines + links.length) * META_LINE + clauses.length * FOOT_EDGE;
  });
  return ROW_HEAD + META_LINE + CELL_EDGES + bands + Math.max(0, ...feet) + 1;
}

/** @param shown what it shows of its clauses; null for all of them, as in an open row */
function estimateCell(cell: Cell, width: number, shown: ClosedCell | null, measure: TextMeasure): number {
  const { texts, lines } = shown ?? { texts: cell.clauses.length, lines: Number.POSITIVE_INFINITY };
  const titles = cell.clauses.length - texts;
  const links = Math.min(cell.links.length, shown === null ? cell.links.length : 1) * META_LINE;
  let height = CELL_EDGES + (texts === 0 ? META_LINE : (texts - 1) * CLAUSE_EDGES) + links;
  if (titles > 0) height += CLAUSE_EDGES + titles * measure.line + META_LINE;
  for (const clause of cell.clauses.slice(0, texts)) {
    const enough = lines + TOLERATED_LINES;
    const all = countLines(clause.text, emsOf(width, measure), enough);
    const isClamped = all > enough;
    const more = isClamped ? META_LINE : 0;
    const text = (isClamped ? lines : all) * measure.line;
    height += META_LINE + text + more + footLines(clause) * META_LINE + FOOT_EDGE;
  }
  return height;
}

/** A line for each role, one where there is none, and one that tells of damage. */
function footLines({ responsibility }: Clause): number {
  if (responsibility === null) return 1;
  const { lead, cooperate, responsible, garbled } = responsibility;
  const roles = [lead, cooperate, responsible].filter((units) => units.length > 0).length;
  return Math.max(1, roles) + (garbled ? 1 : 0);
}
