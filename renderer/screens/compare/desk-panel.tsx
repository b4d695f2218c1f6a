import { NotesPanel } from "../../notes/notes-panel.tsx";
import { useAtDesk } from "./desk-context.ts";
import { ExportPanel } from "./export-panel.tsx";
import { HistoryPanel } from "./history/history-panel.tsx";
import { ReviewPanel } from "./review-panel.tsx";
import { RowPanel } from "./row-detail/row-panel.tsx";

/** What stands at the right of the table. */
export function DeskPanel() {
  const { table, rows, arrangement, view, row, history, corrections, places, doors } = useAtDesk();
  const shared = { table, onClose: doors.closePanel };
  switch (view.panel) {
    case null:
      return null;
    case "export":
      return <ExportPanel {...shared} columns={arrangement.columns.open.map(({ plan }) => plan)} rows={rows} />;
    case "history":
      return corrections === null ? null : <HistoryPanel {...shared} history={history} corrections={corrections} />;
    case "notes":
      return <NotesPanel onClose={doors.closePanel} />;
    case "review":
      return <ReviewPanel {...shared} current={row?.id ?? null} onRow={places.goToRow} />;
    case "row":
      return row === undefined || view.place === null ? null : <RowPanel row={row} place={view.place} />;
  }
}
