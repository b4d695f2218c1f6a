import { span } from "../../../../shared/model/span.ts";
import { countCharacters, type Piece, plainPieces } from "../cells/cell-pieces.ts";
import type { Cell, Row } from "../table/compare-table.ts";
import { holdersOfRow } from "./row-holders.ts";

/** What may be brought out without a base: what all plans of a row have, what some have, what one has alone. */
export const EMPHASES = ["all", "some", "unique"] as const;
export type Emphasis = (typeof EMPHASES)[number];

/** The pieces of a cell by how many plans of its row have its words; what is not brought out steps back. */
export function sharedPieces(cell: Cell, row: Row, emphases: ReadonlySet<Emphasis>): Piece[] {
  if (row.coverage < 2) return plainPieces(cell.text);
  const pieces: Piece[] = [];
  const alone = (start: number, end: number) => {
    if (start >= end) return;
    const isWords = countCharacters(cell.text.slice(start, end)) > 0;
    pieces.push({ kind: isWords && emphases.has("unique") ? "unique" : "shared", ...span(start, end) });
  };
  let at = 0;
  for (const { place, holders } of holdersOfRow(row).get(cell.plan) ?? []) {
    alone(at, place.start);
    const isAll = holders.length === row.coverage;
    if (isAll && emphases.has("all")) pieces.push({ kind: "all", ...place });
    else if (!isAll && emphases.has("some")) pieces.push({ kind: "some", holders, ...place });
    else pieces.push({ kind: "shared", ...place });
    at = place.end;
  }
  alone(at, cell.text.length);
  return pieces;
}

/** How many stretches of a row's cells are shared by all, by some, and stand alone. */
export function countEmphases(row: Row): Readonly<Record<Emphasis, number>> {
  const counts = { all: 0, some: 0, unique: 0 };
  if (row.coverage < 2) return counts;
  for (const cell of row.cells.values()) {
    for (const { kind } of sharedPieces(cell, row, new Set(EMPHASES))) {
      if (kind === "all" || kind === "some" || kind === "unique") counts[kind] += 1;
    }
  }
  return counts;
}
