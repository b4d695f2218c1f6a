import type { PlanId } from "../../../../shared/model/ids.ts";
import { type Piece, withDamage } from "../cells/cell-pieces.ts";
import { sharedPieces } from "../shared-mode/shared-pieces.ts";
import type { Row } from "../table/compare-table.ts";
import type { CellDifferences } from "../table/difference-store.ts";
import { comparedPieces } from "./compared-pieces.ts";
import type { RowSetting } from "./row-setting.ts";

/**
 * What is drawn of every cell of a row while it is closed.
 *
 * @param differences undefined while they are on their way: then nothing is marked
 */
export function drawnPieces(
  row: Row,
  { drawing, layers, emphases }: Pick<RowSetting, "drawing" | "layers" | "emphases">,
  differences: CellDifferences | undefined,
): ReadonlyMap<PlanId, readonly Piece[]> {
  return new Map(
    [...row.cells.values()].map((cell) => {
      const pieces =
        drawing === "shared"
          ? sharedPieces(cell, row, emphases)
          : comparedPieces(cell, row, drawing, layers, differences);
      return [cell.plan, layers.has("damage") ? withDamage(pieces, cell.text) : pieces];
    }),
  );
}
