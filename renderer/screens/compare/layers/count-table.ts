import { LAYERS, type Layer } from "../../../../shared/model/difference-layers.ts";
import { clausesOf, type Row } from "../compare-table.ts";
import type { Distances } from "../use-distances.ts";

/** How often each layer stands in a table, as far as its differences are known; damage by the clauses that have some. */
export function countTable(rows: readonly Row[], distances: Distances): Readonly<Record<Layer, number>> {
  const figures = rows.flatMap((row) => distances.figuresOf(row));
  const counts = LAYERS.map((layer): [Layer, number] => [
    layer,
    layer === "damage"
      ? rows.flatMap(clausesOf).filter(({ responsibility }) => responsibility?.garbled === true).length
      : figures.reduce((sum, { layers }) => sum + layers[layer], 0),
  ]);
  return Object.fromEntries(counts) as Record<Layer, number>;
}
