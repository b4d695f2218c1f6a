import { useCallback, useMemo, useRef, useState } from "react";
import { useCommands } from "../../../commands/commands-context.tsx";
import { useDeskNotes } from "../../../notes/use-desk-notes.ts";
import { similarToPlace } from "../../search/similar-to-place.ts";
import { useSimilarCommand } from "../../search/use-similar-command.ts";
import { SPINE_WIDTH } from "../columns/column-widths.ts";
import { useArrangement } from "../columns/use-arrangement.ts";
import { type Place, toggled } from "../compare-view.ts";
import type { RowSelection } from "../copy/row-selection.ts";
import { useCorrections } from "../corrections/use-corrections.ts";
import { filterRows } from "../filters/filter-rows.ts";
import type { Hit } from "../find/find-hits.ts";
import { useTableFind } from "../find/use-table-find.ts";
import { gridKeys } from "../grid/grid-keys.ts";
import { nearestRow, placeIn, relocate, stepPlace } from "../grid/step-place.ts";
import { useTableRoom } from "../grid/table-room.ts";
import type { GridHandle } from "../grid/use-reveal.ts";
import { useHistory } from "../history/use-history.ts";
import { useWhy } from "../row-detail/use-why.ts";
import { rowCommands } from "../rows/row-commands.ts";
import { useRowActions } from "../rows/use-row-actions.ts";
import { useRowSetting } from "../rows/use-row-setting.ts";
import { shownSetOut } from "../set-out/bands.ts";
import type { CompareTable } from "../table/compare-table.ts";
import { unfoldedRows } from "../table/table-items.ts";
import { useDifferenceWalk } from "../walk/use-difference-walk.ts";
import { walkCommands } from "../walk/walk-commands.ts";
import type { Desk, DeskMeans } from "./desk.ts";
import { DESK_KEY_NOTES, deskCommands, rowDestinations } from "./desk-commands.ts";
import { useDeskDoors } from "./use-desk-doors.ts";
import { useDeskPlaces } from "./use-desk-places.ts";
import { useFocusInPanel } from "./use-focus-in-panel.ts";

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
  const [{ room, height }, setRoom] = useTableRoom();
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
      [spines, setRoom],
    ),
    onKey,
  };
}
