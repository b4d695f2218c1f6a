import { LAYERS, type Layer } from "../../../../shared/model/difference-layers.ts";
import type { Clause } from "../../../../shared/model/reading.ts";
import { countDamage } from "../cells/cell-pieces.ts";
import { clausesOf, type Row } from "../table/compare-table.ts";
import type { Distances } from "../table/use-distances.ts";

/** How often each layer stands in a table, 0 until all its differences are known; damage by its places. */
export function countTable(rows: readonly Row[], distances: Distances): Readonly<Record<Layer, number>> {
  const figures = distances.isComplete ? rows.flatMap((row) => distances.figuresOf(row)) : [];
  const counts = LAYERS.map((layer): [Layer, number] => [
    layer,
    layer === "damage" ? damageIn(rows) : figures.reduce((sum, { layers }) => sum + layers[layer], 0),
  ]);
  return Object.fromEntries(counts) as Record<Layer, number>;
}

// Looked for once: rows never change, and the counts of the other layers come later.
const damages = new WeakMap<readonly Row[], number>();

function damageIn(rows: readonly Row[]): number {
  const known = damages.get(rows);
  if (known !== undefined) return known;
  const found = rows.reduce((sum, row) => clausesOf(row).reduce((all, clause) => all + damageOf(clause), sum), 0);
  damages.set(rows, found);
  return found;
}

function damageOf({ text, responsibility }: Clause): number {
  return countDamage(text) + (responsibility?.garbled === true ? 1 : 0);
}
