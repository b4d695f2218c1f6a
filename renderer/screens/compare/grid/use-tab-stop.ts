import { useRef } from "react";
import type { PlanId } from "../../../../shared/model/ids.ts";
import type { Place } from "../compare-view.ts";
import type { RowSetting } from "../rows/row-setting.ts";
import type { RowWindow } from "../rows/use-row-window.ts";
import type { TableItem } from "../table/table-items.ts";

/**
 * The cell that Tab leads to: the current one, or, where there is none or it is hidden, that of a row in sight. Null where
 * no row is drawn: what is not drawn takes no focus.
 */
export function useTabStop(
  items: readonly TableItem[],
  { placeItem, drawn, upper }: RowWindow,
  columns: RowSetting["columns"],
  place: Place | null,
): { readonly row: string; readonly plan: PlanId } | null {
  // Rows that scroll by are not drawn anew to pass it on; it moves on once its row is gone.
  const last = useRef<string | null>(null);
  const rows = drawn.filter((index) => items[index]?.kind === "row");
  const kept = rows.find((index) => items[index]?.key === last.current);
  const here = placeItem !== -1 ? placeItem : (kept ?? rows.find((index) => index >= upper) ?? rows.at(-1));
  const row = here === undefined ? null : (items[here]?.key ?? null);
  last.current = row;
  const plan = columns.find((column) => column.plan === place?.plan)?.plan ?? columns[0]?.plan;
  return row === null || plan === undefined ? null : { row, plan };
}
