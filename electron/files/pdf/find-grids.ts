import type { Box } from "./glyph.ts";
import type { Rule } from "./turn-upright.ts";

// Tables by their ruling lines. Lines that touch make a frame; its upright lines cut it into places from left to right,
// its level lines from top to bottom; a cell covers the places between which no line runs.

/** A cell of a table: the places it covers, counted from the left and from the top. */
export type GridCell = {
  readonly column: number;
  readonly columns: number;
  readonly row: number;
  readonly rows: number;
};

/** A table by its lines or by the white between its columns: the edges of its places from left to right and from top to bottom, and its cells row by row. */
export type Grid = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
  readonly isRuled: boolean;
};

/** Lines nearer than this are one (a double line, the two sides of a bar), and ends this near touch. In points. */
const NEAR = 3;
/** A gap up to this long in a line is a dash or the corner of a cell. */
const LONGEST_DASH = 4;
/** What is shorter when dashes are put together is no line of a table. */
const SHORTEST_LINE = 6;
/** A line runs along the side of a place where it covers this part of it. */
const COVERS = 0.6;
/** A drawing with more lines is no table. */
const MOST_LINES = 1500;
const MOST_PLACES = 40_000;

/** The tables that ruling lines draw, from top to bottom. A frame within another is part of a cell and left out. */
export function findGrids(level: readonly Rule[], upright: readonly Rule[]): Grid[] {
  const [across, down] = [joinDashes(level), joinDashes(upright)];
  if (across.length > MOST_LINES || down.length > MOST_LINES) return [];
  const grids = findFrames(across, down).flatMap((frame) => gridOf(frame) ?? []);
  return grids
    .filter((grid) => !grids.some((other) => other !== grid && contains(boxOf(other), boxOf(grid))))
    .sort((a, b) => boxOf(a).top - boxOf(b).top);
}

/** The frame of a table. */
export function boxOf({ xs, ys }: Pick<Grid, "xs" | "ys">): Box {
  return { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 };
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left + NEAR &&
    outer.right >= inner.right - NEAR &&
    outer.top <= inner.top + NEAR &&
    outer.bottom >= inner.bottom - NEAR
  );
}

/** Pieces of one line put together: dashes, dots, the sides of neighbouring cells, double lines. */
export function joinDashes(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const group of nearGroups([...rules].sort((a, b) => a.at - b.at))) {
    const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length;
    let open: { from: number; to: number } | null = null;
    for (const { from, to } of group.sort((a, b) => a.from - b.from)) {
      if (open !== null && from <= open.to + LONGEST_DASH) open.to = Math.max(open.to, to);
      else {
        if (open !== null) joined.push({ at, ...open });
        open = { from, to };
      }
    }
    if (open !== null) joined.push({ at, ...open });
  }
  return joined.filter(({ from, to }) => to - from >= SHORTEST_LINE);
}

function nearGroups(sorted: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of sorted) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && rule.at - group[0].at <= NEAR) group.push(rule);
    else groups.push([rule]);
  }
  return groups;
}

type Frame = { readonly across: Rule[]; readonly down: Rule[] };

/** Lines that touch, put together. */
function findFrames(across: readonly Rule[], down: readonly Rule[]): Frame[] {
  const frameOf = new Map<Rule, Frame>();
  for (const line of across) frameOf.set(line, { across: [line], down: [] });
  for (const line of down) {
    const own: Frame = { across: [], down: [line] };
    frameOf.set(line, own);
    for (const other of across) if (touches(other, line)) merge(frameOf, line, other);
  }
  return [...new Set(frameOf.values())];
}

function merge(frameOf: Map<Rule, Frame>, a: Rule, b: Rule): void {
  const [into, from] = [frameOf.get(a), frameOf.get(b)];
  if (into === undefined || from === undefined || into === from) return;
  for (const line of from.across) {
    into.across.push(line);
    frameOf.set(line, into);
  }
  for (const line of from.down) {
    into.down.push(line);
    frameOf.set(line, into);
  }
}

function touches(across: Rule, down: Rule): boolean {
  return (
    down.at >= across.from - NEAR &&
    down.at <= across.to + NEAR &&
    across.at >= down.from - NEAR &&
    across.at <= down.to + NEAR
  );
}

