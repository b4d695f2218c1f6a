import { useCallback, useMemo } from "react";
import { useShownScript } from "../../script/shown-script-context.tsx";
import { useSettings } from "../../settings/settings-context.tsx";
import type { CompareTable, Row } from "./compare-table.ts";
import type { CompareView, Place } from "./compare-view.ts";
import { nameOf } from "./plan-names.ts";
import { TEXT_MEASURES } from "./row-height.ts";
import type { RowSetting } from "./row-view.tsx";
import type { OpenColumn } from "./use-columns.ts";
import type { DeskPlaces } from "./use-desk-places.ts";

/** What is the same for all rows, and a new object only when something in it changes: every row redraws with it. */
export function useRowSetting(
  table: CompareTable,
  columns: readonly OpenColumn[],
  { drawing, layers }: CompareView,
  { showClause, showSource }: DeskPlaces,
  onView: (change: Partial<CompareView>) => void,
  onUnfold: (row: string) => void,
  onDetail: (row: Row) => void,
): RowSetting {
  const { settings } = useSettings();
  const shown = useShownScript();
  const measure = TEXT_MEASURES[settings.density];
  const onChoose = useCallback((place: Place) => onView({ place }), [onView]);
  const { conflicts } = table.alignment;
  const disputed = useMemo(() => new Set(conflicts.flatMap(({ rows }) => rows)), [conflicts]);
  return useMemo(
    () => ({
      table,
      disputed,
      columns,
      drawing,
      layers,
      measure,
      shownOf: (plan) =>
        shown[table.plans.find(({ summary }) => summary.id === plan)?.summary.metadata.script ?? "simplified"],
      nameOf: (plan) => shown.simplified.words(nameOf(table, plan)),
      onChoose,
      onSource: showSource,
      onLink: ({ plan, clause }) => showClause({ plan, clause }),
      onUnfold,
      onDetail,
    }),
    [table, disputed, columns, drawing, layers, shown, measure, onChoose, showSource, showClause, onUnfold, onDetail],
  );
}
