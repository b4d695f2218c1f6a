/** What can be corrected at the current place. */
export type RowCorrections = {
  readonly confirm: () => void;
  /** The same, and on to the next doubtful row. */
  readonly confirmAndGo: () => void;
  readonly move: () => void;
  readonly takeOut: () => void;
  readonly merge: () => void;
  readonly split: () => void;
  readonly title: () => void;
  readonly step: (step: 1 | -1) => void;
  readonly absent: () => void;
};

/** What can be done with the current row and its current clause. Each has a key, so none is a tab stop. */
export type RowActions = {
  /** Null where the table is frozen. */
  readonly corrections: RowCorrections | null;
  readonly source: () => void;
  readonly unfold: () => void;
  readonly detail: () => void;
};
