import type { IdentifiedReading } from "../../../shared/model/reading.ts";
import { type Span, span } from "../../../shared/model/span.ts";
import type { Block, BlockForm, Piece } from "./block.ts";
import { cutPieces } from "./cut-pieces.ts";

// A line longer than this is set as several blocks: one paragraph of a megabyte would stop the browser.
const LONGEST_BLOCK = 4000;

/**
 * Sets the source out in blocks. Each line is one, blank lines in a row are one gap, and a line that holds several table
 * cells is broken after the markup between them, so that a block seldom belongs to more than one clause. The blocks
 * cover the whole source in order; the line break that ends a block belongs to it.
 */
export function buildBlocks(text: string, reading: IdentifiedReading): Block[] {
  const blocks: Block[] = [];
  let open: Piece[] = [];
  const close = () => {
    const [first] = open;
    const last = open.at(-1);
    if (first === undefined || last === undefined) return;
    const form = formOf(text, open);
    const before = blocks.at(-1);
    const block = makeBlock(form, span(first.start, last.end), open);
    if (form !== "gap" || before?.form !== "gap") blocks.push(block);
    else blocks[blocks.length - 1] = { ...block, start: before.start, pieces: before.pieces.concat(block.pieces) };
    open = [];
  };

  for (const piece of linePieces(text, cutPieces(text, reading))) {
    if (startsCell(text, open, piece) || lengthOf(open) + piece.end - piece.start > LONGEST_BLOCK) close();
    open.push(piece);
    if (text[piece.end - 1] === "\n") close();
  }
  close();
  return blocks;
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

/** True where words follow the markup that ends a table cell which had words, too. */
function startsCell(text: string, open: readonly Piece[], piece: Piece): boolean {
  if (isBlank(text, piece) || piece.reason === "markup") return false;
  const words = open.filter((before) => !isBlank(text, before));
  return words.at(-1)?.reason === "markup" && words.some((before) => before.kind !== "noise");
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

function makeBlock(form: BlockForm, whole: Span, all: readonly Piece[]): Block {
  // A gap shows no text; only noise in it, such as a page break, has something to say.
  const pieces = form === "gap" ? all.filter((piece) => piece.kind === "noise") : all;
  const clauses = [...new Set(all.flatMap((piece) => piece.clauses))].sort((a, b) => a - b);
  return { ...whole, form, pieces, clauses };
}
