import type { KeyboardEvent, RefObject } from "react";
import type { PlanSummary } from "../../../../shared/model/plan.ts";
import type { Loadable } from "../../../client/loadable.ts";
import type { SourcePlace } from "../../../shell/screen.ts";
import type { Arrangement } from "../columns/use-arrangement.ts";
import type { CompareView } from "../compare-view.ts";
import type { RowSelection } from "../copy/row-selection.ts";
import type { WhyField } from "../corrections/asking-panel.tsx";
import type { Corrections } from "../corrections/use-corrections.ts";
import type { TableFind } from "../find/use-table-find.ts";
import type { GridHandle } from "../grid/use-reveal.ts";
import type { History } from "../history/use-history.ts";
import type { RowActions } from "../rows/row-actions.ts";
import type { RowSetting } from "../rows/row-setting.ts";
import type { CompareTable, Row } from "../table/compare-table.ts";
import type { ComparisonSession } from "../table/use-comparison.ts";
import type { Differences } from "../table/use-differences.ts";
import type { Distances } from "../table/use-distances.ts";
import type { DifferenceWalk } from "../walk/use-difference-walk.ts";
import type { DeskDoors } from "./use-desk-doors.ts";
import type { ClauseWish, DeskPlaces } from "./use-desk-places.ts";

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
