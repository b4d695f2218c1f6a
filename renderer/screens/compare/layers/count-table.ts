import { LAYERS, type Layer } from "../../../../shared/model/difference-layers.ts";
import type { Clause } from "../../../../shared/model/reading.ts";
import { countDamage } from "../cells/cell-pieces.ts";
import { clausesOf, type Row } from "../table/compare-table.ts";
import type { Distances } from "../table/use-distances.ts";

/** How often each layer stands in a table, as far as its differences are known; damage by its places. */
export function countTable(rows: readonly Row[], distances: Distances): Readonly<Record<Layer, number>> {
  const figures = rows.flatMap((row) => distances.figuresOf(row));
  const counts = LAYERS.map((layer): [Layer, number] => [
    layer,
    layer === "damage"
      ? rows.flatMap(clausesOf).reduce((sum, clause) => sum + damageOf(clause), 0)
      : figures.reduce((sum, { layers }) => sum + layers[layer], 0),
  ]);
  return Object.fromEntries(counts) as Record<Layer, number>;
}

function damageOf({ text, responsibility }: Clause): number {
  return countDamage(text) + (responsibility?.garbled === true ? 1 : 0);
}
