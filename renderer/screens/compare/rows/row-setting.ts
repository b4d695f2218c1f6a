import type { RowLink } from "../../../../shared/model/alignment.ts";
import type { Layer } from "../../../../shared/model/difference-layers.ts";
import type { ClauseId, PlanId } from "../../../../shared/model/ids.ts";
import type { ShownText } from "../../../script/shown-script.ts";
import type { OpenColumn } from "../columns/use-columns.ts";
import type { DrawingMode, Place } from "../compare-view.ts";
import type { Emphasis } from "../shared-mode/shared-pieces.ts";
import type { CompareTable, Row } from "../table/compare-table.ts";
import type { TextMeasure } from "./text-measure.ts";

/** What is the same for all rows. */
export type RowSetting = {
  readonly table: CompareTable;
  /** The rows about which decisions are at odds. */
  readonly disputed: ReadonlySet<string>;
  readonly columns: readonly OpenColumn[];
  readonly drawing: DrawingMode;
  readonly layers: ReadonlySet<Layer>;
  readonly emphases: ReadonlySet<Emphasis>;
  readonly measure: TextMeasure;
  /** How the texts of a plan are shown. */
  readonly shownOf: (plan: PlanId) => ShownText;
  /** The short name of a plan. */
  readonly nameOf: (plan: PlanId) => string;
  readonly onChoose: (place: Place) => void;
  readonly onSource: (plan: PlanId, clause: ClauseId) => void;
  readonly onLink: (link: RowLink) => void;
  readonly onUnfold: (row: string) => void;
  readonly onDetail: (row: Row) => void;
};
