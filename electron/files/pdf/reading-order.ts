import { type Box, boxAround, median, sharedHeight } from "./glyph.ts";

/** Where a piece stands: 0 of 1 on an undivided page, 1 of 2 in the right-hand column of two. */
export type Place = { readonly column: number; readonly columns: number };

/** Pieces of one row in a column, from left to right. */
export type Row<P extends Box> = { readonly place: Place; readonly pieces: readonly P[] };

/** A column is at least this wide, and the white beside it at least that, in parts of the size of the text. */
const LEAST_COLUMN = 8;
const LEAST_GUTTER = 0.8;
/** Wider white, in parts of the narrower side, parts the names of a list from what stands behind them. */
const WIDEST_GUTTER = 0.5;
/** Fewer lines on either side of the white are a form or a list rather than columns. */
const LEAST_LINES = 4;
/** The lines of a column fill it to this part; cells of a table rarely do. */
const FULL = 0.6;
/** Columns are of one width but for this; where one is half the other, the other is two. */
const EVEN = 0.75;
const HALF = { least: 0.4, most: 0.55 } as const;
const DEEPEST = 2;
/** A page with more is a drawing, and looking for columns in it would take too long. */
const MOST_PIECES = 3000;
/** Rows that a piece may still belong to, when pieces come from top to bottom. */
const RECENT = 3;

const WHOLE: Place = { column: 0, columns: 1 };

/**
 * The rows of a page in the order in which they are read: down each column, and across the page where a piece spans the
 * white between columns. The white is found as the gutter that divides the page into the most full lines on both sides
 * (a cut of the XY tree of Nagy and Seth, 1984, taken only where text fills both sides).
 */
export function readingOrder<P extends Box>(pieces: readonly P[], size: number): Row<P>[] {
  return inOrder(pieces, size, WHOLE, 0);
}

function inOrder<P extends Box>(pieces: readonly P[], size: number, place: Place, depth: number): Row<P>[] {
  const gutter = depth < DEEPEST ? findGutter(pieces, size) : null;
  if (gutter === null) return rowsOf(pieces).map((row) => ({ place, pieces: row }));
  const sides: readonly Place[] = [0, 1].map((side) => ({
    column: place.column * 2 + side,
    columns: place.columns * 2,
  }));
  const sorted = [...pieces].sort((a, b) => a.top - b.top);
  return zonesOf(sorted, gutter).flatMap((zone) => {
    if (zone.kind === "across") return rowsOf(zone.pieces).map((row) => ({ place, pieces: row }));
    return sides.flatMap((side, index) => {
      const half = zone.pieces.filter((piece) => isRightOf(piece, gutter) === (index === 1));
      return inOrder(half, size, side, depth + 1);
    });
  });
}

type Zone<P> = { readonly kind: "across" | "divided"; readonly pieces: P[] };

/** Stretches of the page, divided by the gutter or across it; the pieces come from top to bottom. */
function zonesOf<P extends Box>(pieces: readonly P[], gutter: number): Zone<P>[] {
  const zones: Zone<P>[] = [];
  for (const piece of pieces) {
    const kind = piece.left < gutter && piece.right > gutter ? "across" : "divided";
    const zone = zones.at(-1);
    if (zone?.kind === kind) zone.pieces.push(piece);
    else zones.push({ kind, pieces: [piece] });
  }
  return zones;
}

function isRightOf(piece: Box, gutter: number): boolean {
  return (piece.left + piece.right) / 2 > gutter;
}

/** Where the white between two columns lies; null where there is none. */
function findGutter(pieces: readonly Box[], size: number): number | null {
  if (pieces.length < 2 * LEAST_LINES || pieces.length > MOST_PIECES) return null;
  const sorted = [...pieces].sort((a, b) => a.top - b.top);
  const { left, right } = boxAround(pieces);
  const margin = Math.max((right - left) * 0.2, LEAST_COLUMN * size);
  const step = Math.max(1, size / 4, (right - left) / 400);
  const tried: { readonly at: number; readonly worth: number }[] = [];
  for (let at = left + margin; at <= right - margin; at += step) {
    const zones = zonesOf(sorted, at);
    const lines = dividedLines(zones, at, size);
    if (lines >= LEAST_LINES) tried.push({ at, worth: lines - piecesAcross(zones) / 2 });
  }
  const most = tried.reduce((worth, one) => Math.max(worth, one.worth), -Infinity);
  const best = tried.filter(({ worth }) => worth === most);
  return best[Math.floor(best.length / 2)]?.at ?? null;
}

function piecesAcross(zones: readonly Zone<Box>[]): number {
  return zones.reduce((sum, { kind, pieces }) => sum + (kind === "across" ? pieces.length : 0), 0);
}

/** How many full lines stand on either side of the gutter, counted on the side with fewer, over all divided zones. */
function dividedLines(zones: readonly Zone<Box>[], gutter: number, size: number): number {
  let lines = 0;
  for (const { kind, pieces } of zones) {
    if (kind === "across") continue;
    const left = pieces.filter((piece) => !isRightOf(piece, gutter));
    const right = pieces.filter((piece) => isRightOf(piece, gutter));
    if (left.length > 0 && right.length > 0 && areColumns(left, right, size))
      lines += Math.min(left.length, right.length);
  }
  return lines;
}

/** Columns of text have white between them, are of one width (or one of them is two), and their lines fill them. */
function areColumns(left: readonly Box[], right: readonly Box[], size: number): boolean {
  const [a, b] = [boxAround(left), boxAround(right)];
  const gutter = b.left - a.right;
  const [narrow = 0, wide = 0] = [a.right - a.left, b.right - b.left].sort((one, other) => one - other);
  if (gutter < LEAST_GUTTER * size || gutter > WIDEST_GUTTER * narrow) return false;
  const widths = narrow / wide;
  if (widths < EVEN && !(widths > HALF.least && widths < HALF.most)) return false;
  return [left, right].every((side) => isFull(side, widths < EVEN));
}

/** True for lines most of which reach across their column, or across half of it where it is two. */
function isFull(side: readonly Box[], mayBeTwo: boolean): boolean {
  const { left, right } = boxAround(side);
  const usual = median(side.map((piece) => piece.right - piece.left)) / (right - left);
  return usual >= FULL || (mayBeTwo && usual >= FULL / 2 && usual < 0.5);
}

/** Pieces put together to rows from top to bottom, by the height they share; each row from left to right. */
export function rowsOf<P extends Box>(pieces: readonly P[]): P[][] {
  const rows: { readonly top: number; readonly bottom: number; readonly pieces: P[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.top - b.top)) {
    const row = rows.slice(-RECENT).findLast((one) => sharedHeight(one, piece) >= 0.5);
    if (row === undefined) rows.push({ top: piece.top, bottom: piece.bottom, pieces: [piece] });
    else row.pieces.push(piece);
  }
  return rows.map((row) => row.pieces.sort((a, b) => a.left - b.left));
}
