import { compareFigures } from "../../../../shared/difference/fields/compare-figures.ts";
import { LAYERS, type Layer } from "../../../../shared/model/difference-layers.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import type { Words } from "../../../catalogue/words.tsx";
import type { Piece } from "../cells/cell-pieces.ts";
import type { Stop } from "./stops.ts";

/** A difference in words. */
export type StopWords = {
  readonly layers: readonly Layer[];
  /** What the cell has here. */
  readonly here: string;
  /** What the base has in its place, or where it was moved from. */
  readonly base: string;
  /** Further sentences: that it was moved, who has it, too, by how much a figure is higher. */
  readonly notes: readonly string[];
};

/** How texts of the cell and of the base are shown, and what plans are called. */
type Means = {
  readonly shown: (words: string) => string;
  readonly quoted: (words: string) => string;
  readonly nameOf: (plan: PlanId) => string;
  readonly words: Words;
};

/** Says what a difference is: `text` is the cell's, `base` the base's in the same row. */
export function describeStop({ place, pieces }: Stop, text: string, base: string, means: Means): StopWords {
  const { shown, quoted } = means;
  const found = new Set(pieces.flatMap(layerOf));
  const move = pieces.find((piece) => piece.kind === "move");
  const instead = [...new Set(pieces.flatMap(baseWords))].join(" … ");
  return {
    layers: LAYERS.filter((layer) => found.has(layer)),
    here: shown(text.slice(place.start, place.end).trim()),
    base: quoted(move === undefined ? instead : base.slice(move.partner.start, move.partner.end).trim()),
    notes: [...new Set([...pieces.flatMap((piece) => noteOf(piece, text, means)), elsewhere(pieces, means)])].filter(
      (note) => note !== "",
    ),
  };
}

function layerOf(piece: Piece): Layer[] {
  if (piece.kind === "damage") return ["damage"];
  return "layer" in piece ? [piece.layer] : [];
}

function baseWords(piece: Piece): string[] {
  if (piece.kind === "gone" || piece.kind === "missing") return [piece.text];
  return piece.kind === "new" && piece.instead !== "" ? [piece.instead] : [];
}

/** Which other plans have all of the new words, too. */
function elsewhere(pieces: readonly Piece[], { nameOf, words: { say } }: Means): string {
  const held = pieces.flatMap((piece) => (piece.kind === "new" && piece.layer === "substance" ? [piece.holders] : []));
  const [first = []] = held;
  const holders = first.filter((plan) => held.every((own) => own.includes(plan)));
  return holders.length === 0 ? "" : say("compare.elsewhere", { plans: holders.map(nameOf).join("、") });
}

function noteOf(piece: Piece, text: string, { nameOf, words: { say } }: Means): string[] {
  switch (piece.kind) {
    case "new": {
      const own = text.slice(piece.start, piece.end);
      const figure = piece.layer === "figures" ? compareFigures(own, piece.instead) : null;
      return figure === null ? [] : [say(`fields.figure.${figure.kind}`, { by: figure.by, unit: figure.unit })];
    }
    case "move":
      return [say(piece.isEdited ? "walk.moved-edited" : "walk.moved")];
    case "only":
      return [say("walk.only")];
    case "form":
      return [say("walk.form")];
    case "all":
      return [say("shared.all.what")];
    case "unique":
      return [say("shared.unique.what")];
    case "some":
      return [say("shared.with", { plans: piece.holders.map(nameOf).join("、") })];
    case "damage":
      return [say("layers.damage.what")];
    case "plain":
    case "shared":
    case "own":
    case "moved":
    case "gone":
    case "missing":
      return [];
  }
}
