import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { describeFault } from "../../../shared/contract/sentences.ts";
import type { ClauseId, PlanId } from "../../../shared/model/ids.ts";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useSettings } from "../../settings/settings-context.tsx";
import type { SourcePlace } from "../../shell/screen.ts";
import { useShortcuts } from "../../shell/use-shortcuts.ts";
import { ColumnHeads } from "./column-heads.tsx";
import { SPINE_WIDTH } from "./column-widths.ts";
import { CompareBar } from "./compare-bar.tsx";
import { CompareGrid, type GridHandle } from "./compare-grid.tsx";
import { CompareOutline } from "./compare-outline.tsx";
import type { CompareTable, Row } from "./compare-table.ts";
import { type CompareView, type Place, toggled } from "./compare-view.ts";
import { DeskActions } from "./desk-actions.tsx";
import { ExportPanel } from "./export-panel.tsx";
import { ALL_ROWS, filterRows } from "./filter-rows.ts";
import { gridKeys } from "./grid-keys.ts";
import { MovePanel } from "./move-panel.tsx";
import { NoRows } from "./no-rows.tsx";
import { PlanChooser } from "./plan-chooser.tsx";
import { nameOf } from "./plan-names.ts";
import { TEXT_MEASURES } from "./row-height.ts";
import type { RowSetting } from "./row-view.tsx";
import { Spines } from "./spines.tsx";
import { placeIn, relocate } from "./step-place.ts";
import { useArrangement } from "./use-arrangement.ts";
import type { ComparisonSession } from "./use-comparison.ts";
import { useCorrections } from "./use-corrections.ts";
import type { Differences } from "./use-differences.ts";

/** A wish to see a clause in its row. A new object each time, so that the same one can be asked for again. */
export type ClauseWish = { readonly plan: PlanId; readonly clause: ClauseId };

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
  readonly wish: ClauseWish | null;
  readonly onSource: (place: SourcePlace) => void;
};

