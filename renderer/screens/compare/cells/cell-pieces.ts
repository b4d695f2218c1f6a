import type { LayeredDifference } from "../../../../shared/difference/layers/compare-in-layers.ts";
import type { FormChange } from "../../../../shared/difference/layers/form-changes.ts";
import { isOwnWording } from "../../../../shared/difference/own-wording.ts";
import { inReadingOrder } from "../../../../shared/difference/reading-order.ts";
import { withoutEdges } from "../../../../shared/difference/without-edges.ts";
import type { DiffRun } from "../../../../shared/model/difference.ts";
import type { Layer, LayeredChange, WordingLayer } from "../../../../shared/model/difference-layers.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import { type Span, span } from "../../../../shared/model/span.ts";

/**
 * What is drawn of a cell, in the order of its text. Spans partition the text; the pieces without one stand between.
 * - `plain`: nothing to say of it
 * - `shared`: the base has it, too; `own`: it does not, in a cell so different that nothing is underlined
 * - `new`: the base does not have it; `instead` is what the base has in its place, `holders` the other plans that have it
 * - `moved`: the base has it elsewhere; `move` stands before such a passage and tells where
 * - `only`: in the base's own cell: no other plan has it
 * - `damage`: characters that the source holds in place of lost ones
 * - `form`: the base has it in other script, or with other punctuation
 * - `gone`: the base has these few characters here; `missing`: it has more of them
 * - `all`, `some`, `unique`: without a base: every plan of the row has it, those named, or this one alone
 */
export type Piece =
  | (Span & { readonly kind: "plain" | "shared" | "own" | "moved" | "all" | "unique" | "damage" })
  | (Span & { readonly kind: "only"; readonly layer: WordingLayer })
  | (Span & {
      readonly kind: "new";
      readonly layer: WordingLayer;
      readonly instead: string;
      readonly holders: readonly PlanId[];
    })
  | (Span & { readonly kind: "form"; readonly layer: FormChange["layer"] })
  | (Span & { readonly kind: "some"; readonly holders: readonly PlanId[] })
  | { readonly kind: "gone" | "missing"; readonly layer: WordingLayer; readonly at: number; readonly text: string }
  | { readonly kind: "move"; readonly at: number; readonly isEdited: boolean; readonly partner: Span };

export type Drawn = {
  /** Those that are switched on. */
  readonly layers: ReadonlySet<Layer>;
  /** Where equal words differ in a form that is switched on. */
  readonly forms: readonly FormChange[];
  /** The other plans, beside the base, that have some words of the text, too. */
  readonly holdersOf: (place: Span) => readonly PlanId[];
};

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

/** The pieces of a cell of a text beside the base's, of which `base` is the text. */
export function witnessPieces(
  { difference, layers }: LayeredDifference,
  base: string,
  text: string,
  drawn: Drawn,
): Piece[] {
  const own = isOwnWording(difference);
  const changes = layers.changes.filter(({ layer }) => drawn.layers.has(layer) && (!own || layer === "figures"));
  const pieces: Piece[] = [];
  let at = 0;
  const draw = (run: DiffRun, stays: "shared" | "moved", rest: "own" | "plain" | "moved") => {
    if (run.b === null) {
      if (run.kind === "delete" && !own) pieces.push(...gapsOf(run.a, changes, at, base));
      return;
    }
    if (run.kind === "insert") pieces.push(...newPieces(run.b, changes, base, rest, drawn.holdersOf));
    else pieces.push(...kept(run.b, stays, drawn.forms));
    at = run.b.end;
  };
  for (const run of inReadingOrder(difference.runs, base, text)) {
    const inside = run.kind === "move" && run.b !== null && !own ? layers.insideMoves[run.moveId - 1] : undefined;
    if (run.kind !== "move" || inside === undefined) {
      draw(run, "shared", own ? "own" : "plain");
      continue;
    }
    pieces.push({ kind: "move", at, isEdited: run.isEdited, partner: partnerOf(run.moveId, difference.runs) });
    for (const part of inside) draw(part, "moved", "moved");
  }
  return pieces;
}

/** Where the base has a passage that was moved. */
function partnerOf(moveId: number, runs: readonly DiffRun[]): Span {
  const partner = runs.find((run) => run.kind === "move" && run.a !== null && run.moveId === moveId);
  return partner?.a ?? span(0, 0);
}

/** What a run that only the base has leaves: what answers something is told there, of the rest a sign stands here. */
function gapsOf(run: Span, changes: readonly LayeredChange[], at: number, base: string): Piece[] {
  const gone = changes
    .filter(({ b }) => b.length === 0)
    .flatMap(({ layer, a }) =>
      a.filter(({ start, end }) => start >= run.start && end <= run.end).map((it) => ({ layer, ...it })),
    )
    .sort((one, other) => one.start - other.start);
  const [first] = gone;
  const last = gone.at(-1);
  if (first === undefined || last === undefined) return [];
  const text = base.slice(first.start, last.end).trim();
  if (countCharacters(text) === 0) return [];
  const layer = gone.find((part) => part.layer === "substance")?.layer ?? first.layer;
  return [{ kind: text.length <= MOST_SPELLED ? "gone" : "missing", layer, at, text }];
}

