import { useCallback, useMemo, useRef, useState } from "react";
import type { Layer } from "../../../shared/model/difference-layers.ts";
import type { ClauseId, PlanId } from "../../../shared/model/ids.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useCommands } from "../../commands/commands-context.tsx";
import { notePlaces } from "../../notes/note-places.ts";
import { useNotes } from "../../notes/notes-context.tsx";
import type { SourcePlace } from "../../shell/screen.ts";
import { toggled } from "../compare/compare-view.ts";
import type { ClauseWish } from "../compare/desk/use-desk-places.ts";
import { ALL_ROWS, isOpen } from "../compare/filters/filter-rows.ts";
import type { CompareTable, Row } from "../compare/table/compare-table.ts";
import type { ComparisonSession } from "../compare/table/use-comparison.ts";
import type { Differences } from "../compare/table/use-differences.ts";
import type { Distances } from "../compare/table/use-distances.ts";
import { CellCard } from "./cell-card.tsx";
import { MatrixActions } from "./matrix-actions.tsx";
import { MatrixBar } from "./matrix-bar.tsx";
import { MATRIX_KEY_NOTES, matrixCommands } from "./matrix-commands.ts";
import { factsThatFit, pathWidth, taskWidth } from "./matrix-facts.ts";
import { MatrixGrid, type MatrixGridHandle } from "./matrix-grid.tsx";
import { MatrixHead } from "./matrix-head.tsx";
import { matrixKeys, menuButton } from "./matrix-keys.ts";
import { countPresent, shownPath } from "./matrix-rows.ts";
import type { MatrixPlace, MatrixView } from "./matrix-view.ts";
import { NoTasks } from "./no-tasks.tsx";
import { sortedBy, toggledSorting } from "./sorting.ts";
import { stepMatrix } from "./step-matrix.ts";
import { useMatrixCopy } from "./use-matrix-copy.ts";
import { useMatrixTable } from "./use-matrix-table.ts";

export type MatrixDeskProps = {
  readonly table: CompareTable;
  readonly session: ComparisonSession;
  readonly differences: Differences;
  readonly distances: Distances;
  /** The layers that are marked in the comparison. */
  readonly layers: ReadonlySet<Layer>;
  /** Where in the top bar undo, redo and export stand. */
  readonly slot: HTMLElement | null;
  readonly view: MatrixView;
  readonly onView: (change: Partial<MatrixView>) => void;
  /** Leads to the row of a clause in the comparison. */
  readonly onRow: (wish: ClauseWish) => void;
  readonly onSource: (place: SourcePlace) => void;
};

