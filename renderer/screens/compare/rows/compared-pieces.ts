import { prepareText } from "../../../../shared/difference/comparable-text.ts";
import { formChangesOf } from "../../../../shared/difference/layers/form-changes.ts";
import { CLAUSE_SEPARATOR } from "../../../../shared/model/comparison.ts";
import type { Layer } from "../../../../shared/model/difference-layers.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import type { Span } from "../../../../shared/model/span.ts";
import { basePieces, type Piece, plainPieces, witnessPieces } from "../cells/cell-pieces.ts";
import type { DrawingMode } from "../compare-view.ts";
import type { Cell, Row } from "../table/compare-table.ts";
import type { CellDifferences } from "../table/difference-store.ts";
import { holdsWords, wordsOf } from "./holds-words.ts";

/**
 * What is drawn of a cell beside that of its row's base; of the base's own cell, beside all others of its row.
 *
 * @param differences undefined while they are on their way: then nothing is marked
 */
export function comparedPieces(
  cell: Cell,
  row: Row,
  drawing: DrawingMode,
  layers: ReadonlySet<Layer>,
  differences: CellDifferences | undefined,
): Piece[] {
  const { base } = row;
  if (drawing === "plain" || differences === undefined) return plainPieces(cell.text);
  if (cell.plan === base) return basePieces(cell.text, [...differences.values()], layers);
  const found = differences.get(cell.plan);
  const beside = base === null ? undefined : row.cells.get(base);
  if (found === undefined || beside === undefined) return plainPieces(cell.text);
  const hasForms = layers.has("numbering") || layers.has("script");
  const forms = hasForms
    ? formChangesOf(found, prepareText(beside.text), prepareText(cell.text)).filter(({ layer }) => layers.has(layer))
    : [];
  return witnessPieces(found, beside.text, cell.text, { layers, forms, holdersOf: holdersIn(cell, row) });
}

/** Which other plans of the row, beside the base, have some words of a cell, too. */
function holdersIn(cell: Cell, row: Row): (place: Span) => readonly PlanId[] {
  const { base } = row;
  const others = [...row.cells.values()].filter(({ plan, text }) => plan !== base && plan !== cell.plan && text !== "");
  const own = simplifiedText(cell);
  // The reader's own conversion is at hand; where its offsets are others than the text's, nothing is said.
  if (own.length !== cell.text.length) return () => [];
  return ({ start, end }) => {
    const words = wordsOf(own.slice(start, end));
    return others.filter((other) => holdsWords(simplifiedText(other), words)).map(({ plan }) => plan);
  };
}

function simplifiedText({ clauses }: Cell): string {
  return clauses.map(({ textSimplified }) => textSimplified).join(CLAUSE_SEPARATOR);
}
