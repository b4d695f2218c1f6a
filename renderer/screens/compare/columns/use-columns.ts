import {
  type ColumnPinningState,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo, useRef } from "react";
import type { PlanId } from "../../../../shared/model/ids.ts";
import type { CompareTable, Row } from "../table/compare-table.ts";
import { evenWidth, GUTTER_WIDTH, NARROWEST_EVEN, SPINE_WIDTH } from "./column-widths.ts";

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});
const helper = createColumnHelper<typeof features, Row>();

/** A column that stands open. */
export type OpenColumn = {
  readonly plan: PlanId;
  readonly width: number;
  /** Where it stays when the table scrolls sideways, in pixels from the left; null where it scrolls along. */
  readonly pinnedAt: number | null;
};

export type Columns = {
  readonly open: readonly OpenColumn[];
  /** Folded plans, in the order of the comparison. */
  readonly spines: readonly PlanId[];
  /** The width of the open columns with the gutter, in pixels. */
  readonly width: number;
};

/** The columns of the table: order, base, folding and widths as the person has set them, in the room there is. */
export function useColumns(
  table: CompareTable,
  folded: ReadonlySet<PlanId>,
  widths: Readonly<Record<string, number>>,
  pinned: ReadonlySet<PlanId>,
  room: number,
): Columns {
  const { plans, base } = table.comparison;
  const columns = useMemo(
    () => helper.columns(plans.map((plan) => helper.accessor((row) => row.cells.get(plan), { id: plan }))),
    [plans],
  );
  const spines = plans.filter((plan) => folded.has(plan));
  const even = Math.max(evenWidth(room, plans.length - spines.length, spines.length), NARROWEST_EVEN);
  const sizing = Object.fromEntries(plans.map((plan) => [plan, widths[plan] ?? even]));
  const inSight = room - spines.length * SPINE_WIDTH;
  const total =
    GUTTER_WIDTH +
    sum(
      plans.filter((plan) => !folded.has(plan)),
      sizing,
    );
  // The base stays wherever the table must be scrolled; it stands before what a person has pinned.
  const staying = plans.filter((plan) => plan !== base && pinned.has(plan));
  const pinning: ColumnPinningState = {
    start: base === null || total <= inSight ? [] : [base, ...staying],
    end: [],
  };
  const model = useTable({
    features,
    columns,
    data: table.rows,
    getRowId: (row) => row.id,
    state: {
      columnOrder: [...plans],
      columnVisibility: Object.fromEntries(plans.map((plan) => [plan, !folded.has(plan)])),
      columnSizing: sizing,
      columnPinning: pinning,
    },
  });
  const byId = new Map(plans.map((plan) => [String(plan), plan]));
  const open = model.getVisibleLeafColumns().flatMap((column): OpenColumn[] => {
    const plan = byId.get(column.id);
    const pinnedAt = column.getIsPinned() === "start" ? GUTTER_WIDTH + column.getStart("start") : null;
    return plan === undefined ? [] : [{ plan, width: column.getSize(), pinnedAt }];
  });
  return { open: useSame(open, JSON.stringify(open)), spines, width: total };
}

/** The same object for as long as it says the same: whoever remembers what was drawn compares it. */
function useSame<T>(value: T, says: string): T {
  const kept = useRef({ value, says });
  if (kept.current.says !== says) kept.current = { value, says };
  return kept.current.value;
}

function sum(plans: readonly PlanId[], sizing: Readonly<Record<string, number>>): number {
  return plans.reduce((total, plan) => total + (sizing[plan] ?? 0), 0);
}