/** A run that the base does not have, cut into what is marked; the rest stands as `rest`. */
function newPieces(
  run: Span,
  changes: readonly LayeredChange[],
  base: string,
  rest: "own" | "plain" | "moved",
  holdersOf: (place: Span) => readonly PlanId[],
): Piece[] {
  const marks = changes
    .flatMap(({ layer, a, b }) =>
      b
        .filter(({ start, end }) => start >= run.start && end <= run.end)
        .map((place) => ({
          layer,
          place,
          instead: a
            .map(({ start, end }) => base.slice(start, end))
            .join("…")
            .trim(),
        })),
    )
    .sort((one, other) => one.place.start - other.place.start);
  const pieces: Piece[] = [];
  let at: number = run.start;
  for (const { layer, place, instead } of marks) {
    if (place.start > at) pieces.push({ kind: rest, ...span(at, place.start) });
    pieces.push({ kind: "new", layer, instead, holders: layer === "substance" ? holdersOf(place) : [], ...place });
    at = place.end;
  }
  if (at < run.end) pieces.push({ kind: rest, ...span(at, run.end) });
  return pieces;
}

function kept(place: Span, kind: "shared" | "moved", forms: readonly FormChange[]): Piece[] {
  const pieces: Piece[] = [];
  let at: number = place.start;
  for (const { layer, b } of forms) {
    if (b.start < at || b.end > place.end || b.start === b.end) continue;
    if (b.start > at) pieces.push({ kind, ...span(at, b.start) });
    pieces.push({ kind: "form", layer, ...b });
    at = b.end;
  }
  if (at < place.end) pieces.push({ kind, ...span(at, place.end) });
  return pieces;
}

/** The pieces of the base's cell beside all others of its row: what stands in none of them is marked. */
export function basePieces(text: string, others: readonly LayeredDifference[], layers: ReadonlySet<Layer>): Piece[] {
  if (others.length === 0) return plainPieces(text);
  const found = new Uint8Array(text.length);
  for (const { difference, layers: about } of others) {
    for (const { kind, a } of [...difference.runs, ...about.insideMoves.flat()]) {
      if (kind === "equal") found.fill(1, a.start, a.end);
    }
  }
  const about = layersOfBase(text, others);
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start;
    while (end < text.length && found[end] === found[start] && about[end] === about[start]) end += 1;
    const layer = about[start] ?? "substance";
    const alone = found[start] === 0 && layers.has(layer) && countCharacters(text.slice(start, end)) > 0;
    const marked = alone ? withoutEdges(text, start, end) : span(end, end);
    if (marked.start > start) pieces.push({ kind: "plain", ...span(start, marked.start) });
    if (alone) pieces.push({ kind: "only", layer, ...marked });
    if (alone && marked.end < end) pieces.push({ kind: "plain", ...span(marked.end, end) });
    start = end;
  }
  const only = pieces.filter(({ kind }) => kind === "only").map((piece) => textOf(piece, text));
  return countCharacters(only.join("")) > MOST_ALONE * countCharacters(text) ? plainPieces(text) : joined(pieces);
}

/** What the words of the base are about that some other plan does not have: places without an entry, substance. */
function layersOfBase(text: string, others: readonly LayeredDifference[]): (WordingLayer | undefined)[] {
  const about = new Array<WordingLayer | undefined>(text.length).fill(undefined);
  for (const { layers } of others) {
    for (const { layer, a } of layers.changes) {
      if (layer === "substance") continue;
      for (const { start, end } of a) about.fill(layer, start, end);
    }
  }
  return about;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const before = all.at(-1);
    if (piece.kind === "plain" && before?.kind === "plain") {
      all[all.length - 1] = { kind: "plain", ...span(before.start, piece.end) };
    } else {
      all.push(piece);
    }
  }
  return all;
}

/** Characters that stand for lost ones: replacement characters, private use, parts of boxes. */
const LOST = /[\ufffd\ue000-\uf8ff\u2580-\u259f]+/gu;

/** How many damaged places a text has. */
export function countDamage(text: string): number {
  return text.match(LOST)?.length ?? 0;
}

/** The pieces with the damaged places of the text set apart. */
export function withDamage(pieces: readonly Piece[], text: string): Piece[] {
  const places = [...text.matchAll(LOST)].map(({ index, 0: lost }) => span(index, index + lost.length));
  if (places.length === 0) return [...pieces];
  return pieces.flatMap((piece): Piece[] => {
    if ("at" in piece) return [piece];
    const parts: Piece[] = [];
    let { start } = piece;
    for (const place of places.filter((lost) => lost.start < piece.end && lost.end > piece.start)) {
      const lost = span(Math.max(place.start, start), Math.min(place.end, piece.end));
      if (lost.start > start) parts.push({ ...piece, ...span(start, lost.start) });
      parts.push({ kind: "damage", ...lost });
      start = lost.end;
    }
    return start < piece.end ? [...parts, { ...piece, ...span(start, piece.end) }] : parts;
  });
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