/** The table with all that stands around it. */
export function CompareDesk(props: CompareDeskProps) {
  const { table, session, differences, view, onView, plans, slot, wish, onSource } = props;
  const { say, language } = useWords();
  const { settings } = useSettings();
  const simplified = settings.script === "simplified";
  const measure = TEXT_MEASURES[settings.density];
  const grid = useRef<GridHandle>(null);
  const [room, setRoom] = useState(0);
  const [reading, setReading] = useState<string | null>(null);
  const [exporting, setExporting] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [moving, setMoving] = useState(false);

  const rows = useMemo(() => filterRows(table.rows, view.filter), [table.rows, view.filter]);
  const place = view.place;
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
  const row = place === null ? undefined : table.rowById.get(place.row);

  const choose = useCallback((next: Place) => onView({ place: next }), [onView]);
  const go = useCallback(
    (next: Place, first = false) => {
      onView({ place: next });
      grid.current?.reveal(next, first);
    },
    [onView],
  );
  const corrections = useCorrections(session, table, place, go);

  const goToRow = useCallback(
    (to: Row) => {
      const inSight = columns.open.map(({ plan }) => plan);
      const plan =
        [place?.plan, table.comparison.base, ...inSight].find(
          (candidate) =>
            candidate !== undefined &&
            candidate !== null &&
            inSight.includes(candidate) &&
            (to.cells.get(candidate)?.clauses.length ?? 0) > 0,
        ) ?? inSight[0];
      if (plan !== undefined && plan !== null) go(placeIn(to, plan, "first"), true);
    },
    [columns, place, table, go],
  );

  const { unfoldPlan } = arrangement;
  const showClause = useCallback(
    ({ plan, clause }: ClauseWish) => {
      const to = table.rowOfClause.get(clause);
      if (to === undefined) return;
      if (!rows.includes(to)) onView({ filter: ALL_ROWS });
      unfoldPlan(plan);
      go({ row: to.id, plan, clause }, true);
    },
    [table, rows, onView, unfoldPlan, go],
  );

  // Once for every wish, and on the way back from another screen to the place that was left.
  const fulfilled = useRef<ClauseWish | null>(null);
  useEffect(() => {
    if (wish !== null && wish !== fulfilled.current) showClause(wish);
    fulfilled.current = wish;
  }, [wish, showClause]);
  const entryPlace = useRef(place);
  useEffect(() => {
    if (entryPlace.current !== null) grid.current?.reveal(entryPlace.current, false);
  }, []);

  const showSource = useCallback(
    (plan: PlanId, clause: ClauseId) => {
      const to = table.rowOfClause.get(clause);
      if (to !== undefined) onView({ place: { row: to.id, plan, clause } });
      onSource({ plan, clause, query: "" });
    },
    [table, onView, onSource],
  );
  const unfold = useCallback((id: string) => onView({ openRows: toggled(view.openRows, id) }), [onView, view.openRows]);

  const actions = useMemo(
    () => ({
      confirm: () => void (row !== undefined && corrections.confirm(row)),
      move: () => setMoving(place !== null && place.clause !== null),
      takeOut: () => void (row !== undefined && corrections.takeOut(row)),
      source: () => void (place !== null && place.clause !== null && showSource(place.plan, place.clause)),
      unfold: () => void (row !== undefined && unfold(row.id)),
    }),
    [row, place, corrections, showSource, unfold],
  );

  const setting = useMemo(
    (): RowSetting => ({
      table,
      columns: columns.open,
      drawing: view.drawing,
      simplified,
      measure,
      langOf: (plan) => {
        const script = table.plans.find(({ summary }) => summary.id === plan)?.summary.metadata.script;
        return script === "traditional" && !simplified ? "zh-Hant" : "zh-Hans";
      },
      onChoose: choose,
      onSource: showSource,
      onLink: ({ plan, clause }) => showClause({ plan, clause }),
      onUnfold: unfold,
    }),
    [table, columns, view.drawing, simplified, measure, choose, showSource, showClause, unfold],
  );

  const onKey = gridKeys({
    table,
    rows,
    columns: columns.open.map(({ plan }) => plan),
    view,
    onView,
    go,
    goToRow,
    showClause,
    actions,
    arrangement,
  });

  useShortcuts(({ chord, typing }) => {
    const fold = /^Alt\+([1-8])$/u.exec(chord);
    const folding = table.comparison.plans[Number(fold?.[1] ?? 0) - 1];
    if (folding !== undefined) {
      arrangement.toggleFold(folding);
      return true;
    }
    switch (chord) {
      case "Ctrl+E":
        setExporting(true);
        return true;
      case "Ctrl+Z":
        if (typing) return false;
        void corrections.undo();
        return true;
      case "Ctrl+Y":
      case "Ctrl+Shift+Z":
        if (typing) return false;
        void corrections.redo();
        return true;
      default:
        return false;
    }
  });

  const spines = columns.spines.length;
  const tellRoom = useCallback((width: number) => setRoom(width + spines * SPINE_WIDTH), [spines]);
  const keepScrolled = useCallback((scrolled: number) => onView({ scrolled }), [onView]);
  const closeMove = useCallback(() => {
    setMoving(false);
    grid.current?.focus();
  }, []);
  const closeExport = useCallback(() => {
    setExporting(false);
    grid.current?.focus();
  }, []);

  return (
    <main className="compare-screen" aria-labelledby="compare-heading">
      <h1 id="compare-heading" className="unseen">
        {say("nav.compare")}
      </h1>
      {slot === null
        ? null
        : createPortal(
            <DeskActions
              comparison={table.comparison}
              onUndo={() => void corrections.undo()}
              onRedo={() => void corrections.redo()}
              onExport={() => setExporting(true)}
            />,
            slot,
          )}
      <CompareBar
        table={table}
        view={view}
        onDrawing={(drawing) => onView({ drawing })}
        onFilter={(filter) => onView({ filter })}
        onLeaveField={() => grid.current?.focus()}
        chooser={
          <PlanChooser
            plans={plans}
            chosen={table.comparison.plans}
            folded={folded}
            open={choosing}
            onOpen={setChoosing}
            onChoose={arrangement.choosePlans}
            onFold={arrangement.toggleFold}
          />
        }
      />
      <CompareOutline
        table={table}
        rows={rows}
        filter={view.outlineFilter}
        current={reading}
        onFilter={(outlineFilter) => onView({ outlineFilter })}
        onRow={goToRow}
      />
      <div className="table-frame">
        {session.fault === null ? null : (
          <p className="table-fault" role="alert">
            {describeFault(session.fault, language)}
          </p>
        )}
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
          busy={session.busy}
          heads={
            <ColumnHeads
              table={table}
              columns={columns}
              actionsOf={arrangement.actionsOf}
              onWidth={arrangement.setWidth}
            />
          }
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
      {moving && row !== undefined && place !== null && place.clause !== null ? (
        <MovePanel
          table={table}
          from={row}
          clauseName={`${nameOf(table, place.plan)} ${pathOf(row, place)}`}
          onMove={(to) => {
            closeMove();
            void corrections.move(row, to);
          }}
          onClose={closeMove}
        />
      ) : null}
      {exporting ? (
        <ExportPanel table={table} columns={columns.open.map(({ plan }) => plan)} rows={rows} onClose={closeExport} />
      ) : null}
    </main>
  );
}

function pathOf(row: Row, { plan, clause }: Place): string {
  const path = row.cells.get(plan)?.clauses.find(({ id }) => id === clause)?.path ?? [];
  return path.join(" › ");
}