/** The matrix with its bar. */
export function MatrixDesk(props: MatrixDeskProps) {
  const { table, session, differences, distances, layers, slot, view, onView, onRow, onSource } = props;
  const { say } = useWords();
  const grid = useRef<MatrixGridHandle>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  const { plans, base } = table.comparison;
  const { lines, tasks, all } = useMatrixTable(table, distances, view);
  const paths = useMemo(() => pathWidth(all.flatMap(({ cells }) => [...cells.values()].map(shownPath))), [all]);
  const facts = view.facts ?? factsThatFit(room, plans.length, paths);
  const show = { facts, paths };
  const shownRows = useMemo(() => tasks.map((task) => task.row), [tasks]);
  const copy = useMatrixCopy(frame, table, lines, facts, distances);

  const { place } = view;
  const row = place === null ? undefined : table.rowById.get(place.line);
  const cell = place?.plan == null ? undefined : row?.cells.get(place.plan);

  const toRow = useCallback(
    (to: Row, plan: PlanId | null = null) => {
      const has = (candidate: PlanId | null) => candidate !== null && to.cells.get(candidate)?.clauses[0] !== undefined;
      const holder = [plan, ...plans].find(has) ?? null;
      const clause = holder === null ? undefined : to.cells.get(holder)?.clauses[0];
      if (holder !== null && clause !== undefined) onRow({ plan: holder, clause: clause.id });
    },
    [plans, onRow],
  );
  const toSource = (plan: PlanId, clause: ClauseId) => onSource({ plan, clause, query: "" });
  const go = useCallback(
    (next: MatrixPlace) => {
      onView({ place: next });
      grid.current?.reveal(next);
    },
    [onView],
  );
  const onCell = useCallback(
    (line: string, plan: PlanId) => {
      const isSame = view.place?.line === line && view.place.plan === plan;
      onView({ place: { line, plan }, isOpen: !(isSame && view.isOpen) });
      grid.current?.reveal({ line, plan });
    },
    [onView, view.place, view.isOpen],
  );
  const onFold = useCallback(
    (group: string) => {
      onView({ folded: toggled(view.folded, group), place: { line: group, plan: null } });
    },
    [onView, view.folded],
  );
  const close = () => {
    onView({ isOpen: false });
    grid.current?.focus();
  };

  const clause = cell?.clauses[0];
  const { begin } = useNotes();
  const noted =
    row === undefined
      ? null
      : notePlaces(
          table,
          row,
          cell === undefined || clause === undefined ? null : { plan: cell.plan, clause: clause.id },
        );
  const writeNote =
    noted === null || cell === undefined
      ? null
      : () => {
          onView({ isOpen: true });
          begin(noted.beside, noted.places);
        };
  const isWhole = view.sorting.length === 0 && view.columnFilters.length === 0 && isOpen(view.filter);
  const commands = matrixCommands({
    open: row === undefined ? null : () => (view.isOpen ? toRow(row, place?.plan ?? null) : onView({ isOpen: true })),
    toRow: row === undefined ? null : () => toRow(row, place?.plan ?? null),
    source: cell === undefined || clause === undefined ? null : () => toSource(cell.plan, clause.id),
    note: writeNote,
    column: place === null ? null : () => menuButton(frame.current, place.plan)?.click(),
    copy,
    showAll: isWhole ? null : () => onView({ sorting: [], columnFilters: [], filter: ALL_ROWS }),
  });
  useCommands(commands, MATRIX_KEY_NOTES);
  const onKey = matrixKeys({
    commands,
    onStep: (step) => {
      const next = stepMatrix(lines, plans, place, step, grid.current?.page() ?? 1);
      if (next !== null) go(next);
    },
    onClose: view.isOpen ? close : null,
    onEnter: () => grid.current?.focus(),
  });
  const keepScrolled = useCallback((scrolled: number) => onView({ scrolled }), [onView]);
  const byTitle = sortedBy(view.sorting, "title");

  return (
    <main className="matrix-screen" aria-labelledby="matrix-heading">
      <h1 id="matrix-heading" className="unseen">
        {say("nav.matrix")}
      </h1>
      <MatrixActions
        table={table}
        session={session}
        rows={shownRows}
        slot={slot}
        onLeave={() => grid.current?.focus()}
      />
      <MatrixBar
        table={table}
        distances={distances}
        view={view}
        facts={facts}
        onView={onView}
        onCopy={copy}
        onLeaveField={() => grid.current?.focus()}
      />
      <div ref={frame} className="matrix-frame">
        <MatrixGrid
          handle={grid}
          table={table}
          lines={lines}
          view={view}
          show={show}
          taskWidth={taskWidth(room)}
          distances={distances}
          busy={session.busy}
          heads={
            <tr className="matrix-heads">
              <th
                scope="col"
                aria-colindex={1}
                aria-sort={byTitle === null ? "none" : byTitle ? "descending" : "ascending"}
                className="task-head"
              >
                <button
                  type="button"
                  tabIndex={-1}
                  className="fact-head"
                  onClick={() => onView({ sorting: toggledSorting(view.sorting, "title", false) })}
                >
                  {say("matrix.task")}
                  <span aria-hidden="true">{byTitle === null ? "" : byTitle ? "▾" : "▴"}</span>
                </button>
                <span className="aside">{say("matrix.shown", { shown: tasks.length, rows: table.rows.length })}</span>
              </th>
              {plans.map((plan, index) => {
                const compared = table.plans.find(({ summary }) => summary.id === plan);
                return compared === undefined ? null : (
                  <MatrixHead
                    key={plan}
                    plan={compared}
                    index={index}
                    isBase={plan === base}
                    show={show}
                    {...countPresent(tasks, plan)}
                    shown={tasks.length}
                    view={view}
                    onView={onView}
                  />
                );
              })}
            </tr>
          }
          card={
            !view.isOpen || row === undefined
              ? null
              : (at) => (
                  <CellCard
                    at={at}
                    table={table}
                    row={row}
                    differences={differences}
                    layers={layers}
                    onRow={toRow}
                    onSource={toSource}
                    onNote={writeNote}
                    onClose={close}
                  />
                )
          }
          onKey={onKey}
          onCell={onCell}
          onRow={toRow}
          onFold={onFold}
          onScrolled={keepScrolled}
          onRoom={setRoom}
        />
        {lines.length === 0 ? <NoTasks table={table} view={view} onView={onView} /> : null}
      </div>
    </main>
  );
}
