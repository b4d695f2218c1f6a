import { type KeyboardEvent, type RefObject, useCallback, useMemo, useRef, useState } from "react";
import type { PlanSummary } from "../../../../shared/model/plan.ts";
import type { Loadable } from "../../../client/loadable.ts";
import { useCommands } from "../../../commands/commands-context.tsx";
import { useDeskNotes } from "../../../notes/use-desk-notes.ts";
import type { SourcePlace } from "../../../shell/screen.ts";
import { similarToPlace } from "../../search/similar-to-place.ts";
import { useSimilarCommand } from "../../search/use-similar-command.ts";
import { SPINE_WIDTH } from "../columns/column-widths.ts";
import { type Arrangement, useArrangement } from "../columns/use-arrangement.ts";
import { type CompareView, type Place, toggled } from "../compare-view.ts";
import type { RowSelection } from "../copy/row-selection.ts";
import type { WhyField } from "../corrections/asking-panel.tsx";
import { type Corrections, useCorrections } from "../corrections/use-corrections.ts";
import { filterRows } from "../filters/filter-rows.ts";
import type { Hit } from "../find/find-hits.ts";
import { type TableFind, useTableFind } from "../find/use-table-find.ts";
import { gridKeys } from "../grid/grid-keys.ts";
import { nearestRow, placeIn, relocate, stepPlace } from "../grid/step-place.ts";
import type { GridHandle } from "../grid/use-reveal.ts";
import { type History, useHistory } from "../history/use-history.ts";
import { useWhy } from "../row-detail/use-why.ts";
import { rowCommands } from "../rows/row-commands.ts";
import type { RowActions } from "../rows/row-head.tsx";
import type { RowSetting } from "../rows/row-view.tsx";
import { useRowActions } from "../rows/use-row-actions.ts";
import { useRowSetting } from "../rows/use-row-setting.ts";
import { shownSetOut } from "../set-out/bands.ts";
import type { CompareTable, Row } from "../table/compare-table.ts";
import { unfoldedRows } from "../table/table-items.ts";
import type { ComparisonSession } from "../table/use-comparison.ts";
import type { Differences } from "../table/use-differences.ts";
import type { Distances } from "../table/use-distances.ts";
import { type DifferenceWalk, useDifferenceWalk } from "../walk/use-difference-walk.ts";
import { walkCommands } from "../walk/walk-commands.ts";
import { DESK_KEY_NOTES, deskCommands, rowDestinations } from "./desk-commands.ts";
import { type DeskDoors, useDeskDoors } from "./use-desk-doors.ts";
import { type ClauseWish, type DeskPlaces, useDeskPlaces } from "./use-desk-places.ts";
import { useFocusInPanel } from "./use-focus-in-panel.ts";

/** What a comparison is given to work with. */
export type DeskMeans = {
  readonly table: CompareTable;
  readonly session: ComparisonSession;
  readonly view: CompareView;
  readonly onView: (change: Partial<CompareView>) => void;
  /** All plans of the corpus. */
  readonly plans: readonly PlanSummary[];
  readonly distances: Distances;
  readonly differences: Differences;
  readonly wish: ClauseWish | null;
  readonly onSource: (place: SourcePlace) => void;
};

/** The comparison at hand: what is shown of it, where the person is, and all that can be done. */
export type Desk = Omit<DeskMeans, "wish" | "differences"> & {
  readonly grid: RefObject<GridHandle | null>;
  /** The rows that the filter lets through. */
  readonly rows: readonly Row[];
  /** Those of them that stand in no folded section. */
  readonly shown: readonly Row[];
  /** Folds the rows of a section of the base away, or unfolds them. */
  readonly foldSection: (key: string) => void;
  /** The current row; undefined where there is none. */
  readonly row: Row | undefined;
  readonly arrangement: Arrangement;
  readonly setting: RowSetting;
  readonly places: DeskPlaces;
  readonly doors: DeskDoors;
  /** What can be done at the current place. */
  readonly actions: RowActions;
  /** Null where the table is frozen. */
  readonly corrections: Corrections | null;
  /** The reason for the next decision. */
  readonly why: WhyField;
  readonly history: Loadable<History>;
  /** Begins a note at the current place. */
  readonly writeNote: () => void;
  readonly find: TableFind;
  readonly walk: DifferenceWalk;
  /** Shows a row with all of its text. */
  readonly unfoldRow: (row: string) => void;
  /** Several rows that are marked; null where none are. */
  readonly selection: RowSelection | null;
  readonly onSelect: (selection: RowSelection | null) => void;
  /** What is copied now goes as cells parted by tabs. */
  readonly asTable: RefObject<boolean>;
  /** How high the part is in which the table scrolls, in pixels; 0 as long as its room is not known. */
  readonly height: number;
  readonly onRoom: (width: number, height: number) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
};

