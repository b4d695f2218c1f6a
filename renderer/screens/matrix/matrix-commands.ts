import { type Command, type KeyNote, named } from "../../commands/command.ts";

/** What can be done at the current cell. Null where it cannot. */
export type CellActions = {
  /** Opens what the cell holds; where it is open already, its row in the comparison. */
  readonly open: (() => void) | null;
  readonly toRow: (() => void) | null;
  readonly source: (() => void) | null;
  /** Begins a note. */
  readonly note: (() => void) | null;
  /** Opens the menu of the column: sorting, filters, grouping. */
  readonly column: (() => void) | null;
  readonly copy: () => void;
  /** Brings all rows back in the order of the comparison. */
  readonly showAll: (() => void) | null;
};

/** What can be done in the matrix. Keys of reach `part` act while one of its cells has the focus. */
export function matrixCommands({ open, toRow, source, note, column, copy, showAll }: CellActions): readonly Command[] {
  return [
    {
      id: "matrix.open",
      group: "look",
      label: named("keys.open-cell"),
      keys: ["Enter", "Space"],
      reach: "part",
      run: open,
    },
    { id: "matrix.row", group: "look", label: named("matrix.to-row"), reach: "part", run: toRow },
    {
      id: "matrix.source",
      group: "look",
      label: named("command.source-of-clause"),
      keys: ["O"],
      reach: "part",
      run: source,
    },
    { id: "notes.write", group: "decide", label: named("notes.write"), keys: ["N"], reach: "part", run: note },
    {
      id: "matrix.column",
      group: "columns",
      label: named("matrix.column-menu"),
      // As in a spreadsheet.
      keys: ["Alt ↓"],
      reach: "part",
      run: column,
    },
    { id: "matrix.copy", group: "use", label: named("keys.copy-matrix"), reach: "part", run: copy },
    { id: "matrix.show-all", group: "look", label: named("matrix.show-all"), reach: "part", run: showAll },
  ];
}

/** Keys that do what they do in every table. */
export const MATRIX_KEY_NOTES: readonly KeyNote[] = [
  { group: "move", keys: "↑ ↓ ← →", does: "keys.cell" },
  { group: "move", keys: "Home End", does: "keys.line-ends" },
  { group: "move", keys: "Ctrl Home End", does: "keys.table-ends" },
  { group: "use", keys: "Ctrl C", does: "keys.copy-matrix" },
];
