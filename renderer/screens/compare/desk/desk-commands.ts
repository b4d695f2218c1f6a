import type { PlanId } from "../../../../shared/model/ids.ts";
import { type Command, type Destination, type KeyNote, named } from "../../../commands/command.ts";
import type { Arrangement } from "../columns/use-arrangement.ts";
import type { CompareView } from "../compare-view.ts";
import type { Corrections } from "../corrections/use-corrections.ts";
import type { RowActions } from "../rows/row-actions.ts";
import type { CompareTable, Row } from "../table/compare-table.ts";
import { nameOf } from "../table/plan-names.ts";
import type { DeskDoors } from "./use-desk-doors.ts";
import type { DeskPlaces } from "./use-desk-places.ts";
import { viewCommands } from "./view-commands.ts";

export type DeskReach = {
  readonly table: CompareTable;
  readonly view: CompareView;
  readonly onView: (change: Partial<CompareView>) => void;
  readonly places: DeskPlaces;
  readonly doors: DeskDoors;
  readonly actions: RowActions;
  readonly arrangement: Arrangement;
  /** Null where the table is frozen. */
  readonly corrections: Corrections | null;
};

/** What can be done in the comparison. Keys of reach `part` act while a cell of the table has the focus. */
export function deskCommands(desk: DeskReach): readonly Command[] {
  return [...lookCommands(desk), ...decideCommands(desk), ...columnCommands(desk)];
}

/** The keys of the comparison that do what they do in every table. */
export const DESK_KEY_NOTES: readonly KeyNote[] = [
  { group: "move", keys: "↑ ↓ ← →", does: "keys.cell" },
  { group: "move", keys: "Home End", does: "keys.line-ends" },
  { group: "move", keys: "Ctrl Home End", does: "keys.table-ends" },
  { group: "decide", keys: "1 2 3", does: "keys.relation" },
  { group: "columns", keys: "Alt 1…8", does: "keys.fold" },
];

/** Every row, to be gone to by its title. */
export function rowDestinations(rows: readonly Row[], { goToRow }: DeskPlaces): readonly Destination[] {
  return rows.map((row) => ({ id: `row.${row.id}`, kind: "row", name: row.title, go: () => goToRow(row) }));
}

function lookCommands({ table, view, onView, places, doors, actions }: DeskReach): Command[] {
  const { place } = view;
  const link = place === null ? undefined : table.rowById.get(place.row)?.cells.get(place.plan)?.links[0];
  const onRow = (run: () => void) => (place === null ? null : run);
  return [
    {
      id: "compare.doubtful",
      group: "move",
      label: named("keys.doubtful"),
      keys: ["F8", "Alt Enter"],
      reach: "window",
      run: doors.nextDoubtful,
    },
    {
      id: "compare.follow",
      group: "move",
      label: named("command.follow"),
      keys: ["L"],
      reach: "part",
      run: link === undefined ? null : () => places.showClause(link),
    },
    {
      id: "compare.unfold",
      group: "look",
      label: named("command.unfold-row"),
      keys: ["Space"],
      reach: "part",
      run: onRow(actions.unfold),
    },
    {
      id: "compare.detail",
      group: "look",
      label: named("command.detail"),
      keys: ["Enter"],
      reach: "part",
      run: onRow(actions.detail),
    },
    {
      id: "compare.source",
      group: "look",
      label: named("command.source-of-clause"),
      keys: ["O"],
      reach: "part",
      run: place === null || place.clause === null ? null : actions.source,
    },
    ...viewCommands(view, onView),
    {
      id: "compare.export",
      group: "use",
      label: named("export.heading"),
      keys: ["Ctrl E"],
      reach: "window",
      run: () => doors.showPanel("export"),
    },
    {
      id: "compare.print",
      group: "use",
      label: named("command.print"),
      keys: ["Ctrl P"],
      reach: "window",
      run: () => doors.showPanel("export"),
    },
    {
      id: "compare.returned",
      group: "use",
      label: named("returned.open"),
      reach: "window",
      run: table.frozen === null ? () => doors.showPanel("returned") : null,
    },
  ];
}

