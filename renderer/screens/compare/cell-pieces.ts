import { isOwnWording } from "../../../shared/difference/own-wording.ts";
import type { Difference, DiffRun } from "../../../shared/model/difference.ts";
import { type Span, span } from "../../../shared/model/span.ts";

/**
 * What is drawn of a cell, in the order of its text. Spans partition the text; the pieces without one stand between.
 * - `plain`: nothing to say of it
 * - `shared`: the base has it, too; `own`: it does not, in a cell so different that nothing is underlined
 * - `new`: the base does not have it; `instead` is what the base has in its place
 * - `moved`: the base has it elsewhere
 * - `only`: in the base's own cell: no other plan has it
 * - `gone`: the base has these few characters here; `missing`: it has more of them
 */
export type Piece =
  | (Span & { readonly kind: "plain" | "shared" | "own" | "only" })
  | (Span & { readonly kind: "new"; readonly instead: string })
  | (Span & { readonly kind: "moved"; readonly isEdited: boolean })
  | { readonly kind: "gone" | "missing"; readonly at: number; readonly text: string };

/** Where more of the base's text than this stands in no other cell, marking it would only be noise. */
const MOST_ALONE = 0.6;
/** So many characters that only the base has are spelled out; of more, the number is shown. */
const MOST_SPELLED = 4;

const WORDS = /[\p{L}\p{N}]/gu;

/** How many letters, characters and figures a text has; blanks and punctuation do not count. */
export function countCharacters(text: string): number {
  return text.match(WORDS)?.length ?? 0;
}

/** A whole text about which nothing is said. */
export function plainPieces(text: string): Piece[] {
  return text === "" ? [] : [{ kind: "plain", ...span(0, text.length) }];
}

/** The pieces of a cell beside the base's, of which `base` is the text. */
export function witnessPieces(difference: Difference, base: string): Piece[] {
  const own = isOwnWording(difference);
  const pieces: Piece[] = [];
  let at = 0;
  let removed = "";
  const note = () => {
    if (countCharacters(removed) > 0 && !own) pieces.push(gap(at, removed));
    removed = "";
  };
  for (const run of difference.runs) {
    if (run.b === null) {
      if (run.kind === "delete") removed += base.slice(run.a.start, run.a.end);
      continue;
    }
    if (run.kind === "insert" && !own) {
      pieces.push({ kind: "new", ...run.b, instead: removed.trim() });
      removed = "";
    } else {
      note();
      pieces.push(drawn(run, run.b, own));
    }
    at = run.b.end;
  }
  note();
  return pieces;
}

function drawn(run: DiffRun, place: Span, own: boolean): Piece {
  if (run.kind === "move" && !own) return { kind: "moved", ...place, isEdited: run.isEdited };
  return { kind: run.kind === "insert" ? "own" : "shared", ...place };
}

function gap(at: number, removed: string): Piece {
  const text = removed.trim();
  return { kind: text.length <= MOST_SPELLED ? "gone" : "missing", at, text };
}

/** The pieces of the base's cell beside all others of its row: what stands in none of them is marked. */
export function basePieces(text: string, others: readonly Difference[]): Piece[] {
  if (others.length === 0) return plainPieces(text);
  const found = new Uint8Array(text.length);
  for (const { runs } of others) {
    for (const { kind, a } of runs) if (kind !== "delete" && a !== null) found.fill(1, a.start, a.end);
  }
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start;
    while (end < text.length && found[end] === found[start]) end += 1;
    const alone = found[start] === 0 && countCharacters(text.slice(start, end)) > 0;
    pieces.push({ kind: alone ? "only" : "plain", ...span(start, end) });
    start = end;
  }
  const alone = pieces.filter(({ kind }) => kind === "only").map((piece) => textOf(piece, text));
  return countCharacters(alone.join("")) > MOST_ALONE * countCharacters(text) ? plainPieces(text) : pieces;
}

function textOf(piece: Piece, text: string): string {
  return "at" in piece ? "" : text.slice(piece.start, piece.end);
}

/** The part of the pieces that lies in a stretch of the text; a gap at its very end belongs to it. */
export function piecesWithin(pieces: readonly Piece[], { start, end }: Span): Piece[] {
  const within: Piece[] = [];
  for (const piece of pieces) {
    if ("at" in piece) {
      if (piece.at >= start && piece.at <= end) within.push(piece);
    } else if (piece.start < end && piece.end > start) {
      within.push({ ...piece, ...span(Math.max(piece.start, start), Math.min(piece.end, end)) });
    }
  }
  return within;
}

/** Where the clauses of a cell stand in its text, when they are joined by a separator of a length. */
export function clauseSpans(clauses: readonly { readonly text: string }[], separator: number): Span[] {
  let start = 0;
  return clauses.map(({ text }) => {
    const place = span(start, start + text.length);
    start = place.end + separator;
    return place;
  });
}
