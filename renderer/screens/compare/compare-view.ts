import type { Layer } from "../../../shared/model/difference-layers.ts";
import type { ClauseId, PlanId } from "../../../shared/model/ids.ts";
import { FIRST_MATRIX_VIEW, type MatrixView } from "../matrix/matrix-view.ts";
import { ALL_ROWS, type RowFilter } from "./filters/filter-rows.ts";
import type { Emphasis } from "./shared-mode/shared-pieces.ts";

/** The cell that keys act on, and which of its clauses. */
export type Place = {
  readonly row: string;
  readonly plan: PlanId;
  /** Null in an empty cell. */
  readonly clause: ClauseId | null;
  /** Which band of an open row, from 0; left out where the cell as a whole is meant. */
  readonly band?: number;
};

/** `difference`: marked against the base; `shared`: by how many plans have the same words; `plain`: as it stands. */
export const DRAWING_MODES = ["difference", "shared", "plain"] as const;
export type DrawingMode = (typeof DRAWING_MODES)[number];

/** The mode that follows another, going round. */
export function nextDrawing(drawing: DrawingMode): DrawingMode {
  return DRAWING_MODES[(DRAWING_MODES.indexOf(drawing) + 1) % DRAWING_MODES.length] ?? "difference";
}

/** What stands beside the table at the right: the row in full, the rows to look at, what was decided, notes, the export and what comes back of it. */
export type SidePanel = "row" | "review" | "history" | "notes" | "export" | "returned";

/** Whether a panel takes room beside the table; the export and what comes back of it stand before it. */
export function standsBeside(panel: SidePanel | null): boolean {
  return panel !== null && panel !== "export" && panel !== "returned";
}

/** How the person has set the comparison up in this window; it outlives a visit to another screen. */
export type CompareView = {
  readonly place: Place | null;
  readonly drawing: DrawingMode;
  /** The layers that are drawn. */
  readonly layers: ReadonlySet<Layer>;
  /** What is brought out where there is no base. */
  readonly emphases: ReadonlySet<Emphasis>;
  readonly filter: RowFilter;
  readonly outlineFilter: string;
  /** Rows that stand open, with all of their text. */
  readonly openRows: ReadonlySet<string>;
  /** The ids of the base's sections whose rows are folded away. */
  readonly foldedSections: ReadonlySet<string>;
  /** The plans folded to a spine; null as long as the window's width decides. */
  readonly folded: ReadonlySet<PlanId> | null;
  /** The plans that stay beside the base when the table scrolls sideways. */
  readonly pinned: ReadonlySet<PlanId>;
  /** Widths in pixels of the columns that were drawn wider or narrower. */
  readonly widths: Readonly<Record<string, number>>;
  /** How far the table is scrolled, in pixels. */
  readonly scrolled: number;
  readonly panel: SidePanel | null;
  /** How the same comparison is set up as a matrix. */
  readonly matrix: MatrixView;
};

export const FIRST_VIEW: CompareView = {
  place: null,
  drawing: "difference",
  layers: new Set(["substance", "names", "figures", "strength", "damage"]),
  emphases: new Set(["all", "some"]),
  filter: ALL_ROWS,
  outlineFilter: "",
  openRows: new Set(),
  foldedSections: new Set(),
  folded: null,
  pinned: new Set(),
  widths: {},
  scrolled: 0,
  panel: null,
  matrix: FIRST_MATRIX_VIEW,
};

/** The set with the member put in, or taken out where it was in. */
export function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
