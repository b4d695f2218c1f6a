import { isOnlyFunctionWords } from "../../../../shared/difference/function-words.ts";
import { type Span, span } from "../../../../shared/model/span.ts";
import type { Piece } from "../cells/cell-pieces.ts";

/** A difference of a cell at which a person can stop: marks with nothing unmarked between them. */
export type Stop = { readonly place: Span; readonly pieces: readonly Piece[] };

const SILENT = /[^\p{L}\p{N}]/gu;
const UNMARKED = new Set<Piece["kind"]>(["plain", "shared", "own"]);

/** The differences of a cell in the order in which they are drawn. A moved passage is one of its own, whatever was changed inside. */
export function stopsOf(pieces: readonly Piece[], text: string): Stop[] {
  const stops: Piece[][] = [];
  let isOpen = false;
  for (const piece of pieces) {
    if (UNMARKED.has(piece.kind)) {
      if (!("at" in piece) && says(text.slice(piece.start, piece.end))) isOpen = false;
      continue;
    }
    if (!isOpen || piece.kind === "move") stops.push([]);
    isOpen = true;
    stops.at(-1)?.push(piece);
  }
  return stops.map((marks) => ({ place: placeOf(marks), pieces: marks }));
}

/** Punctuation and words like 的 and 于 between two marks part nothing. */
function says(unmarked: string): boolean {
  return !isOnlyFunctionWords(unmarked.replace(SILENT, ""));
}

function placeOf(pieces: readonly Piece[]): Span {
  const starts = pieces.map((piece) => ("at" in piece ? piece.at : piece.start));
  const ends = pieces.map((piece) => ("at" in piece ? piece.at : piece.end));
  return span(Math.min(...starts), Math.max(...ends));
}

/** The stop that is nearest to a place of the text, by its number; -1 where there are none. */
export function nearestStop(stops: readonly Stop[], start: number): number {
  const away = stops.map(({ place }) => Math.abs(place.start - start));
  return away.indexOf(Math.min(...away));
}

/** The first stop that does not lie before a place of the text, or the last that lies before it, by its number; -1 for none. */
export function stopFrom(stops: readonly Stop[], start: number, step: 1 | -1): number {
  const isAfter = ({ place }: Stop) => place.start >= start;
  return step === 1 ? stops.findIndex(isAfter) : stops.findLastIndex((stop) => !isAfter(stop));
}