/** Puts together what the screen of a comparison works with. */
export function useDesk({
  table,
  session,
  view,
  onView,
  plans,
  distances,
  differences,
  wish,
  onSource,
}: DeskMeans): Desk {
  const grid = useRef<GridHandle>(null);
  const [{ room, height }, setRoom] = useState({ room: 0, height: 0 });
  const rows = useMemo(() => filterRows(table.rows, view.filter, distances), [table.rows, view.filter, distances]);
  const shown = useMemo(() => unfoldedRows(rows, view.foldedSections), [rows, view.foldedSections]);
  const { place, panel } = view;
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
  const { columns } = arrangement;
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
  const actions = useRowActions(table, place, corrections, places, doors);
  const setting = useRowSetting(table, columns.open, view, places, onView, doors.unfold, doors.detail);
  const row = place === null ? undefined : table.rowById.get(place.row);
  const showHit = ({ row, plan, clause }: Hit) => {
    const { id } = row;
    const next = { row: id, plan, clause: clause.id };
    // A hit may stand in the part of the text that is not shown.
    onView({ place: next, openRows: new Set([...view.openRows, id]) });
    places.uncover(row);
    arrangement.unfoldPlan(plan);
    grid.current?.show(next);
  };
  const find = useTableFind(rows, table.comparison.plans, row, showHit);
  const open = columns.open.map(({ plan }) => plan);
  const walk = useDifferenceWalk({
    rows: shown,
    view,
    setting,
    differences,
    places,
    first: stepPlace(shown, open, null, "first"),
    unfoldPlan: arrangement.unfoldPlan,
  });
  const unfoldRow = useCallback((id: string) => onView({ openRows: new Set([...view.openRows, id]) }), [view, onView]);
  const [selection, setSelection] = useState<RowSelection | null>(null);
  const asTable = useRef(false);
  const foldSection = (key: string) => {
    const foldedSections = toggled(view.foldedSections, key);
    const left = unfoldedRows(rows, foldedSections);
    const near = row === undefined || left.includes(row) ? undefined : nearestRow(left, row.number);
    onView({ foldedSections });
    if (near !== undefined && place !== null) places.go(placeIn(near, place.plan, "first"));
    else grid.current?.focus();
  };
  const commands = [
    ...deskCommands({ table, view, onView, places, doors, actions, arrangement, corrections }),
    ...walkCommands(walk),
    ...rowCommands({
      rows: shown,
      row,
      place,
      places,
      find,
      selection,
      onSelect: setSelection,
      asTable,
      foldSection,
      onView,
    }),
  ];
  useCommands(commands, DESK_KEY_NOTES, () => rowDestinations(table.rows, places));
  const onKey = gridKeys({
    rows: shown,
    columns: open,
    view,
    places,
    onSentence: (sentence) => onView({ place: sentence }),
    setOutOf: (it) => (view.openRows.has(it.id) ? shownSetOut(it, setting) : null),
    onSelect: setSelection,
    commands: commands.filter(({ reach }) => reach === "part"),
  });

  useSimilarCommand(similarToPlace(table, view.place));
  const writeNote = useDeskNotes({ table, row, view, onView, setting, doors });

  const spines = columns.spines.length;
  return {
    table,
    session,
    view,
    onView,
    plans,
    distances,
    grid,
    rows,
    shown,
    foldSection,
    row,
    arrangement,
    setting,
    places,
    doors,
    actions,
    corrections,
    why: why.field,
    history,
    writeNote,
    onSource,
    find,
    walk,
    unfoldRow,
    selection,
    onSelect: setSelection,
    asTable,
    height,
    onRoom: useCallback(
      (width: number, height: number) => setRoom({ room: width + spines * SPINE_WIDTH, height }),
      [spines],
    ),
    onKey,
  };
}
