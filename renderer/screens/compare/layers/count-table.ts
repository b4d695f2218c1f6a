import { LAYERS, type LayerCounts } from "../../../../shared/model/difference-layers.ts";
import type { Clause } from "../../../../shared/model/reading.ts";
import { countDamage } from "../cells/cell-pieces.ts";
import { clausesOf, type Row } from "../table/compare-table.ts";
import type { Distances } from "../table/use-distances.ts";

/** How often each layer stands in a table; null until all its differences are known, for a count would be too low. */
export function countTable(rows: readonly Row[], distances: Distances): LayerCounts | null {
  if (!distances.isComplete) return null;
  const figures = rows.flatMap((row) => distances.figuresOf(row));
  const counts = LAYERS.filter((layer) => layer !== "damage").map((layer): [keyof LayerCounts, number] => [
    layer,
    figures.reduce((sum, { layers }) => sum + layers[layer], 0),
  ]);
  return Object.fromEntries(counts) as LayerCounts;
}

// Looked for once: rows never change.
const damages = new WeakMap<readonly Row[], number>();

/** How many places of a table are damaged. */
export function damageIn(rows: readonly Row[]): number {
  const known = damages.get(rows);
  if (known !== undefined) return known;
  const found = rows.reduce((sum, row) => clausesOf(row).reduce((all, clause) => all + damageOf(clause), sum), 0);
  damages.set(rows, found);
  return found;
}

function damageOf({ text, responsibility }: Clause): number {
  return countDamage(text) + (responsibility?.garbled === true ? 1 : 0);
}
