import { type Command, type KeyNote, named } from "../../commands/command.ts";

type MatrixActions = {
  /** Null where no cell is chosen that holds something. */
  readonly open: (() => void) | null;
  readonly source: (() => void) | null;
  readonly copy: () => void;
};

/** What can be done in the matrix. Its keys act while one of its cells has the focus. */
export function matrixCommands({ open, source, copy }: MatrixActions): readonly Command[] {
  return [
    { id: "matrix.open", group: "look", label: named("keys.open-cell"), keys: ["Enter"], reach: "part", run: open },
    {
      id: "matrix.source",
      group: "look",
      label: named("command.source-of-clause"),
      keys: ["O"],
      reach: "part",
      run: source,
    },
    { id: "matrix.copy", group: "use", label: named("keys.copy-matrix"), keys: ["Ctrl C"], reach: "part", run: copy },
  ];
}

/** The keys of the matrix that do what they do in every table. */
export const MATRIX_KEY_NOTES: readonly KeyNote[] = [
  { group: "move", keys: "↑ ↓ ← →", does: "keys.cell" },
  { group: "move", keys: "Home End", does: "keys.line-ends" },
  { group: "move", keys: "Ctrl Home End", does: "keys.table-ends" },
];
