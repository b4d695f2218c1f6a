import { useCallback, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { describeFault } from "../../../shared/contract/sentences.ts";
import type { ClauseRef } from "../../../shared/model/alignment.ts";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useSettings } from "../../settings/settings-context.tsx";
import type { SourcePlace } from "../../shell/screen.ts";
import { ColumnHeads } from "./column-heads.tsx";
import { SPINE_WIDTH } from "./column-widths.ts";
import { CompareBar } from "./compare-bar.tsx";
import { CompareGrid } from "./compare-grid.tsx";
import { CompareOutline } from "./compare-outline.tsx";
import type { CompareTable } from "./compare-table.ts";
import { type CompareView, FIRST_VIEW, type Place } from "./compare-view.ts";
import { DeskActions } from "./desk-actions.tsx";
import { DeskAsking } from "./desk-asking.tsx";
import { DeskPanel } from "./desk-panel.tsx";
import { useDeskShortcuts } from "./desk-shortcuts.ts";
import { filterRows } from "./filter-rows.ts";
import { gridKeys } from "./grid-keys.ts";
import { useHistory } from "./history/use-history.ts";
import { ComparisonsMenu } from "./kept/comparisons-menu.tsx";
import { FrozenBanner } from "./kept/frozen-banner.tsx";
import { NoRows } from "./no-rows.tsx";
import { PlanChooser } from "./plan-chooser.tsx";
import { Spines } from "./spines.tsx";
import { relocate } from "./step-place.ts";
import { useArrangement } from "./use-arrangement.ts";
import type { ComparisonSession } from "./use-comparison.ts";
import { useCorrections } from "./use-corrections.ts";
import { useDeskDoors } from "./use-desk-doors.ts";
import { type ClauseWish, useDeskPlaces } from "./use-desk-places.ts";
import type { Differences } from "./use-differences.ts";
import { useFocusInPanel } from "./use-focus-in-panel.ts";
import type { GridHandle } from "./use-reveal.ts";
import { useRowActions } from "./use-row-actions.ts";
import { useRowSetting } from "./use-row-setting.ts";
import { useWhy } from "./use-why.ts";

export type CompareDeskProps = {
  readonly table: CompareTable;
  readonly session: ComparisonSession;
  readonly differences: Differences;
  readonly view: CompareView;
  readonly onView: (change: Partial<CompareView>) => void;
  /** All plans of the corpus. */
  readonly plans: readonly PlanSummary[];
  /** Where in the top bar undo, redo and export stand. */
  readonly slot: HTMLElement | null;
  /** Where in the top bar the comparison's name stands. */
  readonly nameSlot: HTMLElement | null;
  readonly wish: ClauseWish | null;
  readonly onSource: (place: SourcePlace) => void;
};

