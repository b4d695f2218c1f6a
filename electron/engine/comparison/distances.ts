import { countLayers } from "../../../shared/difference/layers/count-layers.ts";
import { isOwnWording } from "../../../shared/difference/own-wording.ts";
import type { RowDifferences, RowDistances } from "../../../shared/model/comparison.ts";

/** Of the differences of rows how near their cells are to the base's. */
export function distancesOf(rows: readonly RowDifferences[]): RowDistances[] {
  return rows.map(({ row, cells }) => ({
    row,
    cells: cells.map(({ plan, difference, layers }) => ({
      plan,
      similarity: difference.similarity,
      isOwnWording: isOwnWording(difference),
      layers: countLayers({ difference, layers }),
      isLocalised: layers.isLocalised,
    })),
  }));
}
