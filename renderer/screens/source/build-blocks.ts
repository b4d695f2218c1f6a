import type { LayoutTable } from "../../../shared/model/layout.ts";
import type { IdentifiedReading } from "../../../shared/model/reading.ts";
import { type Span, span } from "../../../shared/model/span.ts";
import type { Block, BlockForm, CellPlace, Piece } from "./block.ts";
import { cellPlaces } from "./cell-stretches.ts";
import { cutPieces } from "./cut-pieces.ts";

// A line longer than this is set as several blocks: one paragraph of a megabyte would stop the browser.
const LONGEST_BLOCK = 4000;

// Markup after which another paragraph or cell begins. All other markup, such as <b> or **, stands within a sentence.
const PARTING = /[\t|]|<\/?(?:p|br|div|li|[ou]l|t[dhr]|table|t(?:head|body|foot)|h[1-6]|hr|section|article)\b/iu;

/**
 * Sets the source out in blocks. Each line is one, blank lines in a row are one gap, a cell of a table has blocks of its
 * own, and so has what stands after markup that parts paragraphs, so that a block seldom belongs to more than one
 * clause. The blocks cover the whole source in order; what ends a block, a line break or a tab, belongs to it.
 */
export function buildBlocks(text: string, reading: IdentifiedReading, tables: readonly LayoutTable[] = []): Block[] {
  const blocks: Block[] = [];
  const placeAt = cellPlaces(tables);
  let open: Piece[] = [];
  let place: CellPlace | null = null;
  const close = () => {
    const [first] = open;
    const last = open.at(-1);
    if (first === undefined || last === undefined) return;
    const form = formOf(text, open);
    const before = blocks.at(-1);
    const block = makeBlock(form, span(first.start, last.end), open, place);
    if (form !== "gap" || before?.form !== "gap" || before.place !== place) blocks.push(block);
    else blocks[blocks.length - 1] = { ...block, start: before.start, pieces: before.pieces.concat(block.pieces) };
    open = [];
  };

  for (const piece of linePieces(text, cutPieces(text, reading, paragraphsOf(tables)))) {
    const here = placeAt(piece.start);
    if (here !== place || startsPart(text, open, piece) || lengthOf(open) + piece.end - piece.start > LONGEST_BLOCK) {
      close();
      place = here;
    }
    open.push(piece);
    if (text[piece.end - 1] === "\n") close();
  }
  close();
  return blocks;
}

function paragraphsOf(tables: readonly LayoutTable[]): Span[] {
  return tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)));
}

/** Cuts the pieces further, so that none goes on past a line break or past the longest block. */
function* linePieces(text: string, pieces: readonly Piece[]): Generator<Piece> {
  for (const piece of pieces) {
    let start: number = piece.start;
    do {
      const lineBreak = text.indexOf("\n", start);
      const lineEnd = lineBreak === -1 ? text.length : lineBreak + 1;
      const end = Math.min(piece.end, lineEnd, unbroken(text, start + LONGEST_BLOCK));
      yield { ...piece, ...span(start, end) };
      start = end;
    } while (start < piece.end);
  }
}

/** The offset, or the one before it where it would part a surrogate pair. */
function unbroken(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** True where words follow markup that parts them from the words before it. */
function startsPart(text: string, open: readonly Piece[], piece: Piece): boolean {
  if (open.length === 0 || isBlank(text, piece) || piece.reason === "markup") return false;
  const words = open.findLastIndex((before) => before.kind !== "noise" && !isBlank(text, before));
  return words !== -1 && open.slice(words + 1).some((between) => parts(text, between));
}

function parts(text: string, { start, end, reason }: Piece): boolean {
  return reason === "markup" && PARTING.test(text.slice(start, end));
}

function formOf(text: string, pieces: readonly Piece[]): BlockForm {
  const words = pieces.filter((piece) => !isBlank(text, piece));
  if (pieces.some((piece) => piece.warnings.length > 0) && words.length === 0) return "text";
  if (words.length === 0) return "gap";
  if (words.every((piece) => piece.kind === "noise")) return "noise";
  const content = words.filter((piece) => piece.kind !== "noise");
  if (content.every((piece) => piece.kind === "title")) return "title";
  const headed = content.some((piece) => piece.heading);
  return headed && content.every((piece) => piece.heading || piece.kind === "marker") ? "heading" : "text";
}

function isBlank(text: string, { start, end }: Piece): boolean {
  return text.slice(start, end).trim() === "";
}

function lengthOf(pieces: readonly Piece[]): number {
  const [first] = pieces;
  return first === undefined ? 0 : (pieces.at(-1)?.end ?? 0) - first.start;
}

function makeBlock(form: BlockForm, whole: Span, all: readonly Piece[], place: CellPlace | null): Block {
  const clauses = [...new Set(all.flatMap((piece) => piece.clauses))].sort((a, b) => a - b);
  return { ...whole, form, pieces: all.filter((piece) => isDrawn(piece, form, place)), clauses, place };
}

/** A gap shows no text, and the border of a cell stands for its tabs and line ends. Only marks have something to say. */
function isDrawn(piece: Piece, form: BlockForm, place: CellPlace | null): boolean {
  if (piece.warnings.length > 0 || piece.reason === "page-break") return true;
  if (form === "gap") return piece.kind === "noise";
  if (place === null) return true;
  const paragraphs = place.table.rows[place.row]?.cells[place.cell]?.paragraphs ?? [];
  return paragraphs.some(({ start, end }) => start <= piece.start && piece.end <= end);
}