/** The grid of a frame; null for a box, a rule with a tick, a single column of boxes. */
function gridOf({ across, down }: Frame): Grid | null {
  if (across.length + down.length < 3 || across.length === 0 || down.length === 0) return null;
  const xs = edges(down, across);
  const ys = edges(across, down);
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > MOST_PLACES) return null;
  const cells = cellsBetween(xs, ys, {
    right: (column, row) => covers(down, xs, column + 1, ys[row] ?? 0, ys[row + 1] ?? 0),
    below: (column, row) => covers(across, ys, row + 1, xs[column] ?? 0, xs[column + 1] ?? 0),
  });
  return withoutIdlePlaces({ xs, ys, cells, isRuled: true });
}

/** Where the lines of one direction stand, and the ends of the lines across them where a table is open at its side. */
function edges(lines: readonly Rule[], across: readonly Rule[]): number[] {
  const found = nearGroups([...lines].sort((a, b) => a.at - b.at)).map(
    (group) => group.reduce((sum, { at }) => sum + at, 0) / group.length,
  );
  const first = Math.min(...across.map(({ from }) => from));
  const last = Math.max(...across.map(({ to }) => to));
  if (first < (found[0] ?? first) - 2 * NEAR) found.unshift(first);
  if (last > (found.at(-1) ?? last) + 2 * NEAR) found.push(last);
  return found;
}

/** Whether a line runs along an edge of the grid between two points; the outermost edges always count as drawn. */
function covers(lines: readonly Rule[], edgesOf: readonly number[], index: number, from: number, to: number): boolean {
  const at = edgesOf[index];
  if (at === undefined || index === edgesOf.length - 1) return true;
  let covered = 0;
  for (const line of lines) {
    if (Math.abs(line.at - at) <= NEAR) covered += Math.max(0, Math.min(line.to, to) - Math.max(line.from, from));
  }
  return covered >= (to - from) * COVERS;
}

type Lines = {
  readonly right: (column: number, row: number) => boolean;
  readonly below: (column: number, row: number) => boolean;
};

/** Cells as rectangles of places: each grows to the right and then down as far as no line stops it. */
function cellsBetween(xs: readonly number[], ys: readonly number[], line: Lines): GridCell[] {
  const [width, height] = [xs.length - 1, ys.length - 1];
  const taken = Array.from({ length: height }, () => Array.from({ length: width }, () => false));
  const isTaken = (column: number, row: number) => taken[row]?.[column] !== false;
  const cells: GridCell[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (isTaken(column, row)) continue;
      let columns = 1;
      while (!isTaken(column + columns, row) && !line.right(column + columns - 1, row)) columns += 1;
      let rows = 1;
      const places = Array.from({ length: columns }, (_, index) => column + index);
      const goesOn = (below: number) =>
        places.every(
          (place, index) =>
            !isTaken(place, below) &&
            !line.below(place, below - 1) &&
            (index === columns - 1 || !line.right(place, below)),
        );
      while (goesOn(row + rows)) rows += 1;
      for (let down = row; down < row + rows; down += 1)
        for (const place of places) taken[down]?.splice(place, 1, true);
      cells.push({ column, columns, row, rows });
    }
  }
  return cells;
}

/** Leaves out edges at which no cell begins: the ends of lines that are not quite in line. Null where one column is left. */
function withoutIdlePlaces({ xs, ys, cells, isRuled }: Grid): Grid | null {
  const columns = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  if (columns.length < 2) return null;
  const kept = cells.map((cell) => ({
    column: columns.indexOf(cell.column),
    columns: columns.filter((one) => one >= cell.column && one < cell.column + cell.columns).length,
    row: rows.indexOf(cell.row),
    rows: rows.filter((one) => one >= cell.row && one < cell.row + cell.rows).length,
  }));
  const edgesAt = (all: readonly number[], indexes: readonly number[]) => [
    ...indexes.map((index) => all[index] ?? 0),
    all.at(-1) ?? 0,
  ];
  return { xs: edgesAt(xs, columns), ys: edgesAt(ys, rows), cells: kept, isRuled };
}
