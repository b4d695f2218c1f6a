import type { PlanId } from "../../../../shared/model/ids.ts";
import type { OpenColumn } from "../columns/use-columns.ts";
import { countLines } from "../rows/text-lines.ts";
import { emsOf, type TextMeasure } from "../rows/text-measure.ts";
import type { Row } from "../table/compare-table.ts";
import type { SetOutRow } from "./bands.ts";

/** Above and below the sentences of a band; styles/compare-set-out.css draws by the same. */
export const BAND_EDGES = 11;
const LEAST_LINES = 1;

/** How high each band of a row is, in pixels, as near as it can be told without drawing it: by its tallest cell. */
export function bandHeights(
  row: Row,
  { bands }: SetOutRow,
  columns: readonly OpenColumn[],
  measure: TextMeasure,
): readonly number[] {
  return bands.map(({ places }) => {
    const lines = columns.map(({ plan, width }) => linesOf(row, plan, places.get(plan) ?? [], emsOf(width, measure)));
    return Math.max(LEAST_LINES, ...lines) * measure.line + BAND_EDGES;
  });
}

function linesOf(
  row: Row,
  plan: PlanId,
  places: readonly { readonly start: number; readonly end: number }[],
  ems: number,
): number {
  const text = row.cells.get(plan)?.text ?? "";
  return places.reduce((sum, { start, end }) => sum + countLines(text.slice(start, end).trim(), ems), 0);
}
