import { useLayoutEffect, useMemo, useRef } from "react";
import { useShownScript } from "../../../script/shown-script-context.tsx";
import { useSettings } from "../../../settings/settings-context.tsx";
import type { OpenColumn } from "../columns/use-columns.ts";
import type { CompareView, Place } from "../compare-view.ts";
import type { DeskPlaces } from "../desk/use-desk-places.ts";
import type { CompareTable, Row } from "../table/compare-table.ts";
import { nameOf } from "../table/plan-names.ts";
import type { RowSetting } from "./row-setting.ts";
import { TEXT_MEASURES } from "./text-measure.ts";

/** What is the same for all rows, and a new object only when something in it changes: every row redraws with it. */
export function useRowSetting(
  table: CompareTable,
  columns: readonly OpenColumn[],
  { drawing, layers, emphases }: CompareView,
  { showClause, showSource }: DeskPlaces,
  onView: (change: Partial<CompareView>) => void,
  onUnfold: (row: string) => void,
  onDetail: (row: Row) => void,
): RowSetting {
  const { settings } = useSettings();
  const shown = useShownScript();
  const measure = TEXT_MEASURES[settings.density];
  // What rows do is looked up when they do it: where the person is changes with every key, and no row redraws for that.
  const now = useRef({ showClause, showSource, onView, onUnfold, onDetail });
  useLayoutEffect(() => {
    now.current = { showClause, showSource, onView, onUnfold, onDetail };
  });
  const { conflicts } = table.alignment;
  const disputed = useMemo(() => new Set(conflicts.flatMap(({ rows }) => rows)), [conflicts]);
  return useMemo(
    () => ({
      table,
      disputed,
      columns,
      drawing,
      layers,
      emphases,
      measure,
      shownOf: (plan) =>
        shown[table.plans.find(({ summary }) => summary.id === plan)?.summary.metadata.script ?? "simplified"],
      nameOf: (plan) => shown.simplified.words(nameOf(table, plan)),
      onChoose: (place: Place) => now.current.onView({ place }),
      onSource: (plan, clause) => now.current.showSource(plan, clause),
      onLink: ({ plan, clause }) => now.current.showClause({ plan, clause }),
      onUnfold: (row) => now.current.onUnfold(row),
      onDetail: (row) => now.current.onDetail(row),
    }),
    [table, disputed, columns, drawing, layers, emphases, shown, measure],
  );
}
