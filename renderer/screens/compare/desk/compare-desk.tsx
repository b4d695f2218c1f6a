import { useCallback, useState } from "react";
import { createPortal } from "react-dom";
import { describeFault } from "../../../../shared/contract/sentences.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { named } from "../../../commands/command.ts";
import { useCommands } from "../../../commands/commands-context.tsx";
import { PaneGrip } from "../../../panes/pane-grip.tsx";
import { ColumnHeads } from "../columns/column-heads.tsx";
import { standsBeside } from "../compare-view.ts";
import type { Dragged, DropTarget } from "../corrections/drop-target.ts";
import { NoRows } from "../filters/no-rows.tsx";
import { TableFindBar } from "../find/table-find-bar.tsx";
import { CompareGrid } from "../grid/compare-grid.tsx";
import { useReadingRow } from "../grid/reading-row.ts";
import { FrozenBanner } from "../kept/frozen-banner.tsx";
import { PlanChooser } from "../kept/plan-chooser.tsx";
import { CompareOutline } from "../outline/compare-outline.tsx";
import { Spines } from "../outline/spines.tsx";
import { DifferenceBar } from "../walk/difference-bar.tsx";
import { CompareBar } from "./compare-bar.tsx";
import type { DeskMeans } from "./desk.ts";
import { DeskActions } from "./desk-actions.tsx";
import { DeskAsking } from "./desk-asking.tsx";
import { DeskContext } from "./desk-context.ts";
import { DeskPanel } from "./desk-panel.tsx";
import { useDesk } from "./use-desk.ts";

export type CompareDeskProps = DeskMeans & {
  /** Where in the top bar undo, redo and export stand. */
  readonly slot: HTMLElement | null;
};

/** The table with all that stands around it. */
export function CompareDesk(props: CompareDeskProps) {
  const { table, session, differences, view, onView, plans, slot } = props;
  const { say, language } = useWords();
  const desk = useDesk(props);
  const { grid, rows, arrangement, corrections, doors, places } = desk;
  const { columns, folded } = arrangement;
  const reading = useReadingRow();
  const [choosing, setChoosing] = useState(false);
  useCommands([
    {
      id: "compare.plans",
      group: "columns",
      label: named("command.choose-plans"),
      reach: "window",
      run: table.frozen === null ? () => setChoosing(true) : null,
    },
  ]);

  const drop = (dragged: Dragged, target: DropTarget) => {
    const to = table.rowById.get(target.kind === "row" ? target.row : target.after);
    if (to === undefined) return;
    if (dragged.kind === "clause") return void corrections?.move(dragged.clause, target.kind === "row" ? to : null);
    const row = table.rowById.get(dragged.row);
    if (row === undefined) return;
    void (target.kind === "row" ? corrections?.merge(row, to) : corrections?.place(row, to));
  };
  const keepScrolled = useCallback((scrolled: number) => onView({ scrolled }), [onView]);

  return (
    <DeskContext value={desk}>
      <main
        className={`compare-screen${standsBeside(view.panel) ? " with-panel" : ""}`}
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
                onHistory={() => doors.showPanel("history")}
                onExport={() => doors.showPanel("export")}
              />,
              slot,
            )}
        <CompareBar
          view={view}
          onDrawing={(drawing) => onView({ drawing })}
          onText={(text) => onView({ filter: { ...view.filter, text } })}
          onReview={() => doors.showPanel(view.panel === "review" ? null : "review")}
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
          reading={reading}
          onFilter={(outlineFilter) => onView({ outlineFilter })}
          onRow={places.goToRow}
        />
        <PaneGrip pane="outline" />
        <div className="table-frame">
          {session.fault === null ? null : (
            <p className="table-fault" role="alert">
              {describeFault(session.fault, language)}
            </p>
          )}
          {table.frozen === null ? null : (
            <FrozenBanner frozen={table.frozen} onLeave={() => session.showFrozen(null)} />
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
            differences={differences}
            heads={
              <ColumnHeads
                table={table}
                columns={columns}
                actionsOf={arrangement.actionsOf}
                onWidth={arrangement.setWidth}
                onPlace={arrangement.place}
              />
            }
            onDrop={corrections === null ? null : drop}
            onScrolled={keepScrolled}
            onReading={reading.tell}
          />
          <div className="spines" data-region="spines">
            <Spines table={table} plans={columns.spines} onUnfold={arrangement.toggleFold} />
          </div>
          <TableFindBar />
          <DifferenceBar />
          {rows.length === 0 ? <NoRows /> : null}
        </div>
        <DeskAsking />
        <DeskPanel />
        {standsBeside(view.panel) ? <PaneGrip pane="side" /> : null}
      </main>
    </DeskContext>
  );
}
