import type { PlanId } from "../../../../shared/model/ids.ts";
import { drawnPieces } from "../rows/drawn-pieces.ts";
import type { RowSetting } from "../rows/row-setting.ts";
import { shownSetOut } from "../set-out/bands.ts";
import { drawBands } from "../set-out/sentence-pieces.ts";
import type { Row } from "../table/compare-table.ts";
import type { CellDifferences } from "../table/difference-store.ts";
import { type Stop, stopsOf } from "./stops.ts";

/**
 * The differences of a cell as they are drawn: in a row that is set out by sentences, from the first band to the last.
 *
 * @param differences undefined while they are on their way: then there are none
 */
export function cellStops(
  row: Row,
  plan: PlanId,
  setting: RowSetting,
  differences: CellDifferences | undefined,
  isRowOpen: boolean,
): readonly Stop[] {
  const text = row.cells.get(plan)?.text ?? "";
  if (text === "" || setting.drawing === "plain" || differences === undefined) return [];
  const pieces = drawnPieces(row, setting, differences);
  const setOut = isRowOpen ? shownSetOut(row, setting) : null;
  if (setOut === null) return stopsOf(pieces.get(plan) ?? [], text);
  const bands = drawBands(row, setOut, setting.drawing === "shared" ? pieces : setting.layers);
  return bands.flatMap((band) => (band.get(plan) ?? []).flatMap((sentence) => stopsOf(sentence.pieces, text)));
}