function decideCommands({ view, doors, actions, corrections: session }: DeskReach): Command[] {
  const { corrections } = actions;
  const { place } = view;
  const onRow = (run: (() => void) | undefined) => (place === null ? null : (run ?? null));
  const onClause = (run: (() => void) | undefined) => (place === null || place.clause === null ? null : (run ?? null));
  const own = (id: string, label: Parameters<typeof named>[0], keys: string, run: (() => void) | null): Command => ({
    id,
    group: "decide",
    label: named(label),
    keys: [keys],
    reach: "part",
    run,
  });
  return [
    own("compare.confirm", "keys.confirm", "Y", onRow(corrections?.confirm)),
    own("compare.confirm-go", "keys.confirm-go", "Shift Y", onRow(corrections?.confirmAndGo)),
    own("compare.move", "keys.move", "M", onClause(corrections?.move)),
    own("compare.take-out", "command.take-out", "X", onClause(corrections?.takeOut)),
    own("compare.merge", "command.merge", "G", onRow(corrections?.merge)),
    own("compare.split", "keys.split", "S", onRow(corrections?.split)),
    own("compare.absent", "keys.absent", "0", place?.clause === null ? onRow(corrections?.absent) : null),
    own("compare.retitle", "keys.retitle", "F2", onRow(corrections?.title)),
    own(
      "compare.row-up",
      "command.row-up",
      "Ctrl Shift ↑",
      onRow(corrections === null ? undefined : () => corrections.step(-1)),
    ),
    own(
      "compare.row-down",
      "command.row-down",
      "Ctrl Shift ↓",
      onRow(corrections === null ? undefined : () => corrections.step(1)),
    ),
    {
      id: "compare.undo",
      group: "decide",
      label: named("command.undo"),
      keys: ["Ctrl Z"],
      reach: "outside-fields",
      run: session === null ? null : () => void session.undo(),
    },
    {
      id: "compare.redo",
      group: "decide",
      label: named("command.redo"),
      keys: ["Ctrl Y", "Ctrl Shift Z"],
      reach: "outside-fields",
      run: session === null ? null : () => void session.redo(),
    },
    {
      id: "compare.review",
      group: "decide",
      label: named("command.review"),
      keys: ["F9"],
      reach: "window",
      run: () => doors.showPanel("review"),
    },
    {
      id: "compare.history",
      group: "decide",
      label: named("history.name"),
      keys: ["Ctrl Alt Z"],
      reach: "window",
      run: () => doors.showPanel("history"),
    },
  ];
}

function columnCommands({ table, view, arrangement }: DeskReach): Command[] {
  const plan = view.place?.plan;
  const own = (
    id: string,
    label: Parameters<typeof named>[0],
    keys: string,
    run: (at: PlanId) => (() => void) | null,
  ): Command => ({
    id,
    group: "columns",
    label: named(label),
    keys: [keys],
    reach: "part",
    run: plan === undefined ? null : run(plan),
  });
  const { actionsOf, widen, toggleFold } = arrangement;
  const folds = table.comparison.plans.map(
    (at, index): Command => ({
      id: `compare.fold-${index + 1}`,
      group: "columns",
      label: ({ say }) => say("command.fold", { plan: nameOf(table, at) }),
      keys: [`Alt ${index + 1}`],
      reach: "window",
      hasNote: true,
      run: () => toggleFold(at),
    }),
  );
  return [
    own("compare.base", "command.make-base", "B", (at) => actionsOf(at).makeBase),
    own("compare.left", "command.column-left", "Shift ←", (at) => actionsOf(at).moveLeft),
    own("compare.right", "command.column-right", "Shift →", (at) => actionsOf(at).moveRight),
    own("compare.pin", "command.pin", "P", (at) => actionsOf(at).pin),
    own("compare.narrower", "command.narrower", "Shift −", (at) => () => widen(at, -1)),
    own("compare.wider", "command.wider", "Shift +", (at) => () => widen(at, 1)),
    ...folds,
  ];
}
