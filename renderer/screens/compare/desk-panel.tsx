import type { RefObject } from "react";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import type { Loadable } from "../../client/loadable.ts";
import type { WhyField } from "./asking-panel.tsx";
import type { CompareTable, Row } from "./compare-table.ts";
import type { Place, SidePanel } from "./compare-view.ts";
import { ExportPanel } from "./export-panel.tsx";
import { HistoryPanel } from "./history/history-panel.tsx";
import type { History } from "./history/use-history.ts";
import { ReviewPanel } from "./review-panel.tsx";
import { RowPanel } from "./row-detail/row-panel.tsx";
import type { RowCorrections } from "./row-head.tsx";
import type { Columns } from "./use-columns.ts";
import type { Corrections } from "./use-corrections.ts";
import type { DeskPlaces } from "./use-desk-places.ts";

type DeskPanelProps = {
  readonly table: CompareTable;
  /** The rows that the filter lets through. */
  readonly rows: readonly Row[];
  readonly columns: Columns;
  readonly panel: SidePanel | null;
  /** The current row and place. */
  readonly row: Row | undefined;
  readonly place: Place | null;
  readonly plans: readonly PlanSummary[];
  readonly history: Loadable<History>;
  readonly simplified: boolean;
  /** Null where the table is frozen. */
  readonly corrections: Corrections | null;
  readonly rowCorrections: RowCorrections | null;
  readonly why: WhyField;
  readonly partEntry: RefObject<HTMLInputElement | null>;
  readonly places: DeskPlaces;
  readonly onAfter: () => void;
  readonly onClose: () => void;
};

/** What stands at the right of the table. */
export function DeskPanel(props: DeskPanelProps) {
  const { table, rows, columns, panel, row, place, history, corrections, places, onClose } = props;
  switch (panel) {
    case null:
      return null;
    case "export":
      return <ExportPanel table={table} columns={columns.open.map(({ plan }) => plan)} rows={rows} onClose={onClose} />;
    case "history":
      return corrections === null ? null : (
        <HistoryPanel table={table} history={history} corrections={corrections} onClose={onClose} />
      );
    case "review":
      return <ReviewPanel table={table} current={row?.id ?? null} onRow={places.goToRow} onClose={onClose} />;
    case "row":
      return row === undefined || place === null ? null : (
        <RowPanel
          table={table}
          row={row}
          place={place}
          plans={props.plans}
          history={history}
          simplified={props.simplified}
          corrections={corrections}
          rowCorrections={props.rowCorrections}
          why={props.why}
          partEntry={props.partEntry}
          onAfter={props.onAfter}
          onClause={places.showClause}
          onSource={places.showSource}
          onClose={onClose}
        />
      );
  }
}
