import { prepareText } from "../../../../shared/difference/comparable-text.ts";
import { compareInLayers, type LayeredDifference } from "../../../../shared/difference/layers/compare-in-layers.ts";
import { formChangesOf } from "../../../../shared/difference/layers/form-changes.ts";
import type { Layer } from "../../../../shared/model/difference-layers.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import { type Span, span } from "../../../../shared/model/span.ts";
import { foldText } from "../../../../shared/text/fold.ts";
import { basePieces, type Piece, piecesWithin, plainPieces, withDamage, witnessPieces } from "../cells/cell-pieces.ts";
import { holdsWords, wordsOf } from "../rows/holds-words.ts";
import type { Row } from "../table/compare-table.ts";
import type { RowBand, SetOutRow } from "./bands.ts";

/** A sentence of a cell with its marks: `pieces` are offsets into the cell's text. */
export type DrawnSentence = { readonly place: Span; readonly pieces: readonly Piece[] };

/**
 * The sentences of every band, by plan, each marked beside the sentence of the lead that it answers; or, where the pieces of
 * the cells are given, marked by those.
 */
export function drawBands(
  row: Row,
  { lead, bands }: SetOutRow,
  marks: ReadonlySet<Layer> | ReadonlyMap<PlanId, readonly Piece[]>,
): readonly ReadonlyMap<PlanId, readonly DrawnSentence[]>[] {
  if (!("get" in marks)) {
    const bandsDrawn = bands.map((band) => drawBand(row, lead, band, marks));
    return marks.has("damage") ? bandsDrawn.map((band) => markDamage(row, band)) : bandsDrawn;
  }
  const drawn = (plan: PlanId, places: readonly Span[]) =>
    places.map((place): DrawnSentence => ({ place, pieces: piecesWithin(marks.get(plan) ?? [], place) }));
  return bands.map(({ places }) => new Map([...places].map(([plan, own]) => [plan, drawn(plan, own)])));
}

function drawBand(
  row: Row,
  lead: PlanId,
  { places }: RowBand,
  layers: ReadonlySet<Layer>,
): ReadonlyMap<PlanId, readonly DrawnSentence[]> {
  const textOf = (plan: PlanId) => row.cells.get(plan)?.text ?? "";
  const [leadPlace] = places.get(lead) ?? [];
  if (leadPlace === undefined) {
    return new Map([...places].map(([plan, own]) => [plan, own.map((place) => plain(textOf(plan), place))]));
  }
  const leadText = textOf(lead).slice(leadPlace.start, leadPlace.end);
  const prepared = prepareText(leadText);
  const differences: LayeredDifference[] = [];
  const drawn = new Map<PlanId, readonly DrawnSentence[]>();
  for (const [plan, own] of places) {
    if (plan === lead || own.length === 0) continue;
    const text = own.map(({ start, end }) => textOf(plan).slice(start, end)).join("");
    const ready = prepareText(text);
    const found = compareInLayers(prepared, ready);
    differences.push(found);
    const forms = formChangesOf(found, prepared, ready).filter(({ layer }) => layers.has(layer));
    const others = [...row.cells.values()].filter((cell) => cell.plan !== lead && cell.plan !== plan);
    const holdersOf = ({ start, end }: Span) => {
      const words = wordsOf(foldText(text.slice(start, end)).text);
      return others.filter((cell) => holdsWords(foldText(cell.text).text, words)).map((cell) => cell.plan);
    };
    const pieces = witnessPieces(found, leadText, text, { layers, forms, holdersOf });
    drawn.set(plan, partPieces(withPartners(pieces, leadPlace.start), own));
  }
  const [leadSentence] = partPieces(basePieces(leadText, differences, layers), [leadPlace]);
  return drawn.set(lead, leadSentence === undefined ? [] : [leadSentence]);
}

function markDamage(
  row: Row,
  band: ReadonlyMap<PlanId, readonly DrawnSentence[]>,
): ReadonlyMap<PlanId, readonly DrawnSentence[]> {
  const marked = (plan: PlanId, { place, pieces }: DrawnSentence): DrawnSentence => ({
    place,
    pieces: withDamage(pieces, row.cells.get(plan)?.text ?? ""),
  });
  return new Map([...band].map(([plan, sentences]) => [plan, sentences.map((sentence) => marked(plan, sentence))]));
}

/** Tells the partners of moved passages by their places in the whole text of the lead. */
function withPartners(pieces: readonly Piece[], by: number): Piece[] {
  return pieces.map((piece) =>
    piece.kind === "move" ? { ...piece, partner: span(piece.partner.start + by, piece.partner.end + by) } : piece,
  );
}

function plain(text: string, place: Span): DrawnSentence {
  return { place, pieces: plainPieces(text.slice(place.start, place.end)).map((piece) => shift(piece, place.start)) };
}

/** Shares the pieces of sentences that were compared as one text out to the places where they stand. */
function partPieces(pieces: readonly Piece[], places: readonly Span[]): DrawnSentence[] {
  let start = 0;
  return places.map((place, at) => {
    const from = start;
    const to = from + place.end - place.start;
    start = to;
    const isLast = at === places.length - 1;
    const own = pieces.flatMap((piece): Piece[] => {
      if ("at" in piece) return piece.at >= from && (piece.at < to || isLast) ? [piece] : [];
      if (piece.end <= from || piece.start >= to) return [];
      return [{ ...piece, ...span(Math.max(piece.start, from), Math.min(piece.end, to)) }];
    });
    return { place, pieces: own.map((piece) => shift(piece, place.start - from)) };
  });
}

function shift(piece: Piece, by: number): Piece {
  if ("at" in piece) return { ...piece, at: piece.at + by };
  return { ...piece, ...span(piece.start + by, piece.end + by) };
}