/** The table with all that stands around it. */
export function CompareDesk(props: CompareDeskProps) {
  const { table, session, differences, view, onView, plans, slot, nameSlot, wish, onSource } = props;
  const { say, language } = useWords();
  const simplified = useSettings().settings.script === "simplified";
  const grid = useRef<GridHandle>(null);
  const [room, setRoom] = useState(0);
  const [reading, setReading] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);

  const rows = useMemo(() => filterRows(table.rows, view.filter), [table.rows, view.filter]);
  const { place, panel } = view;
  const row = place === null ? undefined : table.rowById.get(place.row);
  const follow = useCallback(
    (now: CompareTable) => {
      const next = place === null ? null : relocate(place, table, now);
      if (next === null) return;
      onView({ place: next });
      grid.current?.follow(next);
    },
    [place, table, onView],
  );
  const arrangement = useArrangement(table, session, view, onView, room, follow);
  const { columns, folded } = arrangement;
  const places = useDeskPlaces(grid, table, rows, view, onView, arrangement, wish, onSource);

  // A decision made beside the table leaves the focus there.
  const focusInPanel = useFocusInPanel();
  const settlePlace = useCallback(
    (next: Place) => {
      onView({ place: next });
      if (focusInPanel.current) grid.current?.show(next);
      else grid.current?.reveal(next, false);
    },
    [onView, focusInPanel],
  );
  const why = useWhy();
  const live = useCorrections(session, table, place, settlePlace, why.take);
  const corrections = table.frozen === null ? live : null;
  const isHistoryWanted = table.frozen === null && (panel === "row" || panel === "history");
  const history = useHistory(table.comparison, isHistoryWanted);

  const doors = useDeskDoors(grid, rows, view, onView, columns, places);
  const { asking, showPanel } = doors;
  const actions = useRowActions(table, place, corrections, places, doors);
  const setting = useRowSetting(table, columns.open, view.drawing, places, onView, doors.unfold, doors.detail);

  const onKey = gridKeys({
    table,
    rows,
    columns: columns.open.map(({ plan }) => plan),
    view,
    onView,
    places,
    actions,
    arrangement,
  });
  useDeskShortcuts({
    plans: table.comparison.plans,
    toggleFold: arrangement.toggleFold,
    exportTable: () => showPanel("export"),
    review: () => showPanel("review"),
    history: () => showPanel("history"),
    nextDoubtful: doors.nextDoubtful,
    undo: corrections === null ? null : () => void corrections.undo(),
    redo: corrections === null ? null : () => void corrections.redo(),
  });

  const dropClause = (clause: ClauseRef, to: string | null) => {
    const target = to === null ? null : table.rowById.get(to);
    if (target !== undefined) void live.move(clause, target);
  };
  const spines = columns.spines.length;
  const tellRoom = useCallback((width: number) => setRoom(width + spines * SPINE_WIDTH), [spines]);
  const keepScrolled = useCallback((scrolled: number) => onView({ scrolled }), [onView]);

  return (
    <main
      className={`compare-screen${panel === null || panel === "export" ? "" : " with-panel"}`}
      aria-labelledby="compare-heading"
    >
      <h1 id="compare-heading" className="unseen">
        {say("nav.compare")}
      </h1>
      {slot === null || corrections === null
        ? null
        : createPortal(
            <DeskActions
              comparison={table.comparison}
              conflicts={table.alignment.conflicts.length}
              onUndo={() => void corrections.undo()}
              onRedo={() => void corrections.redo()}
              onHistory={() => showPanel("history")}
              onExport={() => showPanel("export")}
            />,
            slot,
          )}
      {nameSlot === null
        ? null
        : createPortal(
            <ComparisonsMenu table={table} session={session} plans={plans} onOther={() => onView(FIRST_VIEW)} />,
            nameSlot,
          )}
      <CompareBar
        table={table}
        view={view}
        onDrawing={(drawing) => onView({ drawing })}
        onFilter={(filter) => onView({ filter })}
        onReview={() => showPanel(panel === "review" ? null : "review")}
        onLeaveField={() => grid.current?.focus()}
        chooser={
          table.frozen !== null ? null : (
            <PlanChooser
              plans={plans}
              chosen={table.comparison.plans}
              folded={folded}
              open={choosing}
              onOpen={setChoosing}
              onChoose={arrangement.choosePlans}
              onFold={arrangement.toggleFold}
            />
          )
        }
      />
      <CompareOutline
        table={table}
        rows={rows}
        filter={view.outlineFilter}
        current={reading}
        onFilter={(outlineFilter) => onView({ outlineFilter })}
        onRow={places.goToRow}
      />
      <div className="table-frame">
        {session.fault === null ? null : (
          <p className="table-fault" role="alert">
            {describeFault(session.fault, language)}
          </p>
        )}
        {table.frozen === null ? null : <FrozenBanner frozen={table.frozen} onLeave={() => session.showFrozen(null)} />}
        {table.comparison.plans.length === 1 ? (
          <p className="table-note">
            {say("compare.one-plan")}
            <button type="button" className="link" onClick={() => setChoosing(true)}>
              {say("compare.add-plan")}
            </button>
          </p>
        ) : null}
        <CompareGrid
          handle={grid}
          rows={rows}
          view={view}
          setting={setting}
          differences={differences}
          actions={actions}
          width={columns.width}
          isMeasured={room > 0}
          busy={session.busy}
          heads={
            <ColumnHeads
              table={table}
              columns={columns}
              actionsOf={arrangement.actionsOf}
              onWidth={arrangement.setWidth}
            />
          }
          onDrop={corrections === null ? null : dropClause}
          onKey={onKey}
          onScrolled={keepScrolled}
          onRoom={tellRoom}
          onReading={setReading}
        />
        <div className="spines" data-region="spines">
          <Spines table={table} plans={columns.spines} onUnfold={arrangement.toggleFold} />
        </div>
        {rows.length === 0 ? (
          <NoRows table={table} filter={view.filter} onFilter={(filter) => onView({ filter })} />
        ) : null}
      </div>
      {asking !== null && row !== undefined && place !== null && corrections !== null ? (
        <DeskAsking
          asking={asking}
          table={table}
          row={row}
          place={place}
          corrections={corrections}
          why={why.field}
          onClose={doors.closeAsking}
        />
      ) : null}
      <DeskPanel
        table={table}
        rows={rows}
        columns={columns}
        panel={panel}
        row={row}
        place={place}
        plans={plans}
        history={history}
        simplified={simplified}
        corrections={corrections}
        rowCorrections={actions.corrections}
        why={why.field}
        partEntry={doors.partEntry}
        places={places}
        onAfter={() => doors.ask("after")}
        onClose={doors.closePanel}
      />
    </main>
  );
}
